"""Titles of facts: the clause that is understood alone, and what stands in for it where there is none."""
