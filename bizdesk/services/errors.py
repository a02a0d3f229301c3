"""What a user may get wrong when working on a ledger."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import in_title_marks


class TaskNotFoundError(UserError):
    """No task has that number."""

    def __init__(self, id: int | str) -> None:
        super().__init__(f"没有编号为 {id} 的任务，请用任务列表里的编号。")


class AgencyNotFoundError(UserError):
    """No agency goes by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"台账里没有“{name}”这个单位，请按单位列表里的名称书写。")


class DocumentNotFoundError(UserError):
    """No document has that number, title or id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"台账里没有“{name}”这份文件，请用文号、标题或编号指明。")


class NotAssignedError(UserError):
    """The agency has no part in the task."""

    def __init__(self, agency: str, task: str) -> None:
        super().__init__(f"“{agency}”不在{task}的单位之列，请核对单位或任务。")


class AgencyNeededError(UserError):
    """Several agencies answer for the task, so one has to be named."""

    def __init__(self, task: str, names: list[str]) -> None:
        super().__init__(f"{task}由{'、'.join(names)}共同负责，请指明是哪个单位。")


class FutureDateError(UserError):
    """What was done cannot have been done on a day to come."""

    def __init__(self, day: date) -> None:
        super().__init__(f"日期 {day} 还没有到，请填今天或以前的日期。")


class EndlessTaskError(UserError):
    """A task that goes on is reported each quarter, never done."""

    def __init__(self, task: str) -> None:
        super().__init__(f"{task}要长期坚持，不能办结；请每季度填报进展。")


class OtherEditionError(UserError):
    """The ledger holds the document in another wording."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"台账里已有{in_title_marks(title)}，但内容与这份文件不同；没有导入，请先核对是否为修订版本。"
        )


class NothingToUndoError(UserError):
    """The history holds nothing to take back."""

    def __init__(self) -> None:
        super().__init__("没有可以撤销的操作。")


class NothingToRedoError(UserError):
    """Nothing was taken back that could be done again."""

    def __init__(self) -> None:
        super().__init__("没有可以重做的操作。")


class EvidenceNotFoundError(UserError):
    """No evidence has that number, or its file is gone."""

    def __init__(self, id: int) -> None:
        super().__init__(f"没有编号为 {id} 的佐证材料，请刷新后再试。")


class ReasonNeededError(UserError):
    """A task would end without anybody knowing why."""

    def __init__(self, task: str) -> None:
        super().__init__(f"新版里没有{task}，请写明终止这项任务的原因。")


class AgencyNameTakenError(UserError):
    """Another agency goes by the name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"已有单位叫“{name}”；若是同一单位，请用合并。")


class SameAgencyError(UserError):
    """An agency cannot be merged with itself."""

    def __init__(self, name: str) -> None:
        super().__init__(f"这两个名称都是“{name}”，不必合并。")


class NotAGroupError(UserError):
    """The agency has no members to stand for."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”还没有列出成员单位，请先列出它包括哪些单位（不含它自己）。")


class TaskTextNeededError(UserError):
    """A task needs a heading or a text."""

    def __init__(self) -> None:
        super().__init__("任务要有标题或正文，请至少填写一项。")
