"""Given names that are nearly always a man's or a woman's, for 'he' and 'she'.

The commonest of the English-speaking world (United States Social Security Administration, births 1940 to 2000) and of
news from elsewhere. Names borne by both (Jordan, Leslie, Robin, Sasha) tell nothing there.
"""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import word_set

_MEN = word_set(
    "aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro aleksandr alexander alexei "
    "alfred allen ali amir anatoly anders andre andreas andrei andrew anthony antonio antony arnold arthur arturo "
    "barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian "
    "bruce bryan carl carlos cesar chad charles charlie christian christopher chuck clarence claude clifford "
    "clint colin craig curtis dale dan daniel darrell darren dave david dean dennis derek dick diego dirk dmitri "
    "dmitry don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin elijah emilio "
    "emmanuel enrique eric erik ernest eugene felipe felix fernando francisco francois frank franklin fred "
    "frederick gabriel gareth gary gene geoffrey george gerald gerhard giorgio giovanni glenn gordon graham greg "
    "gregory guillermo gustavo guy hans harold harry harvey hassan henry herbert herman howard hugh hugo ian "
    "ibrahim igor ignacio isaac ivan jack jacob jacques jaime jake james jared jason javier jeff jeffrey jeremy "
    "jerome jerry jim jimmy joaquin joe joel john johnny jon jonathan jorge jose joseph joshua juan julian julio "
    "justin karl keith ken kenneth kevin khalid kirk klaus konstantin kurt kyle lance larry lars lawrence leo "
    "leon leonard leonid lloyd louis luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus "
    "martin marvin matt matteo matthew maurice max maxim mehdi michael miguel mike mikhail milton mitch mohamed "
    "mohammad mohammed moritz muhammad nathan nathaniel neil nicholas nick nicolas nigel nikolai noah norman oleg "
    "oliver omar oscar otto owen pablo patrick paul pavel pedro peter phil philip philippe pierre rafael ralph "
    "ramon randall randy raul ray raymond ricardo richard rick rob robert roberto rodney rodrigo roger roland "
    "roman ron ronald roy ruben rupert russell ryan salvador samuel scott sean sebastian sergei sergey sergio "
    "seth shane shawn simon spencer stanley stefan stephen steve steven stewart stuart ted teddy terrence "
    "theodore thomas tim timothy tobias todd tom tommy tony trent trevor troy tyler vernon victor viktor vincent "
    "vladimir volodymyr vyacheslav walter warren wayne wesley wilhelm william wolfgang xavier yuri yusuf zachary"
)
_WOMEN = word_set(
    "abigail adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia amy ana "
    "anastasia andrea angela angelina anita ann anna anne annette annie april audrey barbara beatrice bernice "
    "beth bethany betty beverly bonnie brenda bridget brittany camille carla carmen carol caroline carolyn "
    "catherine cathy cecilia celia charlotte cheryl christina christine cindy claire clara claudia colleen connie "
    "crystal cynthia danielle dawn deborah debbie debra delia denise diana diane dianne dolores donna dora doris "
    "dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen eloise elsa emily emma erica erin "
    "esther ethel eugenia eva evelyn fatima felicia fiona florence frances gabriela gail geraldine gertrude gina "
    "ginger giorgia giulia gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena hillary "
    "holly ida inez ingrid irene irina iris isabel isabella jacqueline jane janet janice jasmine jeanette jeanne "
    "jenna jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia juliana julie "
    "karen karin katherine kathleen kathryn kathy katie kirsten kristen kristin kristina lara laura lauren leila "
    "lena lillian linda lisa lois lorena loretta lori lorraine louise lucia lucille lucy lydia lynn mabel "
    "madeleine madeline marcia margaret margarita maria mariam marie marilyn marina marjorie marlene marsha "
    "martha mary maureen maxine megan melanie melinda melissa mercedes meredith mia michele michelle mildred mira "
    "miriam molly monica myra nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela "
    "patricia patty paula pauline peggy penelope phyllis priscilla rachel ramona rebecca regina renee rhonda rita "
    "roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon sheila "
    "shelley sheri sherry shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan susanna "
    "suzanne svetlana sylvia tamara tanya tatiana teresa thelma theresa tina ursula valentina valerie vanessa "
    "vera veronica victoria violet virginia vivian wanda wendy whitney wilma yolanda yulia yvonne"
)
_EITHER = word_set("sam alex chris robin leslie pat jamie terry sasha casey")
"""Borne by both, and more often given names than surnames."""


def gender(name: str) -> str:
    """Return 'm' or 'f' where the first word of a name shows it, '' where it does not.

    A man's name alone may be a surname (Scott, Warren), a woman's hardly ever.
    """
    first = name.split(maxsplit=1)[0].lower().rstrip(".")
    return "m" if first in _MEN and " " in name else "f" if first in _WOMEN else ""


def is_given(word: str) -> bool:
    """Return whether a word is one of the given names above."""
    low = word.lower()
    return low in _MEN or low in _WOMEN or low in _EITHER
