"""What the program reaches on labelled articles that its rules were not made for must not be lost."""

import pytest

from tests.quality.measure import figures, floors, measured, measured_where_certain, pages
from tests.scoring import Score


@pytest.fixture(scope="module")
def total() -> Score:
    return measured()


@pytest.fixture(scope="module")
def reached(total: Score) -> dict[str, float]:
    return figures(total, measured_where_certain())


@pytest.mark.parametrize("figure", sorted(floors()))
def test_no_figure_falls_below_its_floor(figure: str, reached: dict[str, float], total: Score) -> None:
    assert reached[figure] >= floors()[figure], f"{figure} is {reached[figure]:.3f}\n{total}"


def test_every_figure_has_a_floor(reached: dict[str, float]) -> None:
    assert set(floors()) == set(reached)


def test_there_is_enough_to_measure_on() -> None:
    labelled = pages()
    assert len(labelled) >= 15
    assert sum(len(page.positions) for page in labelled) >= 70
    assert sum(len(page.mentions) for page in labelled) >= 200
