"""The pages of one event, one module a page."""
