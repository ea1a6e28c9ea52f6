#!/usr/bin/env bash
# python-frontmatter 1.3.0 drops a sentence that stands between two rules at the top of a page.
# Expected: only a mapping is metadata; “---”, a sentence, “---” is a rule, a heading and so on in Markdown, or else an error.
# Happens:  whatever stands between two lines of --- is read as YAML and, if that isn't a mapping, thrown away without a word:
#           metadata is {} and the sentence in neither part. A list of sources goes the same way.
#           dumps() then writes the page without it; the keys of pages that have some come back in the order of the alphabet.
# Matters:  a page that opens with a quotation between rules loses the quotation on the first save.
# Do:       refuse a page whose front matter is no mapping.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check python-frontmatter==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import frontmatter

for page in ("---\n“The dam is not safe.”\n---\nSo said Lind.\n", "---\n- Lind denies it\n---\nSo said Lind.\n"):
    post = frontmatter.loads(page)
    print("seen:", repr(page), "->", post.metadata, repr(post.content), repr(frontmatter.dumps(post)))
    assert post.metadata == {} and post.content == "So said Lind."
    assert "safe" not in frontmatter.dumps(post) and "denies" not in frontmatter.dumps(post)
post = frontmatter.loads("---\ntitle: The dam\nday: 2023-05-04\n---\nNo.\n")
assert list(post.metadata) == ["title", "day"]
assert frontmatter.dumps(post).startswith("---\nday: 2023-05-04\ntitle: The dam\n")
print("as described")
PYTHON
