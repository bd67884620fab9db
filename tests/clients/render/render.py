"""Renders pages and their accented pseudo-translation, and compares.

usage: render.py L10N CORPUS WORK
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys

import page

# No visible word of these trees stays plain without a reason below, and nothing that must stay differs.
TREES = ["en", "drift/2026-03", "mkdocs-material", "fastapi/en"]
KEYS = ["title", "description", "meta_title", "summary"]
# What stays plain and should.
EXPLAINED = [
    ("directive of a plugin that is not run here", re.compile(r"\{\*.*?\*\}|\{\{.*?\}\}|\{%.*?%\}|-+8<-+.*", re.S)),
    ("address or somebody's handle", re.compile(r"\S*(?:\w://|\bwww\.|@[\w\[])\S*")),
    ("name of a reference that the page does not define", re.compile(r"(?<=\])\[[^\]]*\]")),
    ("icon that this version of the theme lacks", re.compile(r":[a-z0-9_+]+(?:-[a-z0-9_+]+)+:")),
]


def built(l10n, source, work):
    """Copies the pages into a project of their own and builds them there."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(source, work / "source")
    (work / "l10n.toml").write_text("")
    subprocess.run([l10n, "--quiet", "build", "--pseudo", "accented"], cwd=work, check=True, capture_output=True)
    return work / "build" / "en-XA"


def differences(before, after):
    """The first difference of each kind of thing that must stay."""
    for kind, old in before.items():
        new = after[kind]
        if old != new:
            at = next((at for at, pair in enumerate(zip(old, new)) if pair[0] != pair[1]), min(len(old), len(new)))
            yield kind, f"{len(old)} became {len(new)}, first {old[at:at + 1]} became {new[at:at + 1]}"


def tree(name, l10n, corpus, work):
    """Compares one tree of pages; gives its row, the plain words, the explained ones and the differences."""
    source = corpus / name
    out = built(l10n, source, work / name.replace("/", "-"))
    row = collections.Counter()
    plain, known, differ = [], collections.defaultdict(list), []
    for path in sorted(source.rglob("*.md")):
        where = path.relative_to(source)
        before, _ = page.render(path.read_text(encoding="utf-8"))
        after, head = page.render((out / where).read_text(encoding="utf-8"))
        total, stayed, explained = page.words(after.texts, EXPLAINED)
        row["pages"] += 1
        row["words"] += total
        row["plain"] += len(stayed)
        plain.extend((where, *entry) for entry in stayed)
        for reason, found in explained.items():
            known[reason].extend(found)
        titles = [("front matter", head[key]) for key in KEYS if isinstance(head.get(key), str)]
        total, stayed, _ = page.words(titles, EXPLAINED)
        row["head words"] += total
        row["head plain"] += len(stayed)
        plain.extend((where, *entry) for entry in stayed)
        differ.extend((where, *entry) for entry in differences(before.kept, after.kept))
    return row, plain, known, differ


def main():
    l10n, corpus, work = (pathlib.Path(arg).resolve() for arg in sys.argv[1:])
    missed, rows = [], []
    for name in TREES:
        row, plain, known, differ = tree(name, l10n, corpus, work)
        share = (row["plain"] + row["head plain"]) / max(1, row["words"] + row["head words"])
        if plain or differ:
            missed.append(f"{name}: {len(plain)} words stayed plain, and {len(differ)} things differ")
        counts = (row["pages"], row["words"], row["plain"], row["head words"], row["head plain"])
        rows.append((name, *counts, f"{share:.3%}", len(differ)))
        print(f"\n## {name}")
        places = collections.defaultdict(list)
        for where, place, word in plain:
            places[place].append(f"{where}: {word}")
        for place, found in sorted(places.items(), key=lambda entry: -len(entry[1])):
            print(f"plain, {place}: {len(found)}, as {'; '.join(found[:6])}")
        for reason, found in known.items():
            print(f"explained, {reason}: {len(found)}, as {'; '.join(found[:3])}")
        for where, kind, what in differ:
            print(f"differs, {kind}, {where}: {what[:300]}")

    print("\n| tree | pages | words | plain | words of heads | plain | share | differences |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        print("|", " | ".join(map(str, row)), "|")
    if missed:
        sys.exit("\n".join(missed))


main()
