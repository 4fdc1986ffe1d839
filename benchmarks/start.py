"""How long an assessment takes from the command line, beside importing click and cattrs."""

import subprocess
import sys
import time

RUNS = 15
TIMES = 5
"""An assessment takes at most so many times as long as importing click and cattrs."""


def quickest(*command: str) -> float:
    """The shortest of several runs, in seconds: what else the machine does only adds to it."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Time both, say so, and fail where the bound is broken."""
    unit = quickest("-c", "import click, cattrs")
    taken = quickest("-m", "csprofile", "assess", "rotherham-2009")
    print(f"importing click and cattrs: {unit * 1000:.0f} ms")
    print(f"csprofile assess rotherham-2009: {taken * 1000:.0f} ms, {taken / unit:.1f} times that")
    sys.exit(0 if taken <= TIMES * unit else f"over {TIMES} times")


if __name__ == "__main__":
    main()
