"""Tables of evidence: checked at the door, held as they came, and reduced to tallies."""
