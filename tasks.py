#!/usr/bin/env python3
"""The verbs of this site: python3 tasks.py VERB. Needs nothing but Python 3.11 or newer.

Run directly it makes its own environment from the lock file, then runs inside it. Until
the version of Python has been looked at, this file keeps to what older ones can read.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))
Verbs = "argparse._SubParsersAction[argparse.ArgumentParser]"
NEEDS_TEST_PACKAGES = ("test", "bench", "lock")
HAND_ON_THE_REST = ("test", "bench")


def main(arguments: list[str]) -> int:
    """Run one verb; the exit status (0 success, 1 errors in what was given, 2 a wrong call)."""
    if sys.version_info < (3, 11):
        print(
            "This needs Python 3.11 or newer. The one that runs here is %s."
            % sys.version.split()[0]
        )
        print("Install a newer Python, then use it like this: python3.11 tasks.py build")
        return 2
    options = read_call(arguments)
    inside = enter_environment(options.verb)
    if inside is not None:
        return inside
    from coop_toolkit.verbs import verb_named

    return verb_named(options.verb)(ROOT, options)


def end_at_once(status: int) -> None:
    """End the program without taking apart what it holds, which takes a third of a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def enter_environment(verb: str) -> int | None:
    """Run the same call in the environment; None when this is it already."""
    from coop_toolkit.environment import BUILD_LOCK, TEST_LOCK, ready_python

    lock = TEST_LOCK if verb in NEEDS_TEST_PACKAGES else BUILD_LOCK
    python = ready_python(ROOT, lock) or new_environment(lock)
    if python is None:
        return 1
    if os.path.abspath(str(python)) == os.path.abspath(sys.executable):
        return None
    call = [str(python), str(ROOT / "tasks.py"), *sys.argv[1:]]
    if os.name != "nt":
        os.execv(call[0], call)
    import subprocess  # slow to load, and needed on Windows only

    return subprocess.run(call, check=False).returncode


def new_environment(lock: str) -> Path | None:
    """The interpreter of a new environment; None, and a sentence why, where none can be made."""
    from coop_toolkit.setting_up import NoEnvironment, set_up

    try:
        return set_up(ROOT, lock, lambda line: print(line, flush=True))
    except NoEnvironment as reason:
        print(reason)
        return None


def read_call(arguments: list[str]) -> argparse.Namespace:
    """The call's verb and options; ends 2 with what is right when the call is wrong."""
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py",
        description="Build, check and look after the toolkit's site.",
        epilog="python3 tasks.py VERB --help says what a verb can be told.",
    )
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for add in (add_building, add_checking, add_content, add_upkeep, add_repository):
        add(verbs)
    options, rest = parser.parse_known_args(arguments)
    if rest and options.verb not in HAND_ON_THE_REST:
        parser.error("this was not understood: %s" % " ".join(rest))
    options.rest = rest
    return options


def add_building(verbs: Verbs) -> None:
    """The verbs that make the site."""
    build_options(verbs.add_parser("build", help="make the site a visitor gets, in output/"))
    build_options(verbs.add_parser("stay", description="Build at each line of standard input."))
    publish = verbs.add_parser("publish", help="a clean build, checked and swapped into place")
    publish.add_argument("--output", metavar="DIR", help="where to put it")
    publish.add_argument("--rollback", action="store_true", help="bring the last release back")
    publish.add_argument("--rehearse", action="store_true", help="do all but the swap")
    serve = verbs.add_parser("serve", help="look at the site on this machine while you write")
    content_option(serve)
    serve.add_argument(
        "--port", type=int, default=8000, metavar="N", help="the port, 8000 if not said"
    )
    serve.add_argument("--drafts", action="store_true", help="show drafts and future posts, marked")


def add_checking(verbs: Verbs) -> None:
    """The verbs that look for faults."""
    check = verbs.add_parser("check", help="list everything to mend in the content")
    content_option(check)
    check.add_argument(
        "--format", choices=["text", "github"], default="text", help="how to list it"
    )
    strict_option(check)
    verbs.add_parser("verify", help="build twice under other conditions and compare")
    test = verbs.add_parser("test", help="run the tests; anything else is handed to pytest")
    test.add_argument("--thorough", action="store_true", help="run the long sweeps whole")
    # What it can be told, and its --help, are read where the measurements are.
    verbs.add_parser("bench", help="measure how fast the site is built", add_help=False)


