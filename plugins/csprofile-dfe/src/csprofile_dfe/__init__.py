"""Sources for csprofile: figures that the Department for Education publishes for each council."""
