"""Runs the command line: `csprofile`, or `python -m csprofile`."""

from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> None:
    """
    Run a command and end the process: 0 done, 1 refused evidence or rules, 2 wrong usage.

    Args:
        args: the words of the command; those the process was given unless told.
    """
    from csprofile.cli import main as commands

    commands(args, prog_name="csprofile")


if __name__ == "__main__":
    main()
