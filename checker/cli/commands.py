"""The command group. Each command lives in a module of its own and is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from checker import __version__
from checker.cli import COMMANDS

EXAMPLES = """\b
Examples:
  check-hacks                      check the work in this folder
  check-hacks lesson.ipynb         check the server in a notebook
  check-hacks --only record_valid  look at one criterion
  check-hacks watch                check again each time you save
"""


class Commands(click.Group):
    """A group whose first word may be left out: what is no command is a path for `check`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in COMMANDS and args[0] not in {"--help", "-h", "--version"}):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"checker.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of `check` are those of check-hacks itself."""
        check = self.get_command(ctx, "check")
        if check:
            options = [option for option in (*check.params, *self.get_params(ctx)) if isinstance(option, click.Option)]
            with formatter.section("Options"):
                formatter.write_dl([row for row in (option.get_help_record(ctx) for option in options) if row])
        self.format_commands(ctx, formatter)


@click.command(
    cls=Commands,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[PATH] [OPTIONS]",
    subcommand_metavar="| COMMAND ...",
)
@click.version_option(__version__, prog_name="check-hacks")
def check_hacks() -> None:
    """Check your web server: we start it, look at it like a visitor would, stop it, and tell you what we saw."""
