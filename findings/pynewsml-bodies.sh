#!/usr/bin/env bash
# pynewsml 1.4.0 reads no word of a NewsML item whose body is marked up, and keeps one language of its descriptions.
# Expected: NewsML's DataContent holds the article, in paragraphs as agencies send it; Description has one text for each xml:lang.
# Happens:  data_content is the text before the first element: nothing. The descriptions are keyed by None, so that the last language stays.
# Matters:  headline and date are read, so the item looks complete; the article is empty.
# Do:       take the elements of DataContent from the XML oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pynewsml==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import pynewsml

ITEM = """<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>harbour.example</ProviderId><DateId>20230504</DateId>
<NewsItemId>dam</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier>
<DateLabel>04/05/2023 10:00:00</DateLabel></Identification><NewsComponent><NewsLines><HeadLine>Is it safe?</HeadLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Current"/><SubjectCode/><Location/></DescriptiveMetadata>
<TopicSet><Topic><TopicType FormalName="Person"/><FormalName>lind</FormalName><Description xml:lang="en">mayor</Description>
<Description xml:lang="no">ordfører</Description></Topic></TopicSet><ContentItem><MediaType FormalName="Text"/>
<Characteristics/><DataContent><p>The dam is not safe.</p><p>Lind said so.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
(item,) = pynewsml.NewsML.from_xml(ITEM, encoding="utf-8").news_items
print("seen:", item.news_lines.headline, item.content, item.topics)
assert item.news_lines.headline == "Is it safe?"
assert [content.data_content for content in item.content] == [""]
assert [topic.descriptions for topic in item.topics] == [{None: "ordfører"}]
print("as described")
PYTHON
