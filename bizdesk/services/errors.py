"""What a user may get wrong when working on a ledger."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.errors import UserError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words


class TaskNotFoundError(UserError):
    """No task has that number."""

    def __init__(self, id: int | str) -> None:
        super().__init__(Words("没有编号为 {0} 的任务，请用任务列表里的编号。", id))


class AgencyNotFoundError(UserError):
    """No agency goes by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("台账里没有“{0}”这个单位，请按单位列表里的名称书写。", name))


class DocumentNotFoundError(UserError):
    """No document has that number, title or id."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("台账里没有“{0}”这份文件，请用文号、标题或编号指明。", name))


class NotAssignedError(UserError):
    """The agency has no part in the task."""

    def __init__(self, agency: str, task: str) -> None:
        super().__init__(Words("“{0}”不在{1}的单位之列，请核对单位或任务。", agency, task))


class AgencyNeededError(UserError):
    """Several agencies answer for the task, so one has to be named."""

    def __init__(self, task: str, names: list[str]) -> None:
        super().__init__(Words("{0}由{1}共同负责，请指明是哪个单位。", task, Listing("、", names)))


class FutureDateError(UserError):
    """What was done cannot have been done on a day to come."""

    def __init__(self, day: date) -> None:
        super().__init__(Words("日期 {0} 还没有到，请填今天或以前的日期。", day))


class EndlessTaskError(UserError):
    """A task that goes on is reported each quarter, never done."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}要长期坚持，不能办结；请每季度填报进展。", task))


class OtherEditionError(UserError):
    """The ledger holds the document in another wording."""

    def __init__(self, title: str) -> None:
        super().__init__(
            Words(
                "台账里已有{0}，但内容与这份文件不同；没有导入，请先核对是否为修订版本。",
                in_title_marks(title),
            )
        )


class NothingToUndoError(UserError):
    """The history holds nothing to take back."""

    def __init__(self) -> None:
        super().__init__(Words("没有可以撤销的操作。"))


class NothingToRedoError(UserError):
    """Nothing was taken back that could be done again."""

    def __init__(self) -> None:
        super().__init__(Words("没有可以重做的操作。"))


class EvidenceNotFoundError(UserError):
    """No evidence has that number, or its file is gone."""

    def __init__(self, id: int) -> None:
        super().__init__(Words("没有编号为 {0} 的佐证材料，请刷新后再试。", id))


class ReasonNeededError(UserError):
    """A task would end without anybody knowing why."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("新版里没有{0}，请写明终止这项任务的原因。", task))


class AgencyNameTakenError(UserError):
    """Another agency goes by the name."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("已有单位叫“{0}”；若是同一单位，请用合并。", name))


class AgencyNameNeededError(UserError):
    """An agency needs a name."""

    def __init__(self) -> None:
        super().__init__(Words("单位要有名称，请填写。"))


class SameAgencyError(UserError):
    """An agency cannot be merged with itself."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("这两个名称都是“{0}”，不必合并。", name))


class NotAGroupError(UserError):
    """The agency has no members to stand for."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("“{0}”还没有列出成员单位，请先列出它包括哪些单位（不含它自己）。", name))


class TaskTextNeededError(UserError):
    """A task needs a heading or a text."""

    def __init__(self) -> None:
        super().__init__(Words("任务要有标题或正文，请至少填写一项。"))


class NoDueDateError(UserError):
    """A task without a due date cannot be late, nor be given more time."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}没有完成时限，不用延期；要定时限请修改任务。", task))


class EarlierDueError(UserError):
    """An extension gives more time, not less."""

    def __init__(self, task: str, due: date) -> None:
        super().__init__(Words("{0}现在的时限是 {1}，延期要定在这之后。", task, due))


class StepReasonNeededError(UserError):
    """Something was ruled without anybody knowing why."""

    def __init__(self, act: str) -> None:
        super().__init__(Words("请写明{0}的原因。", act))


class ExtensionPendingError(UserError):
    """One extension is decided on before another is asked for."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}已有一份延期申请没有批复，请先批复。", task))


class NoExtensionPendingError(UserError):
    """No extension waits for a decision."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}没有等待批复的延期申请。", task))


class CloseOutOrderError(UserError):
    """The steps of a close-out come in their order."""

    def __init__(self, task: str, step: CloseOutStep, last: CloseOutStep | None) -> None:
        if last is CloseOutStep.ACCEPT:
            sentence = Words("已经销号。")
        elif step is CloseOutStep.APPLY:
            sentence = Words("已经申请销号，请先核实或退回。")
        elif last is CloseOutStep.VERIFY:
            sentence = Words("的申请已经核实，请同意或退回。")
        else:
            sentence = Words("还没有申请销号，请先申请。")
        super().__init__(Words("{0}{1}", task, sentence))


class EarlierStepError(UserError):
    """A step cannot lie before what it follows."""

    def __init__(self, task: str, earliest: date) -> None:
        super().__init__(Words("{0}的上一步在 {1}，日期不能更早。", task, earliest))


class EvidenceNeededError(UserError):
    """A close-out rests on evidence."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}还没有佐证材料，请先添加再销号。", task))


