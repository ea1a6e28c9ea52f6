"""What pages show of statements, facts and people."""
