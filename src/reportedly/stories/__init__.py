"""Pure cross-document reasoning: copies, citations, incidents, lines, contradictions."""
