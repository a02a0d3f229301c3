"""`people`: who shares a ledger on a server, and in which role."""

from __future__ import annotations

from dataclasses import asdict

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import Read, as_json, of_agency, one_of
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.people import ROLE_WORDS, Person, PersonRole
from bizdesk.services.people import (
    add_person,
    list_people,
    make_password,
    remove_person,
    set_password,
)

_HEAD = ("姓名", "登录名", "角色", "单位")
_ROLE = Read("角色", one_of(ROLE_WORDS))


@click.group("people", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="命令 …")
def people_command() -> None:
    """服务器上的台账由哪些人共用，各是什么角色；角色由数据库把关。"""


@people_command.command("list", cls=ChineseCommand, options_metavar="[选项]")
@as_json
@pass_terminal
def _list(terminal: Terminal, *, as_json: bool) -> None:
    """列出共用台账的人。"""
    people = terminal.read(list_people)
    if as_json:
        text.print_json([asdict(one) for one in people])
        return
    rows = [(one.name, one.login, ROLE_WORDS[one.role], one.agency or "") for one in people]
    click.echo(text.table(_HEAD, rows))


@people_command.command("add", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("name", metavar="姓名")
@click.option(
    "--role", type=_ROLE, required=True, metavar="角色", help="查阅、单位联络员、经办、负责人之一。"
)
@click.option("--login", metavar="登录名", help="登录服务器用的名字；不写就是姓名。")
@of_agency("联络员所在的单位。")
@pass_terminal
def _add(terminal: Terminal, name: str, role: PersonRole, login: str | None, agency: str | None) -> None:
    """让一个人以某个角色使用台账；已有的人改成新的角色。"""
    person = Person(login or name, name, role, agency)
    password, _told = terminal.write(lambda uow: add_person(uow, person))
    click.echo(f"{name}现在是{ROLE_WORDS[role]}，登录名 {login or name}。")
    if password is not None:
        click.echo(f"初始密码 {password} 只显示这一次，请转告本人。")


@people_command.command("remove", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("login", metavar="登录名")
@pass_terminal
def _remove(terminal: Terminal, login: str) -> None:
    """收回一个人使用台账的权限；他做过的事仍在历史里。"""
    _nothing, told = terminal.write(lambda uow: remove_person(uow, login))
    click.echo(f"已{told}。")


@people_command.command("password", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("login", metavar="登录名")
@pass_terminal
def _password(terminal: Terminal, login: str) -> None:
    """给一个人设新的登录密码；从这本台账里建的登录名才行。"""
    password = make_password()
    terminal.write(lambda uow: set_password(uow, login, password))
    click.echo(f"{login} 的新密码 {password} 只显示这一次，请转告本人。")
