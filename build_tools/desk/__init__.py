"""The desk: an editor's decisions taken in a browser next to the articles; the YAML stays the truth."""
