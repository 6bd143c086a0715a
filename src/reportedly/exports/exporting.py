"""The door of the room: records in, one pass, a finished file and its manifest out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from reportedly import __version__
from reportedly.exports.context import Context
from reportedly.exports.excerpts import Budget
from reportedly.exports.hedging import with_hedges
from reportedly.exports.manifest import Counts, Manifest, notes_for, unsafe_in, write_manifest
from reportedly.exports.masking import Scope, Scopes, mask
from reportedly.exports.output import digest_of, whole
from reportedly.exports.placing import with_place
from reportedly.exports.profiles import LOCAL, Profile
from reportedly.exports.validating import require_quotes, require_writable
from reportedly.exports.writers import Prepare, format_of
from reportedly.records import content_id
from reportedly.settings import Settings

_NO_RIGHTS = frozenset({"", "unknown", "none"})
_KEPT_EXTRA = ("published_basis",)


def export(
    records: Iterable[Mapping[str, Any]],
    kind: str,
    format: str,
    out: Path | BinaryIO,
    profile: Profile,
    settings: Settings,
    context: Context,
) -> Manifest:
    """Write records of one kind in one format and say what was written.

    `records` are plain dicts in the order wanted; per-document ones carry `document`. They are
    read once and none is kept. Each is checked, masked as the profile demands, and checked
    again before it is written; the file appears only when all went well. Beside a file its
    manifest is written; for a stream it is only returned.

    Raises:
        UsageError: the format cannot hold the kind, or the place cannot be written to.
        MissingExtra: the format needs a package that is not installed.
        SpanMismatch: a record's quote is not what its spans point at.
        PolicyRefusal: a record would break a rule on people or quotation.
    """
    made_by = format_of(format, kind)
    door = _Leaving(kind, profile, settings, context, made_by.prepare)
    with whole(out) as file:
        writer = made_by.open(file, kind)
        for record in records:
            finished = door.record(record)
            if finished is not None:
                writer.write(finished)
        writer.close()
        digest = digest_of(file)
    manifest = _manifest(door, format, made_by.notes, digest, out)
    if isinstance(out, Path):
        write_manifest(manifest, out)
    return manifest


def leaving(
    record: Mapping[str, Any], kind: str, profile: Profile, settings: Settings, context: Context
) -> dict[str, Any]:
    """One record as it may leave: checked, masked and cut as the profile demands.

    Raises:
        SpanMismatch: the record's quote is not what its spans point at.
        PolicyRefusal: the record would break a rule on people or quotation.
    """
    finished = _Leaving(kind, profile, settings, context).record(record)
    if finished is None:
        raise AssertionError("only a format leaves records out")
    return finished


class _Leaving:
    """What one export does to each record, and what it has done so far."""

    def __init__(
        self,
        kind: str,
        profile: Profile,
        settings: Settings,
        context: Context,
        prepare: Prepare | None = None,
    ) -> None:
        self.kind = kind
        self._prepare = prepare
        self.profile = profile
        self.settings = settings
        self.context = context
        self.counts = Counts()
        self._budget = Budget()
        self._scopes = Scopes(context, settings.safety.min_age_hours)

    def record(self, record: Mapping[str, Any]) -> dict[str, Any] | None:
        """The record as it may leave; None where the format has no place for it."""
        scope = self._scopes.of(record, self.kind)
        require_quotes(record, scope.reports)
        whole_record = with_hedges(record, self.kind, scope.reports)
        if self._prepare is not None:
            placed = with_place(whole_record, self.kind, scope, LOCAL)
            prepared = self._prepare(placed, self.kind, scope.reports, self.context)
            if prepared is None:
                self.counts.left_out += 1
                return None
            whole_record = prepared
        made = with_place(whole_record, self.kind, scope, self.profile)
        if self.kind == "documents":
            made = self._document(made, scope)
        if self.profile.masked:
            made = self._masked(made, scope)
        if self.profile.cut:
            made = self._budget.limited(made, scope.reports)
        require_writable(made, whole_record, self.kind, self.profile, scope)
        self.counts.records += 1
        self.counts.masked += bool(made.get("masked"))
        self.counts.undated += scope.undated
        self.counts.excerpts_cut = self._budget.cut
        return made

    def _masked(self, record: dict[str, Any], scope: Scope) -> dict[str, Any]:
        masked = mask(record, scope)
        self.counts.people += masked.people
        self.counts.special_categories_dropped += masked.dropped
        return masked.record

    def _document(self, record: dict[str, Any], scope: Scope) -> dict[str, Any]:
        """A document with its text where the profile allows, without what only this desk knows."""
        made = dict(record)
        report = scope.reports.get(record["id"])
        allowed = self.profile.texts == "always" or (
            self.profile.texts == "with rights" and self.settings.rights.basis not in _NO_RIGHTS
        )
        made.pop("text", None)
        if report is not None and allowed:
            made["text"] = report.document.text
        if self.profile.masked and isinstance(made.get("extra"), Mapping):
            made["extra"] = {key: made["extra"][key] for key in _KEPT_EXTRA if key in made["extra"]}
        return made


def _manifest(
    door: _Leaving, format: str, losses: tuple[str, ...], digest: str, out: Path | BinaryIO
) -> Manifest:
    settings, context, profile = door.settings, door.context, door.profile.name
    worldview = settings.geo.worldview
    terms = (door.kind, format, profile, digest, context.as_of, context.config, __version__)
    return Manifest(
        export_id=content_id("exp", *terms),
        kind=door.kind,
        format=format,
        profile=profile,
        file=out.name if isinstance(out, Path) else None,
        sha256=digest,
        as_of=context.as_of,
        made_at=context.now.isoformat(timespec="seconds"),
        worldview=worldview,
        legal_basis=settings.legal.basis,
        rights_basis=settings.rights.basis,
        contact=settings.legal.contact,
        counts=door.counts,
        config=context.config,
        version=__version__,
        notes=(*notes_for(profile, door.counts, worldview, settings.rights.basis), *losses),
        unsafe=tuple(unsafe_in(profile, door.kind)),
    )
