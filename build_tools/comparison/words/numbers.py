"""How English writes a number: "1,200", "twenty-one", "3.2 million", "half a million"."""

from __future__ import annotations

from build_tools.models.text import NUMBER_WORDS

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
}
SCALE = "dozen|hundred|thousand|million|billion|trillion"
IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(NUMBER_WORDS[1:10])}))?|{'|'.join(reversed(NUMBER_WORDS[1:20]))})"
_ONE, _HALF = rf"(?<!half )(?<!of )an?(?= (?:{SCALE})\b)", rf"half an?(?= (?:{SCALE})\b)"
NUMBER = (
    rf"(?:\d(?:[\d,]*\d)?(?:\.\d+)?(?:(?:bn|mn|m|k)\b)?|{IN_WORDS}\b|{_HALF}|{_ONE})(?:[ -]?(?:{SCALE})\b)*"
    rf"(?:(?<=hundred) and {IN_WORDS}\b)?"
)
_INDEFINITE = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}
"""What may stand for a number before "thousand"."""


def amount(number: str) -> float | None:
    """Return the value of a number, however it is written.

    >>> amount("Twenty-three"), amount("4.2million"), amount("£9m"), amount("half a million"), amount("am")
    (23.0, 4200000.0, 9000000.0, 500000.0, None)
    """
    most, _, rest = number.casefold().replace(",", "").lstrip("$£€").partition(" and ")
    if rest:
        above, below = amount(most), amount(rest)  # "two hundred and twelve"
        return None if above is None or below is None else above + below
    plain, factor = most, 1.0
    while scale := next((one for one in SCALES if plain.endswith(one) and plain != one), ""):  # "two hundred thousand"
        plain, factor = plain.removesuffix(scale).rstrip(" -"), factor * SCALES[scale]
    if " " in most and plain in _INDEFINITE:
        return _INDEFINITE[plain] * factor
    ten, _, unit = plain.partition("-")
    try:
        value = float(plain)
    except ValueError:
        if plain in NUMBER_WORDS:
            value = float(NUMBER_WORDS.index(plain))
        elif ten in TENS and (not unit or unit in NUMBER_WORDS):
            value = 20.0 + 10 * TENS.index(ten) + (NUMBER_WORDS.index(unit) if unit else 0)
        else:
            return None
    return value * factor
