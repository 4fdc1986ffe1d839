"""Runs every benchmark, prints what each found, and fails where a bound is broken."""

import sys

from benchmarks import councils, intervals, pages, probability, published, start, tally
from benchmarks.measuring import printed

RUN = (start, tally, intervals, councils, probability, published, pages)

if __name__ == "__main__":
    kept = [printed(each.TITLE, each.figures()) for each in RUN]
    sys.exit(0 if all(kept) else "a bound is broken")
