"""Places: toponyms recognised in the text and resolved, or honestly ambiguous."""

from reportedly.layers.places.step import places, places_in
from reportedly.layers.places.worldview import country_of

__all__ = ["country_of", "places", "places_in"]
