"""Rows, views, history; one schema for every backend."""

from reportedly.records.kinds import KINDS, LINKED
from reportedly.store.linking import LinkChanges
from reportedly.store.relation import Relation
from reportedly.store.store import Store, document_row, report_rows
from reportedly.store.views import END_OF_TIME, Report
from reportedly.store.writer import StoredItem

__all__ = [
    "END_OF_TIME",
    "KINDS",
    "LINKED",
    "LinkChanges",
    "Relation",
    "Report",
    "Store",
    "StoredItem",
    "document_row",
    "report_rows",
]
