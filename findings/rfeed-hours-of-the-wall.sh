#!/usr/bin/env bash
# rfeed 1.1.1 writes 10:00+02:00 as 10:00 GMT, two hours late.
# Expected: a datetime that knows its zone is converted, or written with +0200; one without a zone may count as UTC.
# Happens:  the hour on the wall is written and called GMT, whatever the zone.
# Matters:  of two reports of one minute, from Oslo and London, the one is an hour or two younger in the feed; orders of events turn round.
# Do:       pass pubDate=moment.astimezone(timezone.utc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rfeed==1.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime, timedelta, timezone

import rfeed

moment = datetime(2023, 5, 4, 10, tzinfo=timezone(timedelta(hours=2)))
for given, hour in ((moment, "10:00:00 GMT"), (moment.astimezone(timezone.utc), "08:00:00 GMT")):
    item = rfeed.Item(title="Dam", link="https://harbour.example/dam", pubDate=given)
    seen = rfeed.Feed(title="Harbour Post", link="https://harbour.example/", description="News", items=[item]).rss()
    print("seen:", given, "->", seen.split("<pubDate>")[1].split("<")[0])
    assert f"<pubDate>Thu, 04 May 2023 {hour}</pubDate>" in seen
print("as described")
PYTHON
