"""Three hundred strings that somebody might plant in an article or a sheet: twenty payloads behind fifteen breakouts.

Whatever of them became markup would set `window.ran`, ask `evil.invalid` for something, or leave an element or an
attribute that names `ran`. Each string carries a token of its own, zq0zq … zq299zq, to be found again by.
"""

from __future__ import annotations

import itertools

RUN = "window.ran=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}><animate onbegin={RUN} attributeName=x dur=1s>",
    f'<iframe src="javascript:{RUN}" srcdoc="<script>parent.ran=1</script>"></iframe>',
    f'<a id=ran href="javascript:{RUN}">press</a>',
    f"[press](javascript:{RUN}) [r][ran]",
    f"<javascript:{RUN}> <http://evil.invalid/auto>",
    "![picture](http://evil.invalid/p.png)",
    "{{ config }}{% include 'mkdocs.yml' %}{{ 7*7 }}${7*7}<%= 7*7 %>",
    "<style>@import 'http://evil.invalid/s.css'; body { display: none }</style>",
    "<link rel=stylesheet href=http://evil.invalid/l.css>",
    '<meta http-equiv=refresh content="0;url=http://evil.invalid/">',
    "<base href=http://evil.invalid/>",
    f"<object data=http://evil.invalid/o></object><embed src='javascript:{RUN}'>",
    f"<details open ontoggle={RUN}><summary>s</summary></details>",
    f"<input autofocus onfocus={RUN}><select autofocus onfocus={RUN}>",
    "<form id=ran action=http://evil.invalid/><button formaction=http://evil.invalid/>b</button>",
    f"**b** {{: #ran onmouseover={RUN} style=position:fixed }}",
    f"[^1]: note *[ran]: x [ran]: javascript:{RUN}",
    f"<!-- {RUN} --!><b onclick={RUN}>&lt;script&gt;{RUN}&lt;/script&gt; &#x3c;b&#x3e;",
)
BREAKOUTS = (
    "",
    '">',
    "'>",
    "-->",
    "</p></div></article>",
    "</script>",
    "]]>",
    "</textarea></title></style></noscript>",
    "\u202e",
    "\u200b\u2066\ufeff",
    "\\",
    "`` ` ",
    "~~~ ",
    "# ",
    "| a | b | !!! note ",
)
INJECTIONS = tuple(
    f"{breakout}{payload} zq{number}zq"
    for number, (breakout, payload) in enumerate(itertools.product(BREAKOUTS, PAYLOADS))
)
