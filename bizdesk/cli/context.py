"""What every command is given: the ledger to work on and the way to the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from bizdesk.cli.unlocking import given_password
from bizdesk.domain.backups import Reason
from bizdesk.domain.errors import MachineError
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import default_ledger
from bizdesk.services.ledgers import Ahead, Ledger, UnitOfWork, has_ledger, open_ledger
from bizdesk.services.places import untold_warning

R = TypeVar("R")

SAID_AT_THE_END = "bizdesk.said_at_the_end"
"""What is said beside the outcome of a command that did its work; one that failed says why, and no more."""


@dataclass(frozen=True, slots=True)
class Window:
    """What opens the window on a ledger in a quarter, and whether there is a desktop to open it on.

    The third that `open` takes is a backup to restore there.
    `draw` saves pictures of its pages to a folder without a desktop, and gives their paths.
    """

    open: Callable[[Path | None, Quarter | None, Path | None], int]
    draw: Callable[[Path, Quarter, Path], list[Path]]
    possible: bool


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a command works with; `chosen` is the ledger folder where one was named."""

    chosen: Path | None
    window: Window

    @property
    def folder(self) -> Path:
        """The folder of the ledger."""
        return self.chosen or default_ledger()

    @property
    def has_ledger(self) -> bool:
        """Whether there is a ledger in the folder."""
        return has_ledger(self.folder)

    def ledger(self, *, create: bool = False, upgrade: bool = False) -> Ledger:
        """The opened ledger. Raises what open_ledger raises."""
        how = {"create": create, "upgrade": upgrade}
        opened = open_ledger(self.folder, password=given_password(self.folder), **how)
        warning = untold_warning(opened.folder.path)
        if warning is not None:
            click.echo(warning, err=True)
        return opened

    def back_up(self, reason: Reason) -> None:
        """Back up what changed before something large is done; where that cannot be, say so and go on."""
        from bizdesk.services.backups import back_up_changes

        if not self.has_ledger:
            return
        try:
            back_up_changes(self.ledger(), reason)
        except MachineError as error:
            click.get_current_context().meta[SAID_AT_THE_END] = str(error)

    def read(self, query: Callable[[UnitOfWork], R]) -> R:
        """What `query` finds in the ledger."""
        with self.ledger().read() as uow:
            return query(uow)

    def write(
        self,
        service: Callable[[UnitOfWork], R],
        *,
        create: bool = False,
        files: Iterable[Path | bytes] = (),
    ) -> tuple[R, str]:
        """Carry out `service` in one transaction: its result and what the history says.

        `files` are those that it brings in.
        """
        with self.ledger(create=create).write(ahead=Ahead(tuple(files))) as uow:
            result = service(uow)
            return result, uow.commit().summary


pass_terminal = click.make_pass_decorator(Terminal)
