"""Sources for csprofile: the files of inspection outcomes that Ofsted publishes."""
