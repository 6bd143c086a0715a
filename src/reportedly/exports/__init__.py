"""One format a file, all fed in one pass."""

from reportedly.exports.context import Context, Report
from reportedly.exports.exporting import export, leaving
from reportedly.exports.manifest import Manifest, manifest_path
from reportedly.exports.profiles import LOCAL, PROFILES, PUBLIC, TEAM, Profile, profile_of
from reportedly.exports.writers import FORMATS, format_of
from reportedly.records.kinds import KINDS

__all__ = [
    "FORMATS",
    "KINDS",
    "LOCAL",
    "PROFILES",
    "PUBLIC",
    "TEAM",
    "Context",
    "Manifest",
    "Profile",
    "Report",
    "export",
    "format_of",
    "leaving",
    "manifest_path",
    "profile_of",
]
