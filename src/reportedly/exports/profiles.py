"""Who an export is for, and what follows from it (RULES 0, 12 and 17)."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.errors import UsageError

ProfileName = Literal["public", "team", "local"]


class Profile(msgspec.Struct, frozen=True):
    """What an audience may have.

    `masked`: private persons are masked. `cut`: quotations are held to the limits of RULES 17.
    `coarse`: places are coarsened as RULES 12 says. `texts`: whether full texts go along.
    """

    name: ProfileName
    masked: bool
    cut: bool
    coarse: bool
    texts: Literal["never", "with rights", "always"]


PUBLIC = Profile("public", masked=True, cut=True, coarse=True, texts="never")
TEAM = Profile("team", masked=True, cut=False, coarse=False, texts="with rights")
LOCAL = Profile("local", masked=False, cut=False, coarse=False, texts="always")
PROFILES: dict[str, Profile] = {each.name: each for each in (PUBLIC, TEAM, LOCAL)}


def profile_of(name: str) -> Profile:
    """The profile of a name.

    Raises:
        UsageError: there is no such profile.
    """
    if name not in PROFILES:
        wanted = ", ".join(get_args(ProfileName))
        raise UsageError(f"profile '{name}'", "is not known", f"use one of: {wanted}")
    return PROFILES[name]
