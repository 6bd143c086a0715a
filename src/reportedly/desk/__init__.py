"""The web desk: reads views, writes only judgements."""
