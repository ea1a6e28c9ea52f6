"""The policy of what may run: which scripts get a hash, what is told of, and that a second run changes nothing."""

from __future__ import annotations

import base64
import hashlib

import pytest
from protecting import protect

from build_tools.pipeline.policy import policy, read

THEME = 'document.documentElement.classList.replace("no-js","js")'
SCOPE = '__md_scope=new URL("{}",location)'


def page(*scripts: str, body: str = "<p>Words</p>") -> str:
    inline = "".join(f"<script>{script}</script>" for script in scripts)
    head = f'<meta charset="utf-8">\n<title>T</title>{inline}'
    return f"<!doctype html>\n<html><head>\n{head}</head><body>{body}</body></html>"


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.fixture
def site(tmp_path):
    """A site whose error page has the theme's two scripts; return a function that adds a page."""
    (tmp_path / "404.html").write_text(page(THEME, SCOPE.format("/")), encoding="utf-8")

    def with_page(text: str):
        (tmp_path / "deep").mkdir(exist_ok=True)
        (tmp_path / "deep" / "index.html").write_bytes(text.encode())
        return tmp_path

    return with_page


def written(site) -> str:
    return (site / "deep" / "index.html").read_bytes().decode()


def test_the_themes_scripts_get_their_hashes_wherever_the_page_stands(site):
    folder = site(page(THEME, SCOPE.format("../..")))
    assert protect(folder) == ()
    assert f"script-src 'self' {' '.join(sorted([hashed(THEME), hashed(SCOPE.format('../..'))]))};" in written(folder)


def test_a_page_allows_only_what_is_on_it(site):
    folder = site(page(THEME))
    protect(folder)
    assert hashed(SCOPE.format("/")) not in written(folder)
    assert hashed(SCOPE.format("/")) in (folder / "404.html").read_text(encoding="utf-8")


def test_the_policy_stands_before_anything_that_loads(site):
    folder = site(page(THEME))
    protect(folder)
    assert written(folder).index("Content-Security-Policy") < written(folder).index("<title>")
    assert written(folder).index('charset="utf-8"') < written(folder).index("Content-Security-Policy")


def test_a_second_run_changes_nothing(site):
    folder = site(page(THEME))
    protect(folder)
    first, stamp = written(folder), (folder / "deep" / "index.html").stat().st_mtime_ns
    assert protect(folder) == ()
    assert written(folder) == first
    assert (folder / "deep" / "index.html").stat().st_mtime_ns == stamp
    assert first.count("Content-Security-Policy") == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (page(THEME, "alert(1)"), "an inline script that is not the theme’s"),
        (page(THEME + ";alert(1)"), "an inline script that is not the theme’s"),
        (page('__md_scope=new URL("",location);alert(1)'), "an inline script that is not the theme’s"),
        (page("<!--", body="<script>alert(1)</script>"), "an inline script that is not the theme’s"),
        (page(body="<p onclick=alert(1)>x</p>"), "the attribute `onclick` of <p>"),
        (page(body='<p style="color:red">x</p>'), "the attribute `style` of <p>"),
        (page(body="<svg><style>a{}</style></svg>"), "an inline style sheet"),
        ("<p>no head", "no head to write the policy into"),
    ],
)
def test_what_will_not_work_is_reported_and_gets_no_hash(site, text, fault):
    folder = site(text)
    assert f"deep/index.html: {fault}" in protect(folder)
    assert hashed("alert(1)") not in written(folder)


def test_data_and_files_need_no_hash(site):
    data = '<script type="application/ld+json">{"a":1}</script><script id="x" type="application/json">{}</script>'
    folder = site(page(body=f'{data}<script src="site.js"></script>'))
    assert protect(folder) == ()
    assert "script-src 'self';" in written(folder)


def test_without_the_error_page_no_inline_script_runs(site):
    folder = site(page(THEME))
    (folder / "404.html").unlink()
    assert protect(folder) == ("deep/index.html: an inline script that is not the theme’s",)


def test_line_ends_are_hashed_as_browsers_read_them():
    assert read(page("a\r\nb\rc").encode()).scripts == ("a\nb\nc",)


def test_nothing_unsafe_and_no_other_host_is_ever_allowed():
    given = policy([THEME])
    assert "unsafe" not in given
    assert "http" not in given
    assert given.startswith("default-src 'none'; ")
    assert "media-src 'self'; " in given  # a recording beside a page written by hand may be played


def test_what_would_be_blocked_is_reported_and_the_pages_are_written(tmp_path):
    (tmp_path / "404.html").write_text(page(THEME), encoding="utf-8")
    assert protect(tmp_path) == ()
    (tmp_path / "index.html").write_text(page("alert(1)"), encoding="utf-8")
    assert protect(tmp_path) == ("index.html: an inline script that is not the theme’s",)
