"""What is known of Arabic words, once for all rooms: tokens, spelling, clitics, shapes, frequencies."""
