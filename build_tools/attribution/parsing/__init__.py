"""The text as the rules read it: tokens of the parse, quotation marks, where sentences end."""
