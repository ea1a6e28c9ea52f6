"""In which language an article is, by its own words: all but English is refused by name; mixed ones read in part."""

from __future__ import annotations

import pytest

from build_tools.models.problem import InputError
from build_tools.reading import convert, language, parse_article
from build_tools.reading.language import language_of

FOREIGN = {
    "German": (
        "Der Bürgermeister hat angekündigt, dass die Mühle bis zum Herbst gesperrt bleibt. Zwei sind verletzt.",
        "Die Müllerin Wilma Crake sagte, die Steine seien alt, aber sicher. Sie habe den Rat gewarnt.",
        "Am Samstag drehte sich das Rad wieder. Niemand hatte daran geglaubt, auch die Bäcker nicht.",
        "Zwei Boote liegen im Hafen. Das dritte ist gesunken, wie die Behörde mitteilte.",
    ),
    "French": (
        "Le maire a annoncé lundi que le moulin resterait fermé jusqu’à l’automne, faute de moyens.",
        "Deux personnes ont été blessées au port, selon la police. « Nous ne savons rien », a-t-elle dit.",
        "Samedi, la roue a tourné de nouveau. Personne n’y croyait plus, pas même les boulangers.",
        "La meunière a prévenu le conseil en janvier. Elle n’a jamais reçu de réponse.",
    ),
    "Spanish": (
        "El alcalde anunció el lunes que el molino seguirá cerrado hasta el otoño por falta de fondos.",
        "Dos personas resultaron heridas en el puerto, según la policía. “No sabemos nada”, dijo.",
        "El sábado la rueda volvió a girar. Nadie lo creía, ni siquiera los panaderos.",
        "La molinera avisó al consejo en enero y nunca recibió una respuesta.",
    ),
    "Italian": (
        "Il sindaco ha annunciato lunedì che il mulino resterà chiuso fino all’autunno.",
        "Due persone sono rimaste ferite nel porto, ha detto la polizia. «Non sappiamo nulla».",
        "Sabato la ruota è tornata a girare. Nessuno ci credeva più, nemmeno i fornai.",
        "La mugnaia aveva avvertito il consiglio a gennaio, ma nessuno le ha risposto.",
    ),
    "Portuguese": (
        "O prefeito anunciou na segunda-feira que o moinho ficará fechado até o outono.",
        "Duas pessoas ficaram feridas no porto, segundo a polícia. “Não sabemos nada”, disse.",
        "No sábado a roda voltou a girar. Ninguém acreditava nisso, nem mesmo os padeiros.",
        "A moleira avisou o conselho em janeiro e nunca recebeu uma resposta.",
    ),
    "Dutch": (
        "De burgemeester heeft maandag aangekondigd dat de molen tot de herfst gesloten blijft.",
        "Twee mensen raakten gewond in de haven, zei de politie. “We weten het nog niet.”",
        "Zaterdag draaide het rad weer. Niemand had het nog geloofd, ook de bakkers niet.",
        "De molenaarster had de raad in januari gewaarschuwd, maar kreeg nooit antwoord.",
    ),
    "Polish": (
        "Burmistrz ogłosił w poniedziałek, że młyn pozostanie zamknięty do jesieni.",
        "Dwie osoby zostały ranne w porcie, jak podała policja, która wszczęła śledztwo.",
        "W sobotę koło znów się obróciło. Nikt już w to nie wierzył, nawet piekarze.",
        "Młynarka ostrzegała radę w styczniu, ale nigdy nie dostała odpowiedzi.",
    ),
    "Swedish": (
        "Borgmästaren meddelade på måndagen att kvarnen förblir stängd till hösten.",
        "Två personer skadades i hamnen, sade polisen på måndagen. ”Vi vet inte mer än så.”",
        "På lördagen snurrade hjulet igen. Ingen hade trott på det, inte ens bagarna.",
        "Mjölnaren hade varnat rådet i januari men fick aldrig något svar.",
    ),
    "Russian": (
        "Мэр объявил в понедельник, что мельница останется закрытой до осени.",
        "Два человека пострадали в порту, сообщила полиция. «Мы ещё ничего не знаем».",
        "В субботу колесо снова закрутилось. Никто уже в это не верил.",
        "Мельничиха предупреждала совет в январе, но ответа не получила.",
    ),
    "Turkish": (
        "Belediye başkanı pazartesi günü değirmenin sonbahara kadar kapalı kalacağını açıkladı.",
        "Polise göre limanda iki kişi yaralandı ve bir soruşturma başlatıldı.",
        "Cumartesi günü çark yeniden döndü. Buna artık kimse inanmıyordu, fırıncılar bile.",
        "Değirmenci ocak ayında meclisi uyarmıştı ama hiç yanıt alamadı.",
    ),
}  # fmt: skip

