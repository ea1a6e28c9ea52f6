"""What changed in data/, from Git, as typed changes."""
