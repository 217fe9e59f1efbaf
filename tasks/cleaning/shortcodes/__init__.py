"""WordPress shortcodes, template leftovers and leaked code, out of the text."""
