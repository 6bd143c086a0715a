"""Pure cross-document reasoning: copies, stories, incidents, independent lines, claims.

No connection to any store: reports come in as an iterable, links go out as records. The result
depends on the set of reports alone, not on their order.
"""

from reportedly.stories.link import VERSION, Linked, link

__all__ = ["VERSION", "Linked", "link"]
