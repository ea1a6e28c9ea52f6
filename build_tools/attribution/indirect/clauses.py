"""Indirect statements: from a cue to its content by the sentence's grammar.

    token ─cues.match─▶ Hit ─frames tried in turn─▶ Draft(content, mention)

Each frame of the lexicon is one small function here. They only propose: `quotations` joins the proposals with what
stands in quotation marks, and `assemble` settles overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.attribution.drafts import Content, Draft, draft_of
from build_tools.attribution.indirect import extents, objects, outside, sentences
from build_tools.attribution.indirect.accordings import according
from build_tools.attribution.indirect.judged_claims import judged_claim, leave_out_judged_claims
from build_tools.attribution.indirect.nominal_cues import nominal, with_hearsay
from build_tools.attribution.indirect.parse_repairs import repair
from build_tools.attribution.indirect.purposes import is_done_by_speaking, is_purpose, is_turn_of_phrase
from build_tools.attribution.indirect.questions import asked, bare_question, is_manner, is_unsaid, put_to, yes_or_no
from build_tools.attribution.indirect.second_speakers import second_speakers
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.polarity.marking import mark_polarity
from build_tools.attribution.speakers import mentions, noun_phrases
from build_tools.attribution.speakers.heard import quoted
from build_tools.attribution.words.cues import CueIndex, Hit
from build_tools.attribution.words.idioms import has_nothing_to, impossible

_NEED_A_SPEAKER = frozenset({"object", "object-tail", "object-to", "to", "preposition"})
"""Constructions too loose to be believed where nobody is named."""

_SAYING = ("that", "quote", "object-as", "object-complement", "prep-to")
"""Constructions that mark a word of speech: one of them after a comma describes the speaker, not what is said."""

_CAN = word_set("can ca could cannot")
"""Before 'be said to have failed': the writer's judgement, and nobody's words."""

_TOLD_AT = word_set("week weekend month morning afternoon evening night")
"""Behind "this" or "last", when something was told; 'this year' is rather when what is told will be."""

_OPENS_WHOLE = word_set("that whether")
"""Before a clause that is a passive's subject: 'Whether it is safe could not be confirmed'."""

_ASPECTS = word_set("begin start continue stop keep go")
"""Verbs whose participle says what is done, not what is said."""


def find(passage: Passage, index: CueIndex) -> list[Draft]:
    """Propose a draft for each cue of a passage that has a content by grammar, or could take a quotation."""
    proposed = list(_proposals(passage, index))
    proposed += [second for draft in list(proposed) for second in second_speakers(draft)]
    leave_out_judged_claims(proposed)
    return [d for d in mark_polarity(proposed) if d.frame != "unsaid" or d.how is not None]


def _proposals(passage: Passage, index: CueIndex) -> Iterator[Draft]:
    repair(passage, index)
    index.governors.mark(passage)
    hits = with_hearsay(passage, {t.i: hit for t in passage.tokens if (hit := index.match(passage, t))})
    passage.tellers = frozenset(i for i in hits if passage.tokens[i].is_verb and not hits[i].is_adjective)
    passage.cues = frozenset(i for i in passage.tellers if hits[i].takes("that"))
    passage.sayers = frozenset(i for i in passage.tellers if any(map(hits[i].takes, _SAYING)))
    for token in passage.tokens:
        if token.low == "according" and (draft := according(passage, token)):
            yield draft
            continue
        hit = hits.get(token.i)
        if hit is None:
            continue
        if token.is_verb and not hit.is_adjective:
            yield from _verb(passage, token, hit)
        else:
            yield from nominal(passage, token, hit)


def _verb(passage: Passage, verb: Token, hit: Hit) -> Iterator[Draft]:
    if verb.dep in ("aux", "auxpass", "amod", "compound") or is_turn_of_phrase(passage, verb):
        return
    if is_purpose(passage, verb) and not is_done_by_speaking(passage, verb, hit):
        return
    if draft := _drawn(passage, verb, hit):
        yield draft
        return
    mention = mentions.of_verb(passage, verb, to_somebody=hit.takes("hearer"))
    content = _raised(passage, verb, hit) or _verb_content(passage, verb, hit)
    if content and content[0] == "raised":
        mention = mentions.agent(passage, verb)
    if mention and (hit.takes("that") or hit.takes("quote")) and (content is None or content[0] == "that"):
        content = (
            sentences.around_parenthesis(passage, verb, mention, hit)
            or content
            or sentences.before_tag(passage, verb, mention)
            or sentences.as_content(passage, verb, mention, hit)
        )
    if content and mention is None and content[0] in _NEED_A_SPEAKER and not impossible(passage, verb):
        content = None
    if content is None and not hit.takes("quote"):
        return
    if content and mention:
        content = content[0], [i for i in content[1] if not mention.first <= i <= mention.last]
    if content and hit.last > verb.i:  # 'made it clear that it was late'
        content = content[0], extents.behind_phrase(passage, verb, hit, content[1])
    if content and content[0] == "that":
        told = extents.told_before_colon(passage, mention, content[1]) if mention else None
        content = "that", extents.corrected(passage, verb, mention, content[1])
        # The last body that spoke may be another than the one before the colon.
        mention = noun_phrases.plain(passage, told, "subject") if told and told.entity != "PERSON" else mention
    elif content and content[1] and content[1][0] > verb.i:
        content = content[0], extents.with_rest_of_list(passage, verb, content[1])
    draft = draft_of(passage, verb, hit, content or ("quote", []), mention)
    if draft.spans or draft.takes_quotes:
        yield draft