_FRAMES = (
    "The mayor of {place}, {name}, said on Monday that the bridge would stay shut until autumn.",
    "{name} told {paper} that nobody had warned the town. “{said}”, he said, and left for {place}.",
    "Two people were hurt in {place}, {paper} reported. {name} has denied that he knew of it.",
    "{paper} wrote that {name} and his lawyers had met in {place} before the vote was taken.",
)
_NAMES = (
    ("Łódź", "Małgorzata Szczęsna", "Gazeta Wyborcza", "Nie wiem nic o tym, naprawdę nic"),
    ("São Paulo", "João da Conceição", "Folha de S.Paulo", "Não sei nada sobre isso, nada mesmo"),
    ("Köln", "Jürgen von der Mühlen", "Die Süddeutsche Zeitung", "Ich weiß davon nichts, wirklich gar nichts"),
    ("Aix-en-Provence", "Jean-Luc de la Tour", "Le Monde", "Je ne sais rien de tout cela, vraiment rien"),
    ("Los Ángeles de la Sierra", "María del Carmen Núñez", "La Voz de Galicia", "No sé nada de eso, de verdad"),
    ("’s-Hertogenbosch", "Pieter van den Berg", "De Volkskrant", "Daar weet ik helemaal niets van"),
    ("Reggio nell’Emilia", "Giuseppe Dell’Acqua", "La Repubblica", "Non ne so nulla, davvero niente"),
    ("Malmö", "Åsa Öberg", "Dagens Nyheter", "Det vet jag ingenting om, faktiskt inte"),
    ("Київ", "Олександр Коваль", "Українська правда", "Я нічого про це не знаю"),
    ("Đà Nẵng", "Nguyễn Thị Hương", "Tuổi Trẻ", "Tôi không biết gì về việc này"),
)
ENGLISH = [frame.format(place=p, name=n, paper=w, said=s) for frame in _FRAMES for p, n, w, s in _NAMES]


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in FOREIGN.items() for text in texts])
def test_a_short_article_in_another_language_is_refused_by_its_name(language, text):
    with pytest.raises(InputError) as caught:
        parse_article(text, "x")
    [problem] = caught.value.problems
    assert f"in {language}, and only English is understood" in problem.what
    assert "any_language: true" in problem.cure and "--language en" in problem.cure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Polish", "Młyn pozostanie zamknięty w poniedziałek, poinformował ratusz."),
        ("Swedish", "Kvarnen förblir stängd på måndag, meddelar kommunen."),
        ("Finnish", "Mylly pysyy suljettuna maanantaina, kaupunki ilmoitti."),
        ("Turkish", "Değirmen pazartesi günü kapalı kalacak, belediye açıkladı."),
        ("German", "Der Müller sperrt den Speicher bis Samstag."),
        ("German", "Der Rat weist jede Schuld von sich"),
        ("French", "La meunière ferme le moulin jusqu’à samedi."),
        ("French", "Le conseil rejette toutes les critiques"),
        ("Spanish", "El consejo rechaza todas las críticas"),
        ("Italian", "Chiusura dei mulini, migliaia di fornai fermi"),
        ("Portuguese", "A roda parou durante a tarde, sem vítimas."),
        ("Dutch", "De molenaar sluit de poort tot zaterdag."),
        ("Danish", "Mølleren lukker porten indtil lørdag."),
        ("Norwegian", "Mølleren stenger porten til lørdag."),
        ("Swedish", "Mjölnaren stänger porten till lördag."),
        ("Polish", "Młynarz ustępuje po krytyce rady."),
        ("German", "Ich bin ein Müller"),
        ("German", "Müllerin weist Vorwürfe zurück"),
        ("Dutch", "Molenaar ontkent alles"),
        ("Finnish", "Mylly suljettiin lauantaina"),
        ("Turkish", "Değirmen kapalı kalacak"),
        ("Romanian", "Moara rămâne închisă"),
        ("Portuguese", "Dois feridos no moinho"),
        ("Dutch", "Molen blijft voorlopig dicht"),
        ("Danish", "To såret i møllen"),
        ("Hungarian", "Ketten megsérültek a malomban"),
        ("Italian", "Sciopero blocca i mulini"),
        ("another language", "Mel’nik zakryl vorota do subboty. Zhiteli derevni nedovolny etim resheniyem."),
        ("another language", "Mukomol Pavel Kril vyigral sud. Derevnya radovalas vsyu noch."),
        ("Indonesian or Malay", "Tukang giling mundur setelah dikritik dewan."),
        ("Spanish", "El molino devuelve nueve ruedas de piedra"),
        ("Spanish", "Un rayo destruye dos molinos en Ostrela. No hay heridos."),
        ("French", "Le moulin rouvre jeudi"),
        ("German", "Zwei Verletzte bei Mühlenbrand in Ahlstedt"),
        ("German", "Kein Mehl im Dorf bis Freitag"),
        ("Dutch", "Bliksem zet halve molen zonder wieken"),
        ("Norwegian", "Tolv romerske kverner funnet under torget"),
        ("German", "Kohlmann trifft Dubois in Ahlstedt"),
        ("German", "Müller lehnt Ahlstedts Angebot ab"),
        ("German", "Gericht kippt Mehlsteuer"),
        ("Portuguese", "Quill recebe Brand em Vilarão"),
        ("Danish", "Told finder mel i møllen"),
    ],
)
def test_a_single_sentence_is_refused_where_its_language_is_beyond_doubt(language, text):
    with pytest.raises(InputError, match=f"in {language}"):
        parse_article(text, "x")