def add_content(verbs: Verbs) -> None:
    """The verbs that bring content in."""
    bring = verbs.add_parser("import", help="bring in an export, a feed, a text or a calendar")
    bring.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, or an https address")
    content_option(bring)
    bring.add_argument("--report", metavar="FILE", help="write what was done to this file")
    bring.add_argument("--uploads", metavar="DIR", help="a folder with the blog's pictures")
    bring.add_argument("--download", action="store_true", help="fetch the blog's pictures")
    bring.add_argument(
        "--replace", action="store_true", help="put originals in place of retold posts"
    )
    bring.add_argument(
        "--dry-run", action="store_true", help="say what would be done, write nothing"
    )
    new = verbs.add_parser("new", help='start a new file, such as: new event "Spring forum"')
    new.add_argument("kind", metavar="KIND", help="post, event, project, do …")
    new.add_argument("title", metavar="TITLE", help="its title, between quotation marks")
    content_option(new)


def add_upkeep(verbs: Verbs) -> None:
    """The verbs for whoever looks after the site."""
    links = verbs.add_parser("links", help="look at links to other sites, and note the dead ones")
    content_option(links)
    links.add_argument(
        "--most", type=int, default=1000, metavar="N", help="how many to look at, 1000 if not said"
    )
    verbs.add_parser("editor", help="fetch the form editor")
    verbs.add_parser("sources", help="write docs/sources.md and the page of keys")
    verbs.add_parser("lock", help="renew the lock files")


def add_repository(verbs: Verbs) -> None:
    """What the repository's own machines run; the list of verbs leaves them out."""
    form = verbs.add_parser("form", description="Make a file from a form filled in on the web.")
    form.add_argument("event", metavar="FILE", help="the file that tells of the form")
    form.add_argument("--answer", metavar="FILE", help="write the answer to its author here")
    content_option(form)
    preview = verbs.add_parser("preview", description="Build a preview to read from a folder.")
    content_option(preview)
    preview.add_argument("--output", metavar="DIR", required=True, help="where to put it")
    preview.add_argument("--site-url", metavar="URL", help="where it will stand")
    machinery = verbs.add_parser("machinery", description="End 1 if code or theme is changed.")
    report = verbs.add_parser("report", description="Write what the check of a change found.")
    comment = verbs.add_parser("comment", description="Write the comment on a change.")
    comment.add_argument("report", metavar="FILE", help="the report of its check")
    for verb in (machinery, report, comment):
        verb.add_argument("--changed", metavar="FILE", required=True, help="its files, one a line")
    for verb in (report, comment):
        verb.add_argument("--output", metavar="FILE", required=True, help="the file to write")
    comment.add_argument("--run", metavar="URL", default="", help="the page of the check")
    comment.add_argument("--preview", metavar="URL", default="", help="where a preview stands")


def build_options(build: argparse.ArgumentParser) -> None:
    """What a build can be told."""
    content_option(build)
    build.add_argument("--output", metavar="DIR", help="where to put it")
    build.add_argument("--as-of", metavar="DAY", help="build as on that day, such as 2026-11-22")
    build.add_argument("--site-url", metavar="URL", help="where it will be published")
    build.add_argument(
        "--pages", action="store_true", help="pages only: no search index or pictures"
    )
    build.add_argument("--clean", action="store_true", help="keep nothing from earlier builds")
    build.add_argument("--drafts", action="store_true", help=argparse.SUPPRESS)
    strict_option(build)


def content_option(verb: argparse.ArgumentParser) -> None:
    """The folder of content."""
    verb.add_argument("--content", metavar="DIR", help="the folder of content")


def strict_option(verb: argparse.ArgumentParser) -> None:
    """Whether warnings and notices fail too."""
    verb.add_argument("--strict", action="store_true", help="end 1 on warnings and notices too")


if __name__ == "__main__":
    from coop_toolkit.verbs.trouble import tell_trouble_plainly

    tell_trouble_plainly(ROOT)
    end_at_once(main(sys.argv[1:]))
