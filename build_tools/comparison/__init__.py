"""Statements of several articles → matches, wording, only-in-one, prominence, conflicts. Pure functions, no parse."""
