"""What happened to those whom a figure counts: killed, wounded, arrested."""
