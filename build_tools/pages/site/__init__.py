"""The pages of the whole site."""