class ReadingNeededError(UserError):
    """A close-out needs targets that were reached."""

    def __init__(self, task: str, target: str) -> None:
        super().__init__(Words("{0}的指标“{1}”还没有达到，请先填报达标的读数再销号。", task, target))


class NotDoneError(UserError):
    """Only what was done can be reopened."""

    def __init__(self, task: str) -> None:
        super().__init__(Words("{0}还没有办结，不用回头看。", task))


class TargetNotFoundError(UserError):
    """The task has no such target."""

    def __init__(self, task: str, number: int, count: int) -> None:
        has = Words("它有 {0} 项指标，请写 1 到 {1}。", count, count) if count else Words("它没有量化指标。")
        super().__init__(Words("{0}没有第 {1} 项指标，{2}", task, number, has))


class FigureFormatError(UserError):
    """Text that is no figure."""

    def __init__(self, text: str) -> None:
        super().__init__(Words("“{0}”不是数字，请只写数字，如 45 或 98.5。", text))


class RateRangeError(UserError):
    """A completion rate lies between 0 and 100 per cent."""

    def __init__(self, rate: int) -> None:
        super().__init__(Words("完成率 {0} 不在 0 到 100 之间，请改正。", rate))


class NodeOrderError(UserError):
    """More of the way is gone by a later day, never less."""

    def __init__(self) -> None:
        super().__init__(Words("节点要按日期先后排列，后面的比例不能比前面的小。"))


class NodeRangeError(UserError):
    """Between nothing and all of the way is gone by a node."""

    def __init__(self, percent: str) -> None:
        super().__init__(Words("节点的比例 {0}% 不在 0 到 100 之间，请改正。", percent))


class OverrideError(UserError):
    """Done and closed out are not said but ticked."""

    def __init__(self) -> None:
        super().__init__(Words("已完成和已销号不能直接改定，请办结或销号。"))


class QuarterRunningError(UserError):
    """A quarter that has not ended cannot be closed."""

    def __init__(self, quarter: Quarter) -> None:
        super().__init__(Words("{0}还没有结束，{1} 以后才能封账。", quarter.label, quarter.last_day))


class QuarterClosedError(UserError):
    """The quarter is closed already."""

    def __init__(self, quarter: Quarter) -> None:
        super().__init__(Words("{0}已经封账。", quarter.label))


class SnapshotLostError(UserError):
    """The snapshot of a closed quarter is gone or was changed."""

    def __init__(self, quarter: Quarter) -> None:
        super().__init__(Words("{0}封账时的存档不见了或被改动过，请从备份恢复台账。", quarter.label))


class WordingNotFoundError(UserError):
    """No task of the document states its deadline in those words."""

    def __init__(self, words: str) -> None:
        super().__init__(Words("这份文件里没有“{0}”这样的时限，请按列出的用语书写。", words))


class IndicatorNotFoundError(UserError):
    """No indicator has that number."""

    def __init__(self, id: int | str) -> None:
        super().__init__(Words("没有编号为 {0} 的指标，请用指标列表里的编号。", id))


class IndicatorNameNeededError(UserError):
    """An indicator needs a name."""

    def __init__(self) -> None:
        super().__init__(Words("指标要有名称，请填写。"))


class FigureNotFoundError(UserError):
    """The indicator has no such figure."""

    def __init__(self, indicator: str, number: int, count: int) -> None:
        has = (
            Words("它有 {0} 个数值，请写 1 到 {1}。", count, count)
            if count
            else Words("它还没有数值，请先添加。")
        )
        super().__init__(Words("指标“{0}”没有第 {1} 个数值，{2}", indicator, number, has))


class FigureNameNeededError(UserError):
    """A figure needs a name."""

    def __init__(self) -> None:
        super().__init__(Words("指标的每个数值都要有名称，请填写。"))


class RuleRangeError(UserError):
    """A figure among the office's rules is out of its range."""

    def __init__(self, rule: str, low: int, high: int, unit: str) -> None:
        super().__init__(Words("{0}要在 {1} 到 {2}{3}之间，请改正。", rule, low, high, unit))


class NameTooLongError(UserError):
    """A name is longer than any line."""

    def __init__(self, most: int) -> None:
        super().__init__(Words("名称最多 {0} 个字，请写短一些。", most))


class NoTasksForFormsError(UserError):
    """Nobody has anything to report."""

    def __init__(self, quarter: str) -> None:
        super().__init__(Words("{0}没有单位要填报，没有写出填报表。", quarter))
