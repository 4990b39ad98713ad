"""YAML with its lines: nothing raised, nothing guessed, every complaint with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.yamlfile import DEEPEST, Form, Many, Node, Table, Word, is_web, nearest, parse_yaml, show, speakable


def table(text: str) -> Table:
    node, complaints = parse_yaml(text.encode(), "f.yaml")
    assert not complaints
    assert isinstance(node, Table)
    return node


def texts(node: Node | None) -> object:
    match node:
        case Word():
            return node.text
        case Many():
            return [texts(item) for item in node.items]
        case Table():
            return {key: texts(value) for key, value in node.values.items()}
    return None


def test_scalars_stay_strings() -> None:
    assert texts(table("a: 12:30\nb: NO\nc: 2017-09-12\nd: 1e3\ne:\nf: '007'")) == {
        "a": "12:30",
        "b": "NO",
        "c": "2017-09-12",
        "d": "1e3",
        "e": "",
        "f": "007",
    }


def test_every_value_knows_its_line() -> None:
    node = table("title: A\n\npeople:\n  - name: B\n    also: [C]\n")
    people = node.values["people"]
    assert isinstance(people, Many)
    person = people.items[0]
    assert isinstance(person, Table)
    assert (node.lines["people"], person.line, person.lines["also"]) == (3, 4, 5)


def test_lines_count_from_where_the_yaml_begins() -> None:
    node, _ = parse_yaml(b"id: a\nurl: b", "a.md", first_line=2)
    assert isinstance(node, Table)
    assert node.lines["url"] == 3


def test_an_alias_stands_for_what_it_names() -> None:
    assert texts(table("a: &x [1, 2]\nb: *x")) == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: b: c", 1, "mapping values"),
        ("a: 1\nb: [1, 2\nc: 3", 3, "not YAML"),
        ("a: 1\n\tb: 2", 2, "not YAML"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: 1\nb: *gone", 2, "nothing is named"),
        ("a: &x [*x]", 1, "nothing is named"),
        ("a: 1\nb: \x01", 2, "control character"),
        ("[" * (DEEPEST + 1), 1, "nested"),
        ("[" * 200_000, 1, "nested"),
    ],
)
def test_malformed_is_one_complaint_with_its_line(text: str, line: int, what: str) -> None:
    node, complaints = parse_yaml(text.encode(), "f.yaml")
    assert node is None
    assert [(c.file, c.line) for c in complaints] == [("f.yaml", line)]
    assert what in complaints[0].what


def test_not_utf8_names_the_line() -> None:
    node, [complaint] = parse_yaml(b"title: ok\nsubtitle: caf\xe9\n", "f.yaml")
    assert node is None
    assert (complaint.line, complaint.what) == (2, "is not UTF-8")
    assert complaint.words == "subtitle: caf\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("data", "guess"),
    [("é".encode("utf-16"), "UTF-16"), (b"\x93caf\xe9\x94", "Windows-1252"), (b"%PDF-1.4 \xff", "PDF")],
)
def test_not_utf8_says_what_it_looks_like(data: bytes, guess: str) -> None:
    assert guess in parse_yaml(data, "f.yaml")[1][0].hint


def test_nothing_in_a_message_acts_on_a_terminal() -> None:
    assert speakable("a\x1b[31m\u202eb\nc") == "a\ufffd[31m\ufffdb c"


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert texts(parse_yaml("\ufefftitle: A".encode(), "f.yaml")[0]) == {"title": "A"}


def test_keys_twice_and_unknown_keys_are_told() -> None:
    form = Form("f.yaml")
    read = form.table(table("title: A\ntitle: B\ntitel: C\nzzz: D"), ("title", "subtitle"))
    assert form.text(read, "title") == "A"
    told = [(c.line, c.words, c.hint, c.level) for c in form.complaints]
    assert told == [
        (2, "title", "the one on line 1 is used", "warning"),
        (3, "titel", 'did you mean "title"?', "warning"),
        (4, "zzz", "known are title, subtitle", "warning"),
    ]


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("pubished", ("published", "publisher"), "published"),
        ("date", ("published", "title"), "published"),
        ("reason", ("why", "by"), "why"),
        ("colour", ("title",), ""),
    ],
)
def test_did_you_mean(written: str, known: tuple[str, ...], meant: str) -> None:
    assert nearest(written, known) == meant


@pytest.mark.parametrize(
    ("yaml", "complaints"),
    [
        ("k: [a, b]", ['"k" should be a text, is']),
        ("k: {a: b}", ['"k" should be a text, is']),
        ("k: a", []),
        ("k:", []),
    ],
)
def test_a_text_of_the_wrong_type_is_told(yaml: str, complaints: list[str]) -> None:
    form = Form("f.yaml")
    form.text(table(yaml), "k")
    assert [c.what for c in form.complaints] == complaints


@pytest.mark.parametrize(
    ("yaml", "first", "last"),
    [
        ("d: 2017-09-11", "2017-09-11", "2017-09-11"),
        ("d: 2017-09", "2017-09-01", "2017-09-30"),
        ("d: [2017-09-11..2017-09-14]", "2017-09-11", "2017-09-14"),
        ("d: 2017-09-12?", "2017-09-12", "2017-09-12"),
    ],
)
def test_dates_in_edtf(yaml: str, first: str, last: str) -> None:
    form = Form("f.yaml")
    when = form.when(table(yaml), "d")
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == (first, last)
    assert not form.complaints


@pytest.mark.parametrize("said", ["30 February", "2017-02-30", "soon", "[]", "{a: b}", "2017-13"])
def test_no_such_date_is_told(said: str) -> None:
    form = Form("f.yaml")
    assert form.when(table(f"x: 1\nd: {said}"), "d") is None
    assert [c.line for c in form.complaints] == [2]


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("11 September 2017", "write 2017-09-11 if that is meant"),
        ("September 2017", "write 2017-09 if that is meant"),
        ("on Monday", "write 2017-09-11, 2017-09"),
        ("2017-02-30", "write 2017-09-11, 2017-09"),
        ("30 February", "write 2017-09-11, 2017-09"),
    ],
)
def test_a_date_in_words_is_not_taken_but_shown_how_to_write(said: str, hint: str) -> None:
    form = Form("f.yaml")
    assert form.when(table(f"d: {said}"), "d") is None
    assert form.complaints[0].hint.startswith(hint)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://a b", False),
        ('https://a"onmouseover="x', False),
        ("//example.org", False),
    ],
)
def test_addresses(address: str, good: bool) -> None:
    assert is_web(address) is good


@given(st.binary(max_size=300))
def test_any_bytes_are_a_value_or_a_complaint(data: bytes) -> None:
    node, complaints = parse_yaml(data, "f.yaml")
    assert len(complaints) <= 1
    if node is not None:
        assert not complaints
        show(node).encode()


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`\n\t ,?", max_size=80))
def test_anything_like_yaml_is_a_value_or_a_complaint(text: str) -> None:
    node, complaints = parse_yaml(text.encode(), "f.yaml")
    assert node is None or not complaints
    form = Form("f.yaml")
    read = form.table(node, ("a", "b"))
    for key in ("a", "b"):
        form.text(read, key)
        form.texts(read, key)
        form.when(read, key)
        form.number(read, key, 0, 1)
        form.choice(read, key, ("a", "b"), "a")
        form.url(read, key)
