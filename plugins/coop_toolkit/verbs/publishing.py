"""publish: a clean build, checked, compressed, swapped into place; and taken back."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from coop_toolkit.addresses.published import FILE, read_published, with_new
from coop_toolkit.generation.manifest import forget_manifest
from coop_toolkit.generation.placing import NotOurs, refuse_foreign
from coop_toolkit.generation.plugin import manifest_path
from coop_toolkit.generation.running import BuildFailed, write_site
from coop_toolkit.problems import counted
from coop_toolkit.publish.compression import compress
from coop_toolkit.publish.readiness import setting_problems
from coop_toolkit.publish.release import NoRelease, keep_times, roll_back, swap_in
from coop_toolkit.verbs.editing import add_editor, editor_problems
from coop_toolkit.verbs.inspecting import release_problems
from coop_toolkit.verbs.running import NoContent, Run, cannot_write, read_site, show, show_report
from coop_toolkit.whole_files import write_whole

NOTHING_PUBLISHED = "Nothing was published. What is live is as it was."


def publish(root: Path, options: argparse.Namespace) -> int:
    """Publish, rehearse, or bring the last release back."""
    output = Path(options.output) if options.output else root / "output"
    options.content = None
    try:
        if options.rollback:
            roll_back(output)
            _forget_what_stood(root, output)
            print(f"The release before this one stands in {output} again.")
            return 0
        return _publish(root, options, output)
    except BuildFailed as failed:
        show(failed.problems, NOTHING_PUBLISHED)
        return 1
    except (NoContent, NoRelease, NotOurs) as reason:
        print(reason)
        return 2
    except OSError as error:
        print(f"{cannot_write(error)}\n{NOTHING_PUBLISHED}")
        return 1


def _publish(root: Path, options: argparse.Namespace, output: Path) -> int:
    run = read_site(root, options, "publishconf.py", publishing=True, COOP_COMPLETE=True)
    if not options.rehearse:
        run.report.extend(setting_problems(run.assembly.site))
    run.report.extend(editor_problems(run.settings, run.assembly.addresses))
    if show_report(run.report, strict=False):
        run.close()
        print(NOTHING_PUBLISHED)
        return 1
    files = _release(root, run, output)
    _forget_what_stood(root, output)
    print(f"{counted(files, 'file')} stand in {output}, compressed copies included.")
    if not options.rehearse:
        _remember(root / "content" / FILE, run)
    return 0


def _release(root: Path, run: Run, output: Path) -> int:
    """Build into a folder beside the output, look it over, then swap the two.

    Raises:
        BuildFailed: something must not be published.
    """
    refuse_foreign(output, Path(run.settings["PATH"]), None)
    fresh = output.with_name(f"{output.name}.release")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        write_site(run.settings, fresh)
        files = len(run.assembly.manifest.files)
        files += add_editor(root, run.settings, fresh)
        problems = list(release_problems(root, run, fresh))
        if problems:
            raise BuildFailed(problems)
        files += compress(fresh)
        keep_times(fresh, output)
        swap_in(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return files


def _forget_what_stood(root: Path, output: Path) -> None:
    """A release holds other files than the last build wrote: let the next one look for itself."""
    forget_manifest(manifest_path(root / ".cache", output))


def _remember(path: Path, run: Run) -> None:
    text = with_new(read_published(path), run.assembly.gathered.catalogue)
    write_whole(path, text.encode())
