"""Raw items to documents: given text, zones, parts, title, publication date, language."""
