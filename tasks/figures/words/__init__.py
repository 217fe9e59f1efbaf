"""What each word of a text is to numbers: the tables and the scan that looks words up."""
