"""Events and incidents in the record layouts of conflict data sets and of PLOVER.

The columns are compatible with those layouts; the rows are ours. Nothing here is data of ACLED
or UCDP, and neither endorses it (RULES 20).
"""

from reportedly.exports.coded.acled import AcledWriter, acled_record
from reportedly.exports.coded.ged import GedWriter, ged_record
from reportedly.exports.coded.loss import ACLED_LOSS, GED_LOSS, PLOVER_LOSS
from reportedly.exports.coded.plover import PloverWriter, plover_record

__all__ = [
    "ACLED_LOSS",
    "GED_LOSS",
    "PLOVER_LOSS",
    "AcledWriter",
    "GedWriter",
    "PloverWriter",
    "acled_record",
    "ged_record",
    "plover_record",
]
