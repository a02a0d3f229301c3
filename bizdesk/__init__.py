"""BizDesk: a desktop ledger of policy measures, kept per agency and reported each quarter."""

__version__ = "0.1.0"
