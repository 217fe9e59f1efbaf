"""What people look at: a page of one record, a report over many, and tidy tables. Data in, text or rows out."""
