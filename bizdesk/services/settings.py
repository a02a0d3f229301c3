"""What the office sets for its ledger."""

from __future__ import annotations

from bizdesk.domain.rules import Rules
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork

_OFFICE = "office"


def get_office(uow: UnitOfWork) -> str:
    """The office's name as reports print it, empty until it is set."""
    return uow.settings.get(_OFFICE)


def set_office(uow: UnitOfWork, name: str) -> None:
    """Set the office's name."""
    uow.settings.put(_OFFICE, name.strip())
    uow.tell("settings", f"单位名称设为“{name.strip()}”")


def get_rules(uow: UnitOfWork) -> Rules:
    """The rules that the office set."""
    return rules_of(uow.session)


def set_rules(uow: UnitOfWork, rules: Rules) -> None:
    """Set the rules; where every task stands is worked out anew."""
    before, after = get_rules(uow).settings(), rules.settings()
    for key, value in after.items():
        if value != before[key]:
            uow.settings.put(key, value)
    uow.tell("settings", "修改了临期、序时和销号的规则")
