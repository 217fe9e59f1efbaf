"""What can be wrong with a setting. Apart from the settings, since loading those takes a quarter of a second."""


class BadSetting(ValueError):
    """A variable holds what it may not; the message names it and says what is wrong."""
