"""From what is known of a council's children's services to a rating that can be defended."""
