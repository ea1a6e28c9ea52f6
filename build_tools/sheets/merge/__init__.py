"""Three-way merge of what the machine writes and what an editor wrote."""
