"""The desk: an editor's decisions taken in a browser beside the articles; the YAML stays the truth."""