@pytest.mark.parametrize(
    "text",
    [
        "Vladimír Horák scored; Slovan won.",
        "Łukasz Źródło resigns",
        "Šarlota Křížová honoured",
        "Rájová sues broadcaster",
        "Bjørn Håkonsen-Lie, Tromsø fylkesmann, denied wrongdoing.",
        "Sapeurs-pompiers evacuated Hôtel-Dieu patients.",
        "Taoiseach meets Tánaiste, Seanad and Dáil adjourn",
        "Nguyễn Văn Sơn dies aged 80, Huế mourns",
        "Müller-Hofstede: Fährgesellschaft bankrupt, Rederei sold",
        "Real Ostrand beat Atlético in Ostrand derby",
        "Santa Maria del Fiume reopens in Verrano",
        "Galata fans attack Fener team bus",
        "Coup d’état fails in Sarn",
        "Banca spurns Cassa dei Mugnai bid",
        "Malmö mosque torched, imam hurt",
        "Gazprom throttles Naftogaz transit",
        "Real Ostrand thrash Verrano, outclass Tollwick",
        "Lukaszenko pardons Belarusian journalists, frees monks",
        "Le Moulin editor Jean-Luc de la Tour resigns",
        "Salt Post editor quits amid row over mill",
        "Yıldız, Kılıçoğlu trade barbs",
        "Phạm Thị Lan wins Huế marathon",
        "Mühlenhof owner Jürgen Groß: “Wir schließen nicht”. Millers stay.",
        "Señora Núñez sued El Molino de Vilarão. It paid.",
        "El Niño fades",
        "Orquesta Nacional de Ostrela tours Sarn",
        "The auld mill o’ Sarn is tae shut. Folk cam fae a’ airts tae greet. Wullie Crake wis no pleased.",
        "Minestrone, pasta al forno, panna cotta. Gino Bracci’s mill kitchen reopens. Bring cash.",
        "Sarn Rovers 2 Ostrela 2; Real Verrano 0 Vilarão 1; Atlético Tangvik 3 Brandow 3. Vilarão top.",
        "Pjotr Brandow berates Quill",
    ],
)
def test_a_single_sentence_of_foreign_names_is_read(text):
    assert len(parse_article(text, "x").paragraphs) == 1


