"""Chromium and the whole bot behind its page; without a browser the tests here are skipped."""

from collections.abc import AsyncIterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.scene import Scene, chromium, scene_in

if TYPE_CHECKING:
    from playwright.async_api import ConsoleMessage, Page


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with scene_in(tmp_path) as scene:
        yield scene


def _troubles(said: "ConsoleMessage") -> list[str]:
    """Return what is wrong; that the page's server is closed before the tab is not."""
    is_end = "ERR_INCOMPLETE_CHUNKED_ENCODING" in said.text or "ERR_CONNECTION" in said.text
    return [said.text] if said.type == "error" and not is_end else []


@pytest.fixture
async def tab() -> AsyncIterator["Page"]:
    """A tab as wide as a desktop; whatever a page writes to its console as an error fails."""
    program = chromium()
    if program is None or find_spec("playwright") is None:
        pytest.skip("make test-browser installs Playwright and Chromium")
    api = import_module("playwright.async_api")
    async with api.async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(10_000)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.extend(_troubles(said)))
        yield page
        await browser.close()
        assert errors == []
