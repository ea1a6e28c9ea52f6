"""Clauses as text: told apart, whole, cut, and what they refer to; who said them is not looked at here."""
