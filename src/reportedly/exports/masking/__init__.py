"""Who may not be named, found and taken out of records before they leave (RULES 11 to 14)."""

from reportedly.exports.masking.record import Masked, bodies_of, mask, words_of
from reportedly.exports.masking.scope import Scope, Scopes

__all__ = ["Masked", "Scope", "Scopes", "bodies_of", "mask", "words_of"]
