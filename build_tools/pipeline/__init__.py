"""The stages run for one event or many: add, extract, check, load, build, serve; in processes or on a cluster."""
