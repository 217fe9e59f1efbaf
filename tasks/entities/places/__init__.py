"""What is known of places: countries and their codes."""
