"""An editor who is faster than the desk: no click, key or typed word is lost, and nothing unseen is decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from opened_desk import EXAMPLE, Opened
from playwright.sync_api import Browser, Page, Route

from build_tools.models import Fact
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "The bridge is closed"


@dataclass
class Hurried:
    """The desk at its first fact, with the answers held back on request."""

    desk: Opened
    page: Page
    name: str = ""
    held: list[Route] = field(default_factory=list)
    holds: bool = False

    def __post_init__(self) -> None:
        self.name = next(name for name, fact in self.facts.items() if "unchecked" in self.stances(fact))
        # Before the page is opened: a page that is busy can send past a route that it has just been given.
        self.page.route("**/decide", lambda route: self.held.append(route) if self.holds else route.continue_())
        self.page.goto(self.desk.start())
        self.page.goto(f"{self.desk.address}/{EXAMPLE}/?at=fact/{self.name}")

    @property
    def facts(self) -> dict[str, Fact]:
        """The facts as they stand."""
        return DecisionFiles.read(Folder(self.desk.root, EXAMPLE)).facts.facts

    def stances(self, fact: Fact) -> list[str]:
        """Return how the articles have a fact."""
        return [cell.stance.value for cell in fact.cells.values()]

    @property
    def fact(self) -> Fact:
        """The fact as it stands."""
        return self.facts[self.name]

    def hold(self) -> None:
        """Hold back what is sent from now on."""
        self.holds = True

    def wait_until_sent(self) -> None:
        """Wait for what is to be held back."""
        for _ in range(500):
            if self.held:
                return
            self.page.wait_for_timeout(20)
        pytest.fail("nothing was sent")

    def let_go(self) -> None:
        """Let what was held back go on, and wait for what is shown then."""
        self.wait_until_sent()
        self.holds = False
        with self.page.expect_response("**/decide"):
            for route in self.held:
                route.continue_()
        self.page.wait_for_timeout(100)

    def settle(self) -> None:
        """Wait until what was done has been sent, answered and shown."""
        self.page.evaluate("() => new Promise((resolve) => setTimeout(resolve))")  # a click has been let go by then
        self.page.locator("#desk:not([data-waiting])").wait_for()

    def write(self, part: str = "title", words: str = WORDS) -> None:
        """Write into a field, and stay there."""
        self.page.locator(f"#middle [name='fields.{part}']").first.focus()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)

    def press(self, query: str) -> None:
        """Press a button down, and don't let it go."""
        button = self.page.locator(query).first
        button.scroll_into_view_if_needed()
        box = button.bounding_box()
        assert box
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.down()


MISSING = ".cell:has-text('nobody has checked') button[data-decide*='not-mentioned']"


