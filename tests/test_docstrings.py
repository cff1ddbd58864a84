"""Every example in a docstring of the library runs."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import communique

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(communique.__path__, "communique.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] == "communique":
            raise
        pytest.skip(f"{error.name} is not installed")
    results = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert results.failed == 0


def test_the_package_itself():
    assert doctest.testmod(communique).failed == 0
