"""Rebuilds states.tsv: codes of ISO 3166-1 with the Chinese names of CLDR, all Simplified.

    pip install Babel pycountry opencc-python-reimplemented
    python -m communique.lexicon.build > communique/lexicon/states.tsv

Babel carries CLDR's names of territories, pycountry the codes. Neither is needed to use the library.
"""

from __future__ import annotations

import sys
from importlib import import_module

LOCALES = ("zh_Hans", "zh_Hant", "zh_Hant_HK")

TERRITORIES = """
    ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT
    JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VGB VIR WLF
"""
"""What ISO lists that is no sovereign state, or whose status is disputed."""

CODE_LESS = {"XK": "XKX"}
"""What CLDR names and ISO 3166-1 does not list, under its user-assigned code."""

HEAD = """\
# States and territories: codes of ISO 3166-1 alpha-3 and their names in Chinese.
# Source: Unicode CLDR {version} (zh-Hans, zh-Hant, zh-Hant-HK, converted to Simplified) and ISO 3166-1.
# Licence of the names: Unicode License v3, Copyright © 1991-2024 Unicode, Inc. (https://www.unicode.org/license.txt).
# Written by `python -m communique.lexicon.build`; do not edit. Names that CLDR lacks stand in state_names.tsv.
# code	kind	name	other names, separated by a space
"""


def table() -> str:
    """The text of states.tsv."""
    locale = import_module("babel").Locale
    simplified = import_module("opencc").OpenCC("t2s")
    countries = import_module("pycountry").countries
    codes = {country.alpha_2: country.alpha_3 for country in countries} | CODE_LESS
    names = [locale.parse(tag).territories for tag in LOCALES]
    lines = []
    for short, code in sorted(codes.items(), key=lambda pair: pair[1]):
        forms = dict.fromkeys(simplified.convert(territories[short]) for territories in names if short in territories)
        usual, *others = (form.replace(" ", "") for form in forms)
        kind = "territory" if code in TERRITORIES.split() else "state"
        lines.append("\t".join((code, kind, usual, " ".join(others) or "-")))
    return HEAD.format(version=_cldr_version()) + "\n".join(lines) + "\n"


def _cldr_version() -> str:
    """CLDR's version as Babel states it, where it does."""
    core = import_module("babel.core")
    return str(getattr(core, "get_cldr_version", lambda: "as carried by Babel")())


if __name__ == "__main__":
    sys.stdout.write(table())
