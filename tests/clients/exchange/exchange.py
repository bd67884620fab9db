"""Exports a small site in every format, translates it with the tools of others, and takes it back."""

import copy
import csv
import json
import pathlib
import shutil
import subprocess
import sys

import polib
from translate.storage import factory
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

PAGES = {
    "index.md": '---\ntitle: "Kettles & more"\n---\n\n# Boil water\n\n'
    "Use a [kettle](kettle.md) with {{ heat }} and `x < y`.\n\n"
    "- One { brace\n- Two **bold** words  \n  on two lines\n",
    "guide/tea.md": "# Tea\n\nPour it \"slowly\", \\*please\\*.\n",
}
SIGN = "가 "


def run(tool, site, *arguments):
    done = subprocess.run([tool, "-C", site, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"l10n {' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def through_polib(file):
    catalog = polib.pofile(str(file))
    for entry in catalog:
        entry.msgstr = SIGN + entry.msgid
    catalog.save()
    return len(catalog)


def through_toolkit(file):
    return through_store(factory.getobject(str(file)))


def through_xliff2(file):
    with open(file, "rb") as text:
        store = Xliff2File.parsefile(text)
    return through_store(store)


def through_store(store):
    units = [unit for unit in store.units if not unit.isheader()]
    for unit in units:
        if hasattr(unit, "xmlelement"):
            # With the placeholders of the source, as an editor copies them.
            source = next(node for node in unit.xmlelement.iter() if node.tag.endswith("}source"))
            target = copy.deepcopy(source)
            target.tag = source.tag.replace("}source", "}target")
            target.text = SIGN + (target.text or "")
            source.addnext(target)
        else:
            unit.target = SIGN + unit.source
    store.save()
    return len(units)


def through_csv(file):
    with open(file, newline="", encoding="utf-8") as text:
        rows = list(csv.DictReader(text))
    for row in rows:
        row["target"] = SIGN + row["source"]
    with open(file, "w", newline="", encoding="utf-8") as text:
        # As a spreadsheet of another country does: semicolons, columns in another order.
        out = csv.DictWriter(text, sorted(rows[0]), delimiter=";")
        out.writeheader()
        out.writerows(rows)
    return len(rows)


def through_json(file):
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for row in rows:
        row["target"] = SIGN + row["source"]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return len(rows)


WAYS = [
    ("po", "po", through_polib),
    ("po", "po", through_toolkit),
    ("xliff", "xlf", through_toolkit),
    ("xliff-2", "xlf", through_xliff2),
    ("csv", "csv", through_csv),
    ("jsonl", "jsonl", through_json),
]


def main():
    tool, site = sys.argv[1], pathlib.Path(sys.argv[2])
    wanted = None
    for form, extension, way in WAYS:
        shutil.rmtree(site, ignore_errors=True)
        for name, text in PAGES.items():
            page = site / "source" / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, "utf-8")
        (site / "l10n.toml").write_text('targets = ["ko"]\n', "utf-8")
        run(tool, site, "extract")
        file = site / f"ko.{extension}"
        run(tool, site, "export", "ko", "--to", form, "--output", str(file.absolute()))
        count = way(file)
        run(tool, site, "import", "ko", str(file.absolute()), "--from", form)
        run(tool, site, "check", "ko")
        run(tool, site, "build", "ko")
        built = {name: (site / "build/ko" / name).read_text("utf-8") for name in PAGES}
        signs = sum(text.count(SIGN) for text in built.values())
        if count == 0 or signs != count:
            sys.exit(f"{form}, {way.__name__}: {signs} of {count} units came back")
        plain = {name: text.replace(SIGN, "") for name, text in built.items()}
        if plain != PAGES:
            sys.exit(f"{form}, {way.__name__}: more has changed than the words:\n{plain}")
        wanted = wanted or built
        if built != wanted:
            sys.exit(f"{form}, {way.__name__}: other pages than by the first way:\n{built}")
        print(f"{form} through {way.__name__.removeprefix('through_')}: {count} units there and back")
    memory = site / "memory.tmx"
    run(tool, site, "export", "ko", "--to", "tmx", "--output", str(memory.absolute()))
    with open(memory, "rb") as text:
        pairs = len(tmxfile.parsefile(text).units)
    if pairs != count:
        sys.exit(f"tmx: {pairs} of {count} pairs")
    for file in site.glob("locales/ko/**/*.ftl"):
        file.unlink()
    for file in site.glob(".l10n/ko/**/*.lock"):
        file.unlink()
    run(tool, site, "extract")
    run(tool, site, "import", "ko", str(memory.absolute()), "--from", "tmx")
    run(tool, site, "build", "ko")
    again = {name: (site / "build/ko" / name).read_text("utf-8") for name in PAGES}
    if again != wanted:
        sys.exit(f"tmx: the memory gave other pages:\n{again}")
    print(f"tmx: {pairs} pairs, read by the Translate Toolkit and taken back")


main()
