#!/usr/bin/env bash
# docx-comment-parser 1.5.1 says that a comment is on “notsafe, never” where the page has “not safe”.
# Expected: the words that the reader of the document sees: a tab is a gap, and what was deleted with changes tracked isn’t there.
# Happens:  tabs and ends of paragraphs are nothing, deleted words are counted in; a comment of two paragraphs is one, “Who said?Ask Lind.”
# Matters:  an editor’s objection is on words that nobody can find, or that the author took back.
# Do:       take the place of the comment, and read the words there oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx-comment-parser==1.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile
import zipfile

from docx_comment_parser import DocxParser

PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = (
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>It is not</w:t><w:tab/><w:t>safe</w:t></w:r>'
    '<w:del w:id="9" w:author="Ola Lind"><w:r><w:delText>, never</w:delText></w:r></w:del></w:p>'
    '<w:p><w:r><w:t>Nobody died.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
)
WORDS = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("Who said?", "Ask Lind."))
FILES = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KIND}document.main+xml"/><Override PartName="/word/comments.xml" ContentType="{KIND}comments+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r2" Type="{OFFICE}comments" Target="comments.xml"/></Relationships>',
    "word/document.xml": f"<w:document {SPACE}><w:body>{BODY}</w:body></w:document>",
    "word/comments.xml": f'<w:comments {SPACE}><w:comment w:id="0" w:author="Jo Moe" w:date="2023-05-04T10:00:00Z">{WORDS}</w:comment></w:comments>',
}
with tempfile.TemporaryDirectory() as name:
    path = pathlib.Path(name, "dam.docx")
    with zipfile.ZipFile(path, "w") as archive:
        for part, words in FILES.items():
            archive.writestr(part, words)
    parser = DocxParser()
    parser.parse(str(path))
    comment = parser.comments()[0]
seen = [comment.referenced_text, comment.text]
print("seen:", seen)
assert seen == ["It is notsafe, neverNobody died.", "Who said?Ask Lind."]
print("as described")
PYTHON
