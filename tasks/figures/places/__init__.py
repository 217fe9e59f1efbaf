"""Where those counted by an event figure were killed, wounded, arrested …: one of the article's places, or none."""

from tasks.figures.places.places import places_of_events
from tasks.figures.places.things import named_things
from tasks.figures.places.types import NamedPlace, NamedThing

__all__ = ["NamedPlace", "NamedThing", "named_things", "places_of_events"]
