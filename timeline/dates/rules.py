"""The machine that rules run on: a text becomes one letter a token, a rule is a pattern over those letters.

In: a language's tables and rules. Out: `Grammar`, which rewrites short runs of items, round after round.
Exists so that a rule stays three things a person can read: a name, a pattern of word classes, a small function to a
meaning;
and so that matching costs little: patterns are a few letters long, bounded, and tried only where their first letter
stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

Senses = dict[str, Any]
"""Word class → what the word means in it: {"MONTH": 5}."""


class Item(NamedTuple):
    """A token, or what rules made of several: where it stands, its letter, its senses by class."""

    start: int
    end: int
    letter: str
    senses: Senses
    rule: str = ""
    """The rule that made it; "" for a token."""


class Match:
    """The items a pattern matched; `m["MONTH"]` is the sense of the first item of that class."""

    __slots__ = ("items", "text")

    def __init__(self, items: Sequence[Item], text: str) -> None:
        self.items = items
        self.text = text

    def __getitem__(self, name: str) -> Any:
        for item in self.items:
            if name in item.senses:
                return item.senses[name]
        raise KeyError(name)

    def __contains__(self, name: str) -> bool:
        return any(name in item.senses for item in self.items)

    def get(self, name: str, default: Any = None) -> Any:
        """The sense of the first item of that class, or the default."""
        for item in self.items:
            if name in item.senses:
                return item.senses[name]
        return default

    def all(self, name: str) -> list[Any]:
        """The senses of every item of that class, in order."""
        return [item.senses[name] for item in self.items if name in item.senses]

    @property
    def before(self) -> str:
        """The word or sign just before the match, in lower case; "" at the start of a line."""
        start = self.items[0].start
        found = _LAST_WORD.search(self.text[max(0, start - 24) : start])
        return found.group(1).lower() if found else ""

    @property
    def after(self) -> str:
        """What follows the match, up to 40 code points of it."""
        end = self.items[-1].end
        return self.text[end : end + 40]

    @property
    def words(self) -> str:
        """The matched words as they stand."""
        return self.text[self.items[0].start : self.items[-1].end]


class Rule(NamedTuple):
    """One way of saying when. Longer matches win; among equals the rule that stands first."""

    name: str
    """Readable aloud; it is printed under a date."""
    pattern: str
    """Class names (MONTH) and plain words (the), `?` after what may be missing, `( | )` for either."""
    gives: str
    """The classes of the new item, separated by spaces; "" for words that look like dates and are none."""
    make: Callable[[Match], Any]
    """From the match to the new item's sense; None where the rule does not hold after all."""


class Pattern(NamedTuple):
    """A rule and its pattern as a regular expression over letters."""

    rule: Rule
    regex: str
    match: Matcher


Matcher = Callable[[str, int], re.Match[str] | None]


_LAST_WORD = re.compile(r"([^\W_]+|[^\w\s])[ \t]*\Z")
_PIECE = re.compile(r"[A-Z][A-Z_0-9]*|[^\W\d_A-Z]+|[?()|]")


class Alphabet:
    """Gives every set of classes one letter, and every class the letters that have it."""

    def __init__(self) -> None:
        self.letter_of: dict[frozenset[str], str] = {}
        self.letters: dict[str, list[str]] = {}

    def letter(self, classes: frozenset[str]) -> str:
        """The letter for words of exactly these classes."""
        found = self.letter_of.get(classes)
        if found is None:
            found = chr(0x100 + len(self.letter_of))
            self.letter_of[classes] = found
            for name in sorted(classes):
                self.letters.setdefault(name, []).append(found)
        return found

    def charset(self, name: str) -> str:
        """The letters of a class, as a regular expression."""
        letters = self.letters.get(name)
        if not letters:
            raise ValueError(f"no word has the class {name!r}; add it to the language's tables")
        return letters[0] if len(letters) == 1 else "[" + "".join(letters) + "]"


