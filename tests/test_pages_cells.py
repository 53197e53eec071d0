"""The cells of a table know whether they are figures and what their column is called."""

from __future__ import annotations

from markdown import markdown

TABLE = "| Date | *Article* | Source |\n| --- | --- | --- |\n| 13 janvier | [Titre](a.md) | Sputnik |\n"


def rendered(page: str) -> str:
    return markdown(page, extensions=["tables", "md_in_html", "generator.pages.cells"])


def test_a_cell_has_the_name_of_its_column() -> None:
    assert '<td data-label="Article"><a href="a.md">Titre</a></td>' in rendered(TABLE)


def test_a_table_of_two_columns_needs_no_names() -> None:
    assert "data-label" not in rendered("| a | b |\n| --- | --- |\n| c | d |\n")


def test_a_table_in_html_stays_as_it_is() -> None:
    table = (
        '<table class="matrix"><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>'
        "<tbody><tr><td>d</td><td>e</td><td>f</td></tr></tbody></table>"
    )

    assert "data-label" not in rendered(f"<div markdown>\n\n{table}\n\n</div>")


def test_a_column_of_figures_is_told_from_words() -> None:
    table = rendered("| Nom | Mentions |\n| --- | --- |\n| Otan | 2\u202f924 |\n| OSCE | – |\n")

    assert '<th class="number">Mentions</th>' in table
    assert '<td class="number">2\u202f924</td>' in table
    assert "<td>Otan</td>" in table


def test_a_name_with_its_figures_fits_a_narrow_screen_as_it_is() -> None:
    table = rendered("| Nom | Mentions | Part |\n| --- | --- | --- |\n| Otan | 38 | 78 % |\n")

    assert "data-label" not in table


def test_dates_are_no_figures() -> None:
    assert "number" not in rendered("| Article | Date |\n| --- | --- |\n| a | 13 janvier |\n| b | – |\n")
