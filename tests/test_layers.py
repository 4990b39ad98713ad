"""A lower room never imports a higher one, and the middle touches no file, clock, network or chance."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "timeline"

HEIGHT = {
    "dates": 0,
    "model": 1,
    "yamlfile": 2,
    "keeping": 2,
    "project": 3,
    "reading": 4,
    "claims": 4,
    "curation": 5,
    "entries": 5,
    "naming": 6,
    "publish": 6,
    "pipeline": 7,
    "cache": 7,
    "explain": 7,
    "doubts": 7,
    "cli": 8,
    "__main__": 9,
    "__init__": -1,
}
"""A room may import rooms below it, and rooms at its own height only where SIBLINGS says so."""

SIBLINGS: set[tuple[str, str]] = set()
"""(importer, imported) at one height."""

RIM = ("publish/render.py", "publish/disk.py", "publish/kept.py", "publish/outlines/__init__.py")
"""What of publishing touches files: the templates, the site's folder, what is known of it, the map's outlines."""
PURE = (
    "dates",
    "claims",
    "entries",
    "naming.py",
    *(
        str(path.relative_to(PACKAGE))
        for path in sorted((PACKAGE / "publish").rglob("*.py"))
        if str(path.relative_to(PACKAGE)) not in RIM
    ),
)
IMPURE_MODULES = {"random", "socket", "urllib.request", "subprocess", "time", "tempfile", "shutil", "glob", "os"}
IMPURE_CALLS = {"open", "today", "now", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes"}


def modules(*places: str) -> list[Path]:
    found: list[Path] = []
    for place in places:
        path = PACKAGE / place
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [path for path in found if path.exists()]


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", modules("."), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_import_downwards_only(path: Path) -> None:
    here = room(path)
    assert here in HEIGHT, f"timeline/{here} has no place in the house: give it one in HEIGHT"
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] != "timeline" or len(parts) < 2 or parts[1] not in HEIGHT or parts[1] == here:
            continue
        allowed = HEIGHT[parts[1]] < HEIGHT[here] or (here, parts[1]) in SIBLINGS
        assert allowed, f"{path.relative_to(PACKAGE)} ({here}) imports {name} from a room that is not below it"


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_middle_is_pure(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not imported(tree) & IMPURE_MODULES
    called = {
        node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    }
    assert not called & IMPURE_CALLS


def test_the_date_engine_stands_alone() -> None:
    for path in modules("dates"):
        for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            assert not name.startswith("timeline.") or name.startswith("timeline.dates"), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules("."), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
