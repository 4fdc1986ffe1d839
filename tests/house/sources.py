"""Reads the project's own files, as the tests of the house see them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "csprofile"
MOST_LINES = 250
MOST_LINES_OF_A_FUNCTION = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files() -> Iterator[Path]:
    """Every Python file of the project, in order."""
    yield ROOT / "conftest.py"
    for folder in ("src", "tests", "plugins", "docs", "benchmarks", "release"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def plugin_files() -> list[Path]:
    """Every Python file that a package under plugins/ installs, in order."""
    return sorted((ROOT / "plugins").glob("*/src/**/*.py"))


def module_name(path: Path) -> str:
    """The name under which a file of the package is imported."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def shown(path: Path) -> str:
    """A file's path as a person would write it."""
    return path.relative_to(ROOT).as_posix()


def parse(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def caption_faults(text: str) -> list[str]:
    """What is wrong with the docstring a file opens with, if anything."""
    docstring = ast.get_docstring(ast.parse(text)) or ""
    first = docstring.split("\n\n")[0]
    if not first:
        return ["opens with no docstring"]
    if not first.endswith((".", "?")):
        return ["opens with a docstring that is no sentence"]
    return []


def length_faults(text: str) -> list[str]:
    """The file, or the functions in it, that are too long to be read at one go."""
    lines = len(text.splitlines())
    faults = [f"{lines} lines, at most {MOST_LINES}"] if lines > MOST_LINES else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            long = (node.end_lineno or node.lineno) - node.lineno + 1
            if long > MOST_LINES_OF_A_FUNCTION:
                faults.append(f"{node.name}: {long} lines, at most {MOST_LINES_OF_A_FUNCTION}")
    return faults


def logic_in_face(text: str) -> list[str]:
    """The statements of a package's face that are more than a list of names."""
    return [
        f"line {node.lineno}: {ast.unparse(node).splitlines()[0]}"
        for node in ast.parse(text).body
        if not is_listing(node)
    ]


def is_listing(node: ast.stmt) -> bool:
    """Whether a statement lists names: a docstring, an import, `__all__`, lazy attributes."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant(str())):
            return True
        case ast.Assign([ast.Name("__all__")]) | ast.FunctionDef("__getattr__" | "__dir__"):
            return True
        case ast.If(ast.Name("TYPE_CHECKING"), body, []):
            return all(map(is_listing, body))
    return False


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that a file imports, at whatever depth of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def definitions(tree: ast.Module) -> Iterator[str]:
    """Every name that a file itself defines at its top level."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                yield name
            case ast.Assign(targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(ast.Name(name)):
                yield name
