"""Runs every benchmark, prints what each found, and fails where a bound is broken."""

import sys

from benchmarks import councils, intervals, start, tally
from benchmarks.measuring import printed

if __name__ == "__main__":
    kept = [printed(each.TITLE, each.figures()) for each in (start, tally, intervals, councils)]
    sys.exit(0 if all(kept) else "a bound is broken")
