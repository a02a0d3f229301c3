"""What an office sets of the ledger's rules: when lamps come on, what a close-out needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from bizdesk.domain.pace import HUNDRED, Tolerance
from bizdesk.domain.words import Words

DUE_SOON, SHORT, OVER = "due_soon_days", "behind_percent", "ahead_percent"
NEEDS_EVIDENCE, NEEDS_READINGS = "close_out_needs_evidence", "close_out_needs_readings"

LIMITS = {"due_soon_days": (0, 365), "behind_percent": (0, 100), "ahead_percent": (0, 100)}
"""The least and the most that each of the figures among the rules can be."""
WORDS = {
    "due_soon_days": (Words("临期天数"), Words(" 天")),
    "behind_percent": (Words("落后容差"), "%"),
    "ahead_percent": (Words("超前标准"), "%"),
    "needs_evidence": (Words("销号需要佐证"), ""),
    "needs_readings": (Words("销号需要指标达标"), ""),
}
"""The office's words for each rule, with the unit of a figure."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Days before a due date at which the blue lamp comes on; by how many per cent of the whole way a
    figure may fall short before it is behind, and must be over to be ahead; what a close-out needs.
    """

    due_soon_days: int = 30
    behind_percent: int = 0
    ahead_percent: int = 10
    needs_evidence: bool = True
    needs_readings: bool = False

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> Rules:
        """The rules in `settings`; what is not set is as usual."""
        usual = cls()
        return cls(
            due_soon_days=int(settings.get(DUE_SOON) or usual.due_soon_days),
            behind_percent=int(settings.get(SHORT) or usual.behind_percent),
            ahead_percent=int(settings.get(OVER) or usual.ahead_percent),
            needs_evidence=bool(int(settings.get(NEEDS_EVIDENCE) or usual.needs_evidence)),
            needs_readings=bool(int(settings.get(NEEDS_READINGS) or usual.needs_readings)),
        )

    def settings(self) -> dict[str, str]:
        """The rules as settings that `of` reads."""
        return {
            DUE_SOON: str(self.due_soon_days),
            SHORT: str(self.behind_percent),
            OVER: str(self.ahead_percent),
            NEEDS_EVIDENCE: str(int(self.needs_evidence)),
            NEEDS_READINGS: str(int(self.needs_readings)),
        }

    @property
    def due_soon(self) -> timedelta:
        """How long before the due date the blue lamp comes on."""
        return timedelta(days=self.due_soon_days)

    @property
    def tolerance(self) -> Tolerance:
        """The tolerance of the pace."""
        return Tolerance(Decimal(self.behind_percent) / HUNDRED, Decimal(self.ahead_percent) / HUNDRED)
