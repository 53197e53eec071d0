"""What tests of the whole share: copies of the corpus, the site of it, a browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page

from generator.workspace import build
from tests.projects import build_site, copy_built, copy_project
from tests.serving import a_browser, served

# No deadline: how long an example takes says more of the machine than of the program. In CI the same
# examples every time; elsewhere new ones, which is how mistakes are found.
settings.register_profile("everywhere", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("everywhere")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden pages anew; review the diff"
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's corpus, with `docs/` up to date and a warm cache. Read only."""
    root = copy_project(tmp_path_factory.mktemp("built") / "project")
    outcome = build(root)
    assert not outcome.refused, outcome.problems
    return root


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Path:
    """The same, free to be changed."""
    return copy_built(built_once, tmp_path / "project")


@pytest.fixture(scope="session")
def site(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's corpus, as `make site` builds it. Read only."""
    return build_site(copy_built(built_once, tmp_path_factory.mktemp("whole") / "project"))


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address, ending with a slash, at which the site is served."""
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with a_browser() as chromium:
        yield chromium


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab with no history, cookies or storage."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="fr-FR")
    yield context.new_page()
    context.close()
