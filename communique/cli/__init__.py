"""The command line, which needs the extra `cli`.

Exit codes: 0, all went well; 1, a file could not be read (the others were); 2, the call was wrong.
"""

from communique.cli.commands import app

__all__ = ["app"]