def _drawn(passage: Passage, verb: Token, hit: Hit) -> Draft | None:
    """'Would not be drawn on the cost', 'refused to be drawn on it': who is acted upon is who says nothing."""
    wanted = hit.prepositions("unsaid-drawn-")
    if not wanted or passage.kid(verb, "auxpass") is None:
        return None
    patient = passage.kid(verb, "nsubjpass") or passage.kid(passage.head(verb), "nsubj")
    prep = next((k for k in passage.kids(verb, "prep") if k.low in wanted and k.i > verb.i), None)
    inner = [i for i in passage.below(prep) if i > prep.i] if prep else []
    if prep and not inner:  # 'would not be drawn on when the pumps had failed'
        inner = next((passage.below(k) for k in passage.kids(verb) if passage.extent(k)[0] == prep.i + 1), [])
    if patient is None or not inner:
        return None
    return draft_of(passage, verb, hit, ("unsaid", inner), noun_phrases.plain(passage, patient, "subject"))


def _verb_content(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    if quoted(passage, verb) or is_manner(passage, verb):
        return None  # 'quoted her as saying': the content is what she says
    if claim := judged_claim(passage, verb, hit.cue.described):
        return "claim", claim
    passive = passage.kid(verb, "nsubjpass", "auxpass") is not None
    for frame in (
        put_to,
        bare_question,
        yes_or_no,
        sentences.before_what,
        _clause,
        objects.passive if passive else objects.active,
        _infinitive,
        _gerund,
        _preposition,
        _attached_too_low,
        _of_the_noun,
        objects.unsaid,
    ):
        content = frame(passage, verb, hit)
        if content:
            return content
    return None


def _clause(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """He said (that) it was late; "It was late", he said; asked whether; urged them to leave."""
    first = max((k.i for k in passage.kids(verb, "mark") if k.low != "as"), default=-1)
    said = (k for k in passage.kids(verb, "ccomp", "csubj") if k.i > first)  # 'It sailed, hours after she said …'
    whole = (k for k in passage.kids(verb, "csubjpass") if k.i not in passage.tellers)
    whole = (k for k in whole if passage.tokens[passage.extent(k)[0]].low in _OPENS_WHOLE)
    clauses = [*said, *whole, *asked(passage, verb, hit), *sentences.open_before(passage, verb)]
    clauses = clauses or [*_after_circumstance(passage, verb, hit), *sentences.behind_what(passage, verb)]
    # 'X did this, then says that', 'made it clear that': what follows the cue is the content.
    clauses.sort(key=lambda k: (k.i < verb.i, k.i <= hit.last))
    for kid in clauses:
        infinitive = any(k.tag == "TO" and k.dep == "aux" for k in passage.kids(kid))
        if infinitive:
            if hit.takes("object-to") or hit.takes("to"):
                return "object-to", _clause_tokens(passage, verb, kid)
            continue
        subject = passage.kid(kid, "nsubj", "nsubjpass", "expl", "csubj")
        when = kid.i < verb.i or passage.tokens[passage.extent(kid)[0]].low == "when"
        if subject is None and (kid.tag == "VBG" or (kid.tag == "VBN" and when)):
            continue  # 'Asked about it, she said …', 'would not comment when reached'
        cut_short = kid.tag == "MD" and passage.kid(verb, "auxpass") is None  # 'insists it won’t'
        finite = kid.is_verb or cut_short or passage.kid(kid, "cop", "aux") is not None
        of_a_thing = hit.takes("object-complement") or hit.takes("object")
        if not finite and of_a_thing:
            return "object", _clause_tokens(passage, verb, kid)
        if kid.i < verb.i and not _is_tag(passage, verb, kid, hit):
            continue
        if hit.takes("that") or (hit.takes("quote") and kid.i < verb.i):
            return "that", _with_joined(passage, verb, kid, clauses)
        if of_a_thing and kid.i > verb.i:
            return "object", _clause_tokens(passage, verb, kid)
    return None


def _with_joined(passage: Passage, verb: Token, clause: Token, clauses: Iterable[Token]) -> list[int]:
    """'Two were missing and five were saved, the port said': a clause and those that the parser set beside it."""
    indices = _clause_tokens(passage, verb, clause)
    for other in clauses:
        first = next((i for i in passage.below(other) if passage.tokens[i].is_word), passage.extent(other)[0])
        between = passage.tokens[indices[-1] + 1 : first] if indices else []
        beside = clause.i < other.i and (other.i < verb.i or other.i not in passage.tellers)
        beside = beside and passage.kid(other, "nsubj", "nsubjpass", "expl") is not None  # not ', then left'
        if beside and 0 < len(between) < 3 and all(t.tag == "CC" or t.text in ",;" for t in between):
            indices = sorted({*indices, *(t.i for t in between), *_clause_tokens(passage, verb, other)})
    return indices


def _of_the_noun(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """'A man they say stole the boat': what is said of the noun before a relative clause."""
    said = passage.kid(verb, "xcomp")
    of_it = said is not None and said.tag in ("VBD", "VB", "VBZ", "VBP") and said.i == verb.i + 1
    return ("that", passage.below(said)) if said and of_it and verb.dep == "relcl" and hit.takes("that") else None


def _after_circumstance(passage: Passage, verb: Token, hit: Hit) -> Iterator[Token]:
    """'Said after the vote he would not go': a clause behind a time, which the parser took for a circumstance."""
    for kid in passage.kids(verb, "advcl"):
        subject = passage.kid(kid, "nsubj", "nsubjpass", "expl")
        before = next(passage.kids(kid), None)
        time = before is not None and before.dep == "prep" and before.i > verb.i
        if hit.takes("that") and subject is not None and time and passage.kid(kid, "mark") is None:
            yield kid
    for noun in [n for k in passage.kids(verb, "prep") if k.low == "for" for n in passage.kids(k, "pobj")]:
        clause = passage.kid(noun, "relcl") if noun.low == "time" else None  # 'said for the first time he would go'
        if hit.takes("that") and clause is not None and passage.kid(clause, "nsubj", "nsubjpass", "expl"):
            yield clause


def _is_tag(passage: Passage, verb: Token, clause: Token, hit: Hit) -> bool:
    """Whether a cue behind a clause says who said it: not where it has an object of its own, 'he posted a picture'."""
    target = passage.kid(verb, "dobj")
    if target is not None and target.i > verb.i and not hit.takes("hearer"):
        return False
    first, last = passage.extent(clause)
    subject = passage.kid(verb, "nsubj")
    nobody = passage.kid(verb, "nsubjpass") if subject is None else None
    if nobody is not None and nobody.low in ("nobody", "none"):
        subject = nobody  # 'Reed was shot; nobody has been charged'
    if subject is not None and last < subject.i and passage.tokens[passage.extent(subject)[0] - 1].text == ";":
        return False  # 'The port says it is safe; the union disagrees'
    if not hit.takes("that") and subject is not None and last < passage.extent(subject)[0] - 2:
        return False  # 'It was shut; in May, he started at the port'
    return not (
        passage.tokens[first].low in ("when", "while", "after", "before") and passage.kid(verb, "ccomp") is clause
    )


def _clause_tokens(passage: Passage, verb: Token, kid: Token) -> list[int]:
    """The clause, without a coordinated main verb that the parser attached to it and without trailing 'while' clauses.

    What a speaker says about a thing in passing belongs to the speaker: 'said a storm, which cut the mast, shut it'.
    """
    left_out = {verb.i, *outside.raised_out(passage, verb, kid), *outside.asides_at_end(passage, kid, ("appos",))}
    indices = passage.below(kid, frozenset(left_out))
    if kid.i > verb.i:
        that = next((k.i for k in passage.kids(kid, "mark") if k.low == "that"), verb.i + 1)
        indices = [i for i in indices if i >= that]  # 'made it clear on Friday that'
    if (
        kid.dep == "advcl"
        and (subject := passage.kid(kid, "nsubj", "nsubjpass", "expl"))
        and not passage.kid(kid, "mark")
        and not is_unsaid(passage, verb)
    ):
        indices = [i for i in indices if i >= passage.extent(subject)[0]]
    if len(indices) > 1 and passage.tokens[indices[0]].low == "only" and passage.tokens[indices[1]].dep == "mark":
        indices.pop(0)  # 'said only that'
    indices = _behind_time(passage, kid, indices) if kid.i > verb.i else indices
    joins = next((k.i for k in passage.kids(kid, "cc") if k.i > kid.i > verb.i), 0)
    behind = passage.tokens[indices[-1] + 1 : indices[-1] + 3] if indices and joins else []
    if len(behind) > 1 and behind[0].text == "," and behind[1].i in passage.tellers:
        indices = [i for i in indices if i < joins]  # 'and, in a swipe at the port, said': of the verb behind it
    while indices and passage.tokens[indices[-1]].dep in ("cc", "punct"):
        indices.pop()  # what it joined has been left out
    return indices


def _behind_time(passage: Passage, clause: Token, indices: list[int]) -> list[int]:
    """'Told the crew this week she would wait': a time between cue and subject is when it was told."""
    subject = passage.kid(clause, "nsubj", "nsubjpass", "expl")
    opening = passage.tokens[indices[0]] if indices else clause
    when = passage.head(opening)
    may_come = opening.low == "this" and when.low not in ("week", "morning") and passage.kid(clause, "aux")
    if (
        subject is None
        or may_come
        or opening.low not in ("last", "this")
        or when.dep != "npadvmod"
        or when.low not in _TOLD_AT
    ):
        return indices
    return [i for i in indices if i > when.i] if passage.extent(subject)[0] == when.i + 1 else indices


def _gerund(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Suggested closing the bridge; said closing it would help, where the parser took the subject for a complement."""
    if not (hit.takes("that") or hit.takes("object")) or verb.lemma in _ASPECTS:
        return None
    denies = hit.cue.described == "denial" and passage.kid(verb, "dobj", "ccomp") is None
    for kid in passage.kids(verb, "xcomp", "advcl") if denies else passage.kids(verb, "xcomp"):
        # 'Denied having said so', 'denied, in a letter, ever saying so'; 'denied, saying that' says why
        having = any(k.low == "having" for k in passage.kids(kid, "aux"))
        ever = any(k.low == "ever" for k in passage.kids(kid, "advmod"))
        if kid.dep == "advcl" and not (having or ever):
            continue
        if (kid.tag == "VBG" or having) and kid.i > verb.i and not passage.kid(kid, "mark"):
            return "that" if passage.kid(kid, "ccomp") else "object", passage.below(kid)
    return None


def _infinitive(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Vowed to retaliate; plans to stay."""
    if not (hit.takes("to") or hit.takes("object-to")):
        return None
    if any(k.low in hit.prepositions() and k.i > verb.i for k in passage.kids(verb, "prep")):
        return None  # 'called on the crew to leave'
    for kid in passage.kids(verb, "xcomp"):
        apart = kid.i < verb.i or passage.tokens[verb.i + 1].text == ","  # ', he said, in order to speak freely'
        if any(k.tag == "TO" for k in passage.kids(kid, "aux")) and not apart:
            return "to", passage.below(kid, outside.asides_at_end(passage, kid) | outside.circumstances(passage, kid))
    return None


def _raised(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """The talks seem to have failed; she is expected to resign: the subject is part of the content."""
    passive = passage.kid(verb, "auxpass") is not None
    judged = verb.lemma == "say" and bool(_CAN & {k.low for k in passage.kids(verb, "aux")})
    if (not hit.takes("raised") and not passive) or judged:  # 'could hardly be said to have failed'
        return None
    subject = passage.kid(verb, "nsubj", "nsubjpass")
    clause = passage.kid(verb, "xcomp", "oprd", "acomp")
    if subject is None or clause is None or subject.low == "there" or (clause.i in passage.tellers and not passive):
        return None
    if passive and not any(k.tag == "TO" for k in passage.kids(clause, "aux")):
        return None
    return "raised", sorted({*passage.below(subject), *passage.below(clause)})


def _preposition(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Return what follows a preposition: 'called for calm', 'spoke of a plot', 'would not elaborate on the losses'."""
    wanted, unsaid = hit.prepositions(), hit.prepositions("unsaid-prep-")
    if hit.takes("that") and has_nothing_to(passage, verb):
        unsaid |= {"about", "on"}
    for prep in passage.kids(verb, "prep"):
        if prep.low in wanted | unsaid and prep.i > verb.i:
            inner = [i for i in passage.below(prep, outside.asides_at_end(passage, prep)) if i > prep.i]
            tail = [i for k in passage.kids(verb, "xcomp") if k.i > prep.i for i in passage.below(k)]
            if inner and not mentions.only_when(passage, inner):
                whole = objects.with_what_follows(passage, verb, sorted({*inner, *tail}))
                return "preposition" if prep.low in wanted else "unsaid", whole
    return None


def _attached_too_low(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Return a clause attached below another noun: 'told reporters at a briefing that it was shut'."""
    indices = extents.attached_too_low(passage, verb, tells=hit.takes("hearer")) if hit.takes("that") else []
    return ("that", indices) if indices else None