@pytest.fixture
def hurried(desk: Opened, browser: Browser) -> Iterator[Hurried]:
    """Open the desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Hurried(desk, context.new_page())
    context.close()


def is_decided(hurried: Hurried) -> bool:
    """Whether an article was found not to mention the fact, and the title stands."""
    return hurried.fact.title == WORDS and "not-mentioned" in hurried.stances(hurried.fact)


def long_press(hurried: Hurried) -> None:
    """Hold the button down for longer than an answer takes."""
    hurried.press(MISSING)
    hurried.page.wait_for_timeout(800)
    hurried.page.mouse.up()


def answered_while_pressed(hurried: Hurried) -> None:
    """Have the words saved before the button is pressed, and the answer come before it is let go."""
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.wait_until_sent()
    hurried.press(MISSING)
    hurried.let_go()
    hurried.page.mouse.up()


def answered_after_the_click(hurried: Hurried) -> None:
    """Click while the words are being saved."""
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.wait_until_sent()
    hurried.page.locator(MISSING).first.click()
    hurried.let_go()


@pytest.mark.parametrize("how", [long_press, answered_while_pressed, answered_after_the_click])
def test_a_click_counts_however_the_words_before_it_are_saved(hurried: Hurried, how: Callable[[Hurried], None]) -> None:
    hurried.write()
    how(hurried)
    hurried.settle()
    assert is_decided(hurried)


def test_nothing_moves_under_the_pointer_as_a_field_is_left(hurried: Hurried) -> None:
    hurried.write()
    buttons = "all => all.map((one) => JSON.stringify(one.getBoundingClientRect()))"
    before = hurried.page.locator("#middle button").evaluate_all(buttons)
    hurried.page.keyboard.press("Escape")
    assert hurried.page.locator("#middle button").evaluate_all(buttons) == before


@pytest.mark.parametrize("leave", ["#middle [data-skip]", "nav [data-key=h]", "#left a[data-at]:not([aria-current])"])
def test_typed_words_are_saved_by_whatever_leads_away(hurried: Hurried, leave: str) -> None:
    hurried.write()
    hurried.page.locator(leave).first.click()
    hurried.settle()
    assert hurried.page.locator("#desk").get_attribute("data-at") != f"fact/{hurried.name}"
    assert hurried.fact.title == WORDS


def test_typed_words_are_saved_by_a_key_that_leads_away(hurried: Hurried) -> None:
    hurried.write()
    hurried.page.keyboard.press("Escape")
    hurried.page.keyboard.press("j")
    hurried.settle()
    assert hurried.fact.title == WORDS


def test_a_second_field_is_written_while_the_first_is_saved(hurried: Hurried) -> None:
    hurried.write()
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.page.keyboard.press("Control+A")
    hurried.let_go()
    hurried.page.keyboard.insert_text("All of it")
    hurried.page.keyboard.press("Escape")
    hurried.settle()
    assert (hurried.fact.title, hurried.fact.text) == (WORDS, "All of it")


def test_words_typed_before_an_answer_are_saved_after_it(hurried: Hurried) -> None:
    hurried.write()
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.page.keyboard.press("Control+A")
    hurried.page.keyboard.insert_text("All of it")
    hurried.let_go()
    hurried.page.keyboard.press("Escape")
    hurried.settle()
    assert (hurried.fact.title, hurried.fact.text) == (WORDS, "All of it")


def test_the_focus_stays_on_a_button_while_words_are_saved(hurried: Hurried) -> None:
    hurried.write("text")
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.let_go()
    hurried.page.keyboard.press("Space")
    hurried.settle()
    assert hurried.fact.confirmed


def test_a_button_held_by_a_key_is_not_replaced(hurried: Hurried) -> None:
    hurried.write("text")
    hurried.hold()
    hurried.page.keyboard.press("Tab")
    hurried.page.keyboard.down("Space")
    hurried.let_go()
    hurried.page.keyboard.up("Space")
    hurried.settle()
    assert hurried.fact.confirmed


def test_nothing_is_decided_on_words_that_are_refused(hurried: Hurried) -> None:
    hurried.write("title", "")
    hurried.page.keyboard.press("Escape")
    hurried.page.keyboard.press("A")
    hurried.settle()
    assert "Not done" in hurried.page.locator("#said").inner_text()
    assert not hurried.fact.confirmed


def test_a_double_click_decides_once(hurried: Hurried) -> None:
    hurried.press("#middle [data-key=a]")
    hurried.page.mouse.up()
    hurried.settle()
    hurried.page.locator("#middle [data-key=a]").hover()  # the answer came between the two, and has such a button too
    hurried.page.mouse.down(click_count=2)
    hurried.page.mouse.up(click_count=2)
    hurried.settle()
    assert sum(fact.confirmed for fact in hurried.facts.values()) == 1


def test_a_form_that_is_on_its_way_is_not_sent_again(hurried: Hurried) -> None:
    sent: list[str] = []
    hurried.page.on("request", lambda request: sent.append(request.url) if "/decide" in request.url else None)
    hurried.write()
    hurried.hold()
    hurried.page.keyboard.press("Control+Enter")
    hurried.page.keyboard.press("Control+Enter")
    hurried.let_go()
    hurried.settle()
    assert len(sent) == 1


def test_a_mark_clicked_before_a_decision_is_answered_decides_nothing(hurried: Hurried) -> None:
    told = {one for cell in hurried.fact.cells.values() for one in cell.statements}
    hurried.hold()
    hurried.page.locator(MISSING).first.click()
    hurried.wait_until_sent()
    hurried.page.locator("#right mark.lit").first.click()
    hurried.let_go()
    hurried.settle()
    assert "not-mentioned" in hurried.stances(hurried.fact)
    assert {one for cell in hurried.fact.cells.values() for one in cell.statements} == told


@pytest.mark.parametrize("key", ["u", "Backspace", "r"])
def test_nothing_is_undone_or_redone_while_a_decision_is_being_saved(hurried: Hurried, key: str) -> None:
    sent: list[str] = []
    hurried.page.on("request", lambda request: sent.append(request.url))
    hurried.write()
    hurried.page.keyboard.press("Escape")
    hurried.settle()
    hurried.hold()
    hurried.page.locator(MISSING).first.click()
    hurried.wait_until_sent()
    hurried.page.keyboard.press(key)
    hurried.let_go()
    hurried.settle()
    assert is_decided(hurried)
    assert not [url for url in sent if url.endswith(("/undo", "/redo"))]


def test_a_key_held_down_undoes_one_step(hurried: Hurried) -> None:
    hurried.write()
    hurried.page.keyboard.press("Escape")
    hurried.settle()
    hurried.page.locator(MISSING).first.click()
    hurried.settle()
    for _ in range(3):
        hurried.page.keyboard.down("u")
        hurried.settle()
    hurried.page.keyboard.up("u")
    assert hurried.fact.title == WORDS and "not-mentioned" not in hurried.stances(hurried.fact)


def test_what_is_chosen_outlives_an_answer(hurried: Hurried) -> None:
    hurried.page.locator("#middle details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    conflict = hurried.page.locator("#middle [name='fields.conflict.about']")
    conflict.select_option("place")
    hurried.page.locator(MISSING).first.click()
    hurried.settle()
    assert conflict.input_value() == "place"
