"""The report that a pull request gets: what two commits' records say differently, for a reviewer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote

from generator.review.comment import LIMIT, fitted, shown
from generator.review.comparison import Change, Comparison, Names, compare, no_names
from generator.review.figures import Figures, Record

_LISTED = 12
"""How many changes of one kind an article's part lists before it counts them."""

_CHECKLIST = """
### Before merging

- [ ] The text is the article's, all of it, and nothing else.
- [ ] Headings, paragraphs and sentences begin and end where they should.
- [ ] Title, date, publisher and authors are what the source says.
- [ ] Every mention leads to the right actor.
- [ ] Every position has the right holder, stance and source, and its quote says so.
- [ ] What could not be settled is in the vocabulary or in a correction, or known to be open.
"""


def report(
    before: Mapping[str, Record],
    after: Mapping[str, Record],
    preview: str = "",
    limit: int = LIMIT,
    names: Names = no_names,
) -> str:
    """The report in GitHub's Markdown, shorter than `limit` characters.

    `preview` is the address under which the built pages can be read, with or without a slash at its end;
    `names` finds the names that the vocabulary does not know.
    """
    changed = compare(before, after, names)
    if not changed:
        return f"## Review report\n\nNo article's record changes ({len(after)} articles).\n"
    items = [_forms(comparison, preview) for comparison in _in_order(changed)]
    return fitted(_head(changed, len(after)), items, _CHECKLIST, limit)


def _in_order(changed: Iterable[Comparison]) -> list[Comparison]:
    """What is new first, since it needs the most reading."""
    return sorted(changed, key=lambda c: (("added", "changed", "removed").index(c.kind), c.id))


def _head(changed: Sequence[Comparison], total: int) -> str:
    kinds = [c.kind for c in changed]
    counts = ", ".join(f"**{kinds.count(k)} {k}**" for k in ("added", "changed", "removed") if k in kinds)
    untouched = total - len([k for k in kinds if k != "removed"])
    lines = [f"## Review report\n\n{counts}, {untouched} untouched.\n"]
    totals = [
        _total("mentions", (c.mentions for c in changed)),
        _total("positions", (c.positions for c in changed)),
        _total("metadata", (c.metadata for c in changed)),
        _total("doubts", (c.doubts for c in changed)),
        _total("unknown names", (c.names for c in changed)),
    ]
    told = " · ".join(t for t in totals if t)
    return "\n".join((*lines, *([f"{told}.\n"] if told else []), ""))


def _total(subject: str, changes: Iterable[Sequence[Change]]) -> str:
    counted = _counted([change for some in changes for change in some])
    return f"{subject} {counted}" if counted else ""


def _counted(changes: Sequence[Change]) -> str:
    """`+3 −1 ±2`: new, gone, otherwise than before."""
    new = sum(not c.before for c in changes)
    gone = sum(not c.after for c in changes)
    other = len(changes) - new - gone
    return " ".join(f"{sign}{n}" for sign, n in (("+", new), ("−", gone), ("±", other)) if n)


def _forms(comparison: Comparison, preview: str) -> tuple[str, ...]:
    """An article's part of the report: with its lists, with its figures, in a line, by its name only."""
    line = f"{comparison.kind}: {_title(comparison, preview, 90)}{_brief(comparison)}"
    name = f"{comparison.kind}: {_title(comparison, preview, 50)}"
    body = f"{_place(comparison)}\n\n{_figures(comparison)}\n"
    lists = "\n".join(_lists(comparison))
    return (
        f"<details><summary>{line}</summary>\n\n{body}{lists}\n</details>\n",
        f"<details><summary>{line}</summary>\n\n{body}</details>\n",
        f"<details><summary>{line}</summary></details>\n",
        f"<details><summary>{name}</summary></details>\n",
    )


def _title(comparison: Comparison, preview: str, length: int) -> str:
    """The article's title, leading to its page where there is a preview of it."""
    title = shown(comparison.title, length)
    if comparison.after is None or not preview.startswith(("https://", "http://")):
        return title
    page = quote(f"{preview.rstrip('/')}/{_page(comparison)}.html", safe=":/%.-_~")
    return f'<a href="{page}">{title}</a>'


def _place(comparison: Comparison) -> str:
    """Where the page stands in the repository, and whether somebody has read it."""
    return f"{shown(f'docs/{_page(comparison)}.md', 200)} · {shown(comparison.status)}"


def _page(comparison: Comparison) -> str:
    return comparison.address.removesuffix(".html")


def _brief(comparison: Comparison) -> str:
    parts = [
        f"{subject} {counted}"
        for subject, changes in (
            ("text", comparison.text),
            ("mentions", comparison.mentions),
            ("positions", comparison.positions),
            ("metadata", comparison.metadata),
            ("doubts", comparison.doubts),
            ("unknown names", comparison.names),
        )
        if (counted := _counted(changes))
    ]
    return f" — {', '.join(parts)}" if parts else ""


_ROWS: tuple[tuple[str, Callable[[Figures], int]], ...] = (
    ("characters kept", lambda f: f.characters.get("body", 0)),
    ("characters of metadata", lambda f: f.characters.get("metadata", 0)),
    ("characters set aside", lambda f: sum(f.characters.get(d, 0) for d in ("boilerplate", "duplicate"))),
    ("repairs", lambda f: f.repairs),
    ("sentences", lambda f: f.sentences),
    ("mentions", lambda f: f.mentions),
    ("positions", lambda f: f.positions),
    ("quotes without a speaker", lambda f: f.unattributed),
    ("sentences that other articles have too", lambda f: f.shared),
    ("doubts", lambda f: f.doubts),
)


def _figures(comparison: Comparison) -> str:
    before, after = comparison.before, comparison.after
    told = [
        f"{name} {_moved(read(before) if before else None, read(after) if after else None)}"
        for name, read in _ROWS
        if (before and read(before)) or (after and read(after))
    ]
    latest = after or before
    dropped = latest.dropped if latest else {}
    reasons = ", ".join(f"{shown(reason, 40)} {size}" for reason, size in list(dropped.items())[:_LISTED])
    return " · ".join(told) + (f"\n\nSet aside: {reasons}" if reasons else "")


def _moved(before: int | None, after: int | None) -> str:
    if before is None or after is None or before == after:
        return str(after if after is not None else before)
    return f"{before} → {after}"


def _lists(comparison: Comparison) -> list[str]:
    lines: list[str] = []
    for subject, changes in (
        ("Metadata", comparison.metadata),
        ("Text", comparison.text),
        ("Positions", comparison.positions),
        ("Mentions", _grouped(comparison)),
        ("New doubts", comparison.doubts),
        ("New names that the vocabulary does not know", comparison.names),
    ):
        if changes:
            lines += ["", f"**{subject}**", "", *(_item(change) for change in changes[:_LISTED])]
        if len(changes) > _LISTED:
            lines.append(f"- … and {len(changes) - _LISTED} more")
    return lines


def _grouped(comparison: Comparison) -> tuple[Change, ...]:
    """The changed mentions, each wording once; those of a new article are in its figures."""
    return tuple(dict.fromkeys(comparison.mentions)) if comparison.kind == "changed" else ()


def _item(change: Change) -> str:
    words = shown(change.words)
    before, after = (shown(side) if side != change.words else "" for side in (change.before, change.after))
    if not change.before:
        return f"- + {words} {after}".rstrip()
    if not change.after:
        return f"- − {words} {before}".rstrip()
    return f"- ± {words}: {before} → {after}"