def test_the_table_has_forty_texts_of_each_language():
    assert sum(map(len, FOREIGN.values())) == len(ENGLISH) == 40


@pytest.mark.parametrize("text", ENGLISH)
def test_a_short_english_article_full_of_foreign_names_and_quotations_is_read(text):
    assert len(parse_article(text, "x").paragraphs) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Boats wait.",
        "PSG 3, Real Madrid 1",
        "Mbappé, Dembélé, Vitinha, Hakimi, Marquinhos, Kvaratskhelia",
        "“Nein”, said Klein.",
        "¡Olé!",
        "Die Welle editor Giovanni di Marco quits",
        "Trump slams Biden over Ukraine aid plan, Putin praises move, Zelensky warns allies",
    ],
)
def test_what_is_too_short_to_tell_is_taken_as_it_comes(text):
    assert not language_of(text).is_foreign


GERMAN = FOREIGN["German"][1]
ENGLISH_TEXT = ENGLISH[0]


def test_the_language_of_short_lines_is_left_open_where_the_article_is_english_all_the_same(monkeypatch):
    text = f"{ENGLISH_TEXT}\n\n“Not now,” insisted Kith Breanoock.\n\n{ENGLISH[1]}"
    monkeypatch.setattr(language, "_named", lambda *_: pytest.fail("the identifier was loaded"))
    assert len(parse_article(text, "x").paragraphs) == 3


def test_a_mixed_article_is_read_in_its_main_language_and_says_so():
    article = parse_article(f"{ENGLISH_TEXT}\n\n{ENGLISH[10]}\n\n{GERMAN}", "x")
    assert [(cut.what, cut.reason) for cut in article.cuts] == [("language", "a paragraph in German")]
    assert len(article.paragraphs) == 2


def test_a_mostly_german_article_is_german():
    with pytest.raises(InputError, match="in German"):
        parse_article("\n\n".join([*FOREIGN["German"], ENGLISH_TEXT]), "x")


def test_a_foreign_quotation_of_a_whole_paragraph_stays():
    text = f"{ENGLISH_TEXT}\n\n“{GERMAN}”\n\n{ENGLISH[11]}"
    assert len(parse_article(text, "x").paragraphs) == 3


def test_the_editors_word_is_believed_and_the_setting_forces_it():
    forced = f"---\nlanguage: {{value: en, basis: editor}}\n---\n{GERMAN}"
    assert parse_article(forced, "x").paragraphs
    assert parse_article(GERMAN, "x", any_language=True).paragraphs
    with pytest.raises(InputError, match="its editor says that this article is in Welsh"):
        parse_article(f"---\nlanguage: {{value: cy, basis: editor}}\n---\n{ENGLISH_TEXT}", "x")


@pytest.mark.parametrize("tag", ["de", "fr-FR", "ru"])
def test_words_are_believed_over_what_a_page_states(tag):
    page = f"<html lang='{tag}'><body><article><p>{ENGLISH_TEXT}</p></article></body></html>"
    assert parse_article(convert(page.encode(), ".html").composed(), "x").paragraphs


def test_what_a_page_states_is_believed_over_a_few_words():
    with pytest.raises(InputError, match="German"):
        parse_article("Der Damm hält dicht.", "x")
    assert parse_article("---\nlanguage: en\n---\nDer Damm hält dicht.", "x").paragraphs
