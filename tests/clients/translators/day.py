"""Two translators of one page, one by hand and one through a tool that writes the whole file anew.

usage: day.py L10N WORK
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

from fluent.syntax import FluentParser, FluentSerializer, ast, parse
from translate.storage.fluent import FluentFile

PAGE = """\
# Walking in winter

Snow makes every path longer. Start early, and tell somebody [where you go](plan.md).

!!! note
    Carry water and a `map`.

- A hat that covers both ears
- Two pairs of {% raw %} socks

| Food | Weight |
| --- | --- |
| Brown bread | 500 grams |
"""
CHANGED = PAGE.replace("Snow makes", "Fresh snow makes")
FILE = "locales/ko/winter.ftl"


def by_syntax(text):
    """As tools built on `fluent.syntax` write it."""
    return FluentSerializer(with_junk=True).serialize(FluentParser().parse(text))


def by_toolkit(text):
    """As the Translate Toolkit writes it."""
    return bytes(FluentFile.parsestring(text.encode())).decode()


class Site:
    """A project in a folder of its own."""

    def __init__(self, l10n, home):
        self.l10n, self.home = l10n, home
        shutil.rmtree(home, ignore_errors=True)
        (home / "source").mkdir(parents=True)
        (home / "locales/ko").mkdir(parents=True)
        self.write("source/winter.md", PAGE)
        self.write("l10n.toml", "")

    def write(self, path, text):
        (self.home / path).write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.home / path).read_text(encoding="utf-8")

    def run(self, *args, status=0):
        done = subprocess.run([self.l10n, "-C", self.home, *args], capture_output=True, text=True)
        assert done.returncode == status, (args, done.returncode, done.stdout, done.stderr)
        return done.stdout

    def stubs(self):
        return re.findall(r"^# ([a-zA-Z][\w-]*) =$", self.read(FILE), re.M)

    def translate(self, ident, text):
        """Takes the `# ` off a stub, as somebody does by hand who likes much space."""
        before = self.read(FILE)
        after = before.replace(f"# {ident} =\n", f"{ident}   =\n      {text}\n\n\n")
        assert before != after, ident
        self.write(FILE, after)

    def messages(self):
        """What the locale's file says, and how its lock has it."""
        body = parse(self.read(FILE)).body
        said = {one.id.name: FluentSerializer().serialize_entry(ast.Message(one.id, one.value)) for one in body
                if isinstance(one, ast.Message)}
        assert not [one for one in body if isinstance(one, ast.Junk)], self.read(FILE)
        return said, sorted(self.read(".l10n/ko/winter.lock").splitlines())

    def units(self):
        return json.loads(self.run("status", "ko", "--format", "json"))["locales"][0]["units"]


def day(l10n, home, rewrite):
    """One day of two translators; `rewrite` is the tool of the second."""
    site = Site(l10n, home)
    site.run("extract")
    ids = site.stubs()
    registry = site.read(".l10n/pages/winter.ftl")
    half = len(ids) // 2
    for ident in ids[:half]:
        variables = "".join(re.findall(rf"^# en: .*?(\{{ \$[\w-]+ \}}).*\n(?:# .*\n)*?# {ident} =$", site.read(FILE), re.M))
        site.translate(ident, f"손으로 옮긴 {ident} [글]({variables})" if variables else f"손으로 옮긴 {ident}")
    site.run("extract")
    before = site.messages(), site.units()

    # The tool opens the file and saves it: nothing has happened but to blanks.
    assert rewrite(site.read(FILE)) != site.read(FILE)
    site.write(FILE, rewrite(site.read(FILE)))
    assert site.units() == before[1], (site.units(), before[1])
    site.run("extract")
    assert (site.messages(), site.units()) == before, "saving through the tool changes no message, state or id"
    assert site.read(".l10n/pages/winter.ftl") == registry
    assert site.stubs() == ids[half:], "stubs are there for the next one"

    # It writes one of the messages that exist and saves; the other translator goes on by hand.
    target = ids[0]
    text = rewrite(site.read(FILE))
    text = re.sub(rf"^{target} = .*$", f"{target} = 도구로 고친 글", text, flags=re.M)
    site.write(FILE, rewrite(text))
    site.translate(ids[half], "다시 손으로")
    site.run("extract")
    said, lock = site.messages()
    changed = {ident for ident, value in said.items() if before[0][0].get(ident) != value}
    assert changed == {target, ids[half]}, changed
    assert len(lock) == len(before[0][1]) + 1, "one line more, for the new message"
    assert site.units()["outdated"] == 0

    # The page changes: what was made from the old text is outdated, through the tool as well.
    site.write("source/winter.md", CHANGED)
    site.run("extract")
    outdated = site.units()
    site.write(FILE, rewrite(site.read(FILE)))
    site.run("extract")
    assert site.units() == outdated, (site.units(), outdated)
    first = site.read(FILE)
    site.run("extract")
    assert site.read(FILE) == first, "running again changes nothing"


def main():
    l10n, work = (pathlib.Path(arg).resolve() for arg in sys.argv[1:])
    tools = {"fluent.syntax": by_syntax, "translate-toolkit": by_toolkit}
    for name, rewrite in tools.items():
        day(l10n, work / name, rewrite)
        print(f"{name}: states and ids survive")
    print(f"{len(tools)} passed, 0 failed")


main()
