"""The command line: `communique parse`, `report`, `rules`, `schema`, `batch`.

Exit codes: 0, all went well; 1, a file could not be read (the others were); 2, the call was wrong.
"""

from __future__ import annotations

import datetime
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import communique
from communique.cli.files import Reading, complain, reason_of, written
from communique.cli.formats import Format, RuleFormat, printed, rules_json, rules_markdown, rules_table
from communique.parser import Parser

__all__ = ["app"]

app = typer.Typer(
    name="communique",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    epilog="Exit codes: 0, all went well; 1, a file could not be read (the others were); 2, the call was wrong.",
)


class Script(StrEnum):
    """The script of the answer."""

    source = "source"
    simplified = "simplified"
    traditional = "traditional"


Files = Annotated[list[str], typer.Argument(metavar="FILE", help="Files, folders, patterns; - is standard input.")]
ReferenceDate = Annotated[
    datetime.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="The day that relative dates rest on, in place of the text's own."),
]
ScriptChoice = Annotated[Script, typer.Option(help="The script of the texts in the answer.")]
Apart = Annotated[bool, typer.Option("--split", help="Take pages that hold several documents apart.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="A file to write, whole or not at all; standard output where it is left out."),
]


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Read Chinese diplomatic communiqués: who met whom, what was agreed, point by point, and by when.

    \b
    Examples:
      communique parse samples/press-remarks.txt
      communique report samples -o report.html
      communique rules
    """
    if version:
        typer.echo(communique.__version__)
        raise typer.Exit


@app.command()
def parse(
    files: Files,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print what was read.")] = Format.table,
    output: Output = None,
    reference_date: ReferenceDate = None,
    script: ScriptChoice = Script.source,
    split: Apart = False,
) -> None:
    """Read documents and print what they say.

    With json, one file gives an object; several, a folder, a pattern or --split give an array.

    \b
    Examples:
      communique parse samples/press-remarks.txt
      communique parse samples/page.html --format json
      communique parse samples --format jsonl --output answers.jsonl
      communique parse 'samples/*.txt' --format csv
      communique parse samples/mirror-page.txt --script simplified --format markdown
      communique parse - --format jsonl < samples/clean-release.txt
    """
    reading = Reading(files, _parser(reference_date, script), apart=split)
    with written(output) as out:
        for part in printed(reading, format, out):
            out.write(part)
        reading.check_some()
    reading.leave()


@app.command()
def report(
    files: Files,
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")],
    title: Annotated[str, typer.Option(help="The heading of the page.")] = "Communiqués",
    reference_date: ReferenceDate = None,
    script: ScriptChoice = Script.source,
    split: Apart = False,
) -> None:
    """Write one page of HTML about many documents: index, timeline, parties against parties, every text marked up.

    \b
    Examples:
      communique report samples -o report.html
      communique report samples/press-remarks.txt samples/page.html -o two.html --title 'Two meetings'
    """
    from communique.views.report import report as page

    reading = Reading(files, _parser(reference_date, script), apart=split)
    docs = list(reading)
    reading.check_some()
    with written(output) as out:
        out.write(page(docs, title=title))
    reading.leave()


@app.command()
def rules(
    prefix: Annotated[str, typer.Argument(help="Only rules whose id begins so.")] = "",
    format: Annotated[RuleFormat, typer.Option("--format", "-f", help="How to print them.")] = RuleFormat.table,
) -> None:
    """Print every rule with what it reads and what it must not read.

    \b
    Examples:
      communique rules
      communique rules header --format markdown
    """
    chosen = [rule for rule in communique.rules() if rule.id.startswith(prefix)]
    if not chosen:
        complain(f"no rule's id begins with {prefix}")
        raise typer.Exit(2)
    with written(None) as out:
        if format is RuleFormat.table:
            rules_table(chosen, out)
        else:
            out.write((rules_json if format is RuleFormat.json else rules_markdown)(chosen))


@app.command()
def schema(output: Output = None) -> None:
    """Print the JSON Schema of what is read.

    \b
    Examples:
      communique schema
      communique schema --output communique.schema.json
    """
    from communique.views.schema import json_schema

    with written(output) as out:
        out.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")


@app.command()
def batch(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT", help="Folders, pages, JSONL, CSV, Parquet.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The .jsonl or .parquet file to write.")],
    text_field: Annotated[str, typer.Option(help="The column that holds the text.")] = "text",
    id_field: Annotated[str | None, typer.Option(help="The column that names a document.")] = None,
    encoding: Annotated[str, typer.Option(help="The encoding of JSONL and CSV.")] = "utf-8-sig",
    workers: Annotated[int | None, typer.Option(min=0, help="Processes; by default one a core.")] = None,
    timeout: Annotated[float | None, typer.Option(help="Seconds for one document.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start anew, where a killed run could be continued.")] = False,
) -> None:
    """Read very many documents into one file, over all cores. A run that was killed goes on where it was.

    \b
    Examples:
      communique batch samples -o answers.jsonl --workers 0
    """
    from communique.scale.batch import BatchError
    from communique.scale.batch import batch as run

    try:
        done = run(
            inputs,
            output,
            text_field=text_field,
            id_field=id_field,
            encoding=encoding,
            workers=workers,
            timeout=timeout,
            resume=not fresh,
            progress=True,
        )
    except (BatchError, OSError) as error:
        complain(reason_of(error))
        raise typer.Exit(1) from None
    except (ValueError, LookupError) as error:
        complain(str(error))
        raise typer.Exit(2) from None
    typer.echo(f"{done.documents} documents in {done.output}, {done.failed} failed", err=True)
    raise typer.Exit(1 if done.failed else 0)


def _parser(reference_date: datetime.datetime | None, script: Script) -> Parser:
    return Parser(reference_date=reference_date.date() if reference_date else None, script=script.value)
