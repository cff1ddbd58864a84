"""`python -m communique`, and the command `communique`."""

from __future__ import annotations

import sys

__all__ = ["main"]

NEEDED = ("click", "rich", "typer")


def main() -> None:
    """Run the command line; without the extra that it needs, say how to get it and exit with 2."""
    try:
        from communique.cli import app
    except ModuleNotFoundError as error:
        if error.name not in NEEDED:
            raise
        sys.exit(_without_extra())
    app()


def _without_extra() -> int:
    sys.stderr.write("communique: the command line needs an extra: pip install 'communique[cli]'\n")
    return 2


if __name__ == "__main__":
    main()
