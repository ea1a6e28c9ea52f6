"""The last words of names that are no person's."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import word_set

ENDS_A_BODY = word_set(
    "shipping lines airlines airways motors energy logistics systems technologies foods ferries railways railway "
    "pharma pharmaceuticals holdings inc inc. corp corp. corporation ltd ltd. llc plc group university foundation "
    "institute council ministry department agency authority committee commission association federation party "
    "hospital union bank media networks partners industries enterprises ventures studios records bros company "
    "society college academy trust fund coalition alliance institution museum guild buses coaches trains homes stores "
    "hotels builders developments properties services solutions electric "
    "water rail gas oil mining health software supermarkets breweries"
)
"""Last words of the names of bodies."""
