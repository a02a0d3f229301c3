"""Starts the program: `bizdesk`, or `python -m bizdesk`."""

from __future__ import annotations

import sys

from bizdesk.bootstrap import run_program


def main() -> int:
    """Run the command line of this process and return its exit status."""
    return run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
