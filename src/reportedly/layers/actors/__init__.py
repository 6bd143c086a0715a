"""Finding people and bodies: candidates by kind of evidence, then chains over them."""