class _Reader:
    """Reads one pattern: the regular expression over letters, and the letters it can start with."""

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self.pieces = _PIECE.findall(pattern)
        self.at = 0
        self.alphabet = alphabet

    def either(self) -> tuple[str, set[str], bool]:
        options = [self.row()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            options.append(self.row())
        if len(options) == 1:
            return options[0]
        firsts: set[str] = set().union(*(option[1] for option in options))
        return "(?:" + "|".join(option[0] for option in options) + ")", firsts, any(option[2] for option in options)

    def row(self) -> tuple[str, set[str], bool]:
        regex, firsts, empty = "", set[str](), True
        while self.at < len(self.pieces) and self.pieces[self.at] not in "|)":
            piece, first, optional = self.atom()
            regex += piece
            if empty:
                firsts |= first
            empty = empty and optional
        return regex, firsts, empty

    def atom(self) -> tuple[str, set[str], bool]:
        piece = self.pieces[self.at]
        self.at += 1
        if piece == "(":
            regex, firsts, empty = self.either()
            self.at += 1
            regex = "(?:" + regex + ")"
        else:
            name = piece if piece[0].isupper() else "=" + piece
            regex, firsts, empty = self.alphabet.charset(name), set(self.alphabet.letters[name]), False
        if self.at < len(self.pieces) and self.pieces[self.at] == "?":
            self.at += 1
            return regex + "?", firsts, True
        return regex, firsts, empty


class Grammar:
    """A language's words and rules, ready to run."""

    def __init__(self, words: Mapping[str, Senses], shapes: Sequence[str], rounds: Sequence[Sequence[Rule]]) -> None:
        """`shapes` are the class sets that numbers and signs can have, as "NUM DAYNUM"."""
        self.alphabet = Alphabet()
        literals = {piece for rules in rounds for rule in rules for piece in _PIECE.findall(rule.pattern)}
        self.lexicon = self._lexicon(
            words, {piece for piece in literals if piece[0].isalpha() and not piece[0].isupper()}
        )
        self.shape = {shape: self.alphabet.letter(frozenset(shape.split())) for shape in shapes}
        for rules in rounds:
            for rule in rules:
                if rule.gives:
                    self.alphabet.letter(frozenset(rule.gives.split()))
        self.none = self.alphabet.letter(frozenset({"NONE"}))
        self.rounds = [self._index(rules) for rules in rounds]
        self._starts = [re.compile("[" + "".join(sorted(index)) + "]").search for index in self.rounds]
        self._any: list[dict[str, Matcher]] = [{} for _ in rounds]

    def _lexicon(self, words: Mapping[str, Senses], literals: set[str]) -> dict[str, tuple[str, Senses]]:
        senses = {word: dict(own) for word, own in words.items()}
        for word in sorted(literals):
            senses.setdefault(word, {})["=" + word] = word
        return {word: (self.alphabet.letter(frozenset(own)), own) for word, own in senses.items()}

    def _index(self, rules: Sequence[Rule]) -> dict[str, list[Pattern]]:
        index: dict[str, list[Pattern]] = {}
        for rule in rules:
            regex, firsts, _ = _Reader(rule.pattern, self.alphabet).either()
            pattern = Pattern(rule, regex, re.compile(regex).match)
            for letter in sorted(firsts):
                index.setdefault(letter, []).append(pattern)
        return index

    def letters(self, classes: Sequence[str]) -> str:
        """Every letter that has one of the classes."""
        return "".join(sorted({letter for name in classes for letter in self.alphabet.letters.get(name, [])}))

    def run(self, items: list[Item], text: str) -> list[Item]:
        """Rewrite a run of items, round after round."""
        codes = "".join([item.letter for item in items])
        for number in range(len(self.rounds)):
            items, codes = self._round(number, items, codes, text)
        return items

    def _round(self, number: int, items: list[Item], codes: str, text: str) -> tuple[list[Item], str]:
        index, ready, start_of = self.rounds[number], self._any[number], self._starts[number]
        out: list[Item] = []
        kept = 0
        start = start_of(codes, 0)
        while start:
            at = start.start()
            letter = codes[at]
            made = None
            if (ready.get(letter) or self._any_of(number, letter))(codes, at):
                made = self._best(index[letter], codes, at, items, text)
            if made is None:
                start = start_of(codes, at + 1)
                continue
            out += items[kept:at]
            out.append(made[0])
            kept = made[1]
            start = start_of(codes, kept)
        if not kept:
            return items, codes
        out += items[kept:]
        return out, "".join([item.letter for item in out])

    def _any_of(self, number: int, letter: str) -> Matcher:
        """One look for all rules that start with a letter: most of the time none of them holds."""
        patterns = self.rounds[number][letter]
        found = self._any[number][letter] = re.compile("|".join([pattern.regex for pattern in patterns])).match
        return found

    def _best(
        self, patterns: list[Pattern], codes: str, at: int, items: list[Item], text: str
    ) -> tuple[Item, int] | None:
        hits = [(found.end(), pattern.rule) for pattern in patterns if (found := pattern.match(codes, at))]
        if len(hits) > 1:
            hits.sort(key=_by_length)
        for end, rule in hits:
            sense = rule.make(Match(items[at:end], text))
            if sense is not None:
                name = items[at].rule if end == at + 1 and sense in items[at].senses.values() else ""
                return self._item(rule, sense, items[at].start, items[end - 1].end, name or rule.name), end
        return None

    def _item(self, rule: Rule, sense: Any, start: int, end: int, name: str) -> Item:
        if not rule.gives:
            return Item(start, end, self.none, {"NONE": sense}, name)
        classes = rule.gives.split()
        return Item(start, end, self.alphabet.letter_of[frozenset(classes)], dict.fromkeys(classes, sense), name)


def _by_length(hit: tuple[int, Rule]) -> int:
    return -hit[0]
