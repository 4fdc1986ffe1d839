"""A source for csprofile: indicators from the public health profiles called Fingertips."""
