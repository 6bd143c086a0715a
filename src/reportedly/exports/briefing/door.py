"""A dossier as it may leave: the same checks, masks and limits as any export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.errors import PolicyRefusal
from reportedly.exports.context import Context
from reportedly.exports.excerpts import CHARACTERS, VERY_SHORT, WORDS, Budget, shortened
from reportedly.exports.masking import Scopes, mask
from reportedly.exports.masking.places import coarsened
from reportedly.exports.profiles import Profile
from reportedly.exports.validating import require_quotes, require_writable
from reportedly.settings import Settings

_PLACES = ("place", "where")


class Door:
    """One way out. Quotations are counted over everything that passes through it."""

    def __init__(self, profile: Profile, settings: Settings, context: Context) -> None:
        self._profile = profile
        self._budget = Budget()
        self._scopes = Scopes(context, settings.safety.min_age_hours)
        self.people = 0
        """How many masks were put in place of names."""

    def out(self, dossier: Mapping[str, Any]) -> dict[str, Any]:
        """The dossier as the profile lets it leave; it names all its `documents`.

        Raises:
            SpanMismatch: a quote is not what its spans point at.
            PolicyRefusal: a person would be named, a limit broken or a hedge lost.
        """
        dated = self._scopes.of(dossier, "incidents") if "mentions" in dossier else None
        scope = self._scopes.of(dossier, "stories")
        if dated is not None:
            scope = type(scope)(scope.reports, scope.people, dated.fresh, dated.undated)
        require_quotes(dossier, scope.reports)
        made: dict[str, Any] = _with_names(dossier) if self._profile.cut else dict(dossier)
        if self._profile.coarse:
            for key in _PLACES:
                if isinstance(made.get(key), Mapping):
                    made[key] = coarsened(made[key], fresh=scope.fresh)
        if self._profile.masked:
            masked = mask(made, scope)
            made, self.people = masked.record, self.people + masked.people
        if self._profile.cut:
            made = self._budget.limited(made, scope.reports)
        require_writable(made, dossier, "stories", self._profile, scope)
        if list(_hedges(made)) != list(_hedges(dossier)):
            raise PolicyRefusal(str(dossier["id"]), "would lose a hedge", "report this as a bug")
        return made


def _with_names(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same tree where everyone is `called` something that the limit of quotations spares.

    Who speaks is part of every statement: a source keeps its words as an excerpt may be long,
    a participant as much as an anchor may hold.
    """
    if isinstance(value, Mapping):
        made = {key: _with_names(each) for key, each in value.items()}
        if "entity" in made and isinstance(made.get("quote"), str):
            words = WORDS if "role" in made else VERY_SHORT
            made["called"] = made["name"] or shortened(made["quote"], CHARACTERS, words)
        return made
    if isinstance(value, (list, tuple)):
        return [_with_names(each) for each in value]
    return value


def _hedges(value: object) -> Iterator[tuple[Any, ...]]:
    """How every statement within a dossier is said, and how many hedges reach it."""
    if isinstance(value, Mapping):
        if "hedges" in value:
            yield (value["act"], value["polarity"], value["certainty"], len(value["hedges"]))
        for each in value.values():
            yield from _hedges(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _hedges(each)
