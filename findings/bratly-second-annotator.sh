#!/usr/bin/env bash
# bratly 0.1.4 drops the second annotator’s “denied” when duplicates are removed: its entity goes, and the attribute with it.
# Expected: two people who mark the same words and differ on the stance leave one entity with both attributes, or a conflict that is reported.
# Happens:  combine(with_renum=True) keeps the two apart; remove_duplicates() then deletes the second entity, and all that points to it as an orphan: attributes, relations, notes.
# Matters:  the disagreement that one annotates twice to find is gone, and the first to be read is right.
# Do:       point the attributes to the first entity before removing, or compare the two files before combining them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bratly==0.1.4
"$folder/venv/bin/python" - <<'PYTHON'
from bratly import AnnotationCollection, AttributeAnnotation, EntityAnnotation, Fragment


def annotated(stance):
    said = EntityAnnotation(id="T1", label="Statement", content="The dam is safe", fragments=[Fragment(start=0, end=15)])
    return AnnotationCollection(annotations=[said, AttributeAnnotation(id="A1", label="Stance", component=said, values=[stance])])


both = annotated("asserted")
both.combine(annotated("denied"), with_renum=True)
assert [str(line).split()[-1] for line in both.annotations] == ["safe", "asserted", "safe", "denied"]
both.remove_duplicates()
seen = [str(line) for line in both.annotations]
print("seen:", seen)
assert seen == ["T1\tStatement 0 15\tThe dam is safe", "A1\tStance T1 asserted"]
print("as described")
PYTHON
