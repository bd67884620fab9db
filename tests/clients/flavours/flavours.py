"""Renders a page of each flavour and its accented pseudo-translation by the flavour's renderer, and compares.

usage: flavours.py L10N PAGES WORK
"""

import pathlib
import re
import shutil
import subprocess
import sys

import cmarkgfm
import cmarkgfm.cmark as cmark
import page

# What stays plain and should.
EXPLAINED = [
    ("address", re.compile(r"\S*(?:\w://|\bwww\.|@\w)\S*")),
    ("sign of an alert, which GitHub shows as an icon, and the word that mdBook has for it", re.compile(r"\[!\w+\]|^Tip$")),
    ("directive of a preprocessor", re.compile(r"\{\{.*?\}\}")),
    ("mathematics", re.compile(r"\\\(.*?\\\)")),
]
# The anchor of a heading, where the flavour has no better way to keep it.
ANCHOR = re.compile(r' ?<a id="[^"]*"></a>(?=</h\d>)')
HEAD = re.compile(r"\A(---|\+\+\+)\n.*?\n\1\n", re.S)
# What Hugo is to make of any shortcode with a body, and of any without.
PAIRED = '<div class="{{ .Name }}">{{ .Inner | markdownify }}</div>'
LONE = "<code>{{ .Get 0 }}</code>"


def gfm(text, _):
    options = cmark.Options.CMARK_OPT_UNSAFE | cmark.Options.CMARK_OPT_FOOTNOTES
    return cmarkgfm.github_flavored_markdown_to_html(HEAD.sub("", text), options)


def hugo(text, work):
    (work / "content").mkdir(parents=True)
    (work / "content" / "page.md").write_text(text, encoding="utf-8")
    (work / "layouts" / "_default").mkdir(parents=True)
    (work / "layouts" / "_default" / "single.html").write_text("<h1>{{ .Title }}</h1>{{ .Content }}")
    (work / "layouts" / "shortcodes").mkdir()
    (work / "layouts" / "shortcodes" / "box.html").write_text(PAIRED)
    (work / "layouts" / "shortcodes" / "version.html").write_text(LONE)
    (work / "hugo.toml").write_text(
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser.attribute]\nblock = true\n"
    )
    subprocess.run(["hugo", "--quiet", "--destination", "out"], cwd=work, check=True, capture_output=True)
    return (work / "out" / "page" / "index.html").read_text(encoding="utf-8")


def mdbook(text, work):
    (work / "src").mkdir(parents=True)
    (work / "book.toml").write_text('[book]\ntitle = "b"\n')
    (work / "src" / "SUMMARY.md").write_text("- [Page](page.md)\n")
    (work / "src" / "page.md").write_text(text, encoding="utf-8")
    subprocess.run(["mdbook", "build"], cwd=work, check=True, capture_output=True)
    whole = (work / "book" / "page.html").read_text(encoding="utf-8")
    return whole[whole.index("<main>") : whole.index("</main>")]


def node(script):
    def render(text, work):
        command = ["node", str(work.parents[1] / script)]
        return subprocess.run(command, input=text, check=True, capture_output=True, encoding="utf-8").stdout

    return render


# Page, flavour, renderer.
PAGES = [
    ("github.md", "gfm", gfm),
    ("vitepress.md", "gfm", node("markdown-it.mjs")),
    ("hugo.md", "hugo", hugo),
    ("mdbook.md", "mdbook", mdbook),
    ("docusaurus.mdx", "docusaurus", node("mdx.mjs")),
]


def read(html):
    """What can be read on the page, what must stay, and its identifiers."""
    reader = page.Reader()
    reader.feed(ANCHOR.sub("", html))
    reader.close()
    reader.flush()
    del reader.kept["ids"]
    return reader, re.findall(r'\bid="([^"]*)"', html)


def compare(name, flavour, render, l10n, pages, work):
    """Words, those that stayed plain, and what differs."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "source").mkdir(parents=True)
    shutil.copy(pages / name, work / "source")
    (work / "l10n.toml").write_text(f'flavour = "{flavour}"\ninclude = ["**/*.md", "**/*.mdx"]\n')
    command = [l10n, "--quiet", "build", "--pseudo", "accented"]
    subprocess.run(command, cwd=work, check=True, capture_output=True)
    sides = [("before", work / "source" / name), ("after", work / "build" / "en-XA" / name)]
    (before, ids), (after, found) = (read(render(path.read_text(encoding="utf-8"), work / side)) for side, path in sides)
    total, plain, _ = page.words(after.texts, EXPLAINED)
    differ = [(kind, old, after.kept[kind]) for kind, old in before.kept.items() if old != after.kept[kind]]
    lost = [("ids", name, "nothing") for name in ids if name not in found]
    return total, plain, differ + lost


def main():
    l10n, pages, work = (pathlib.Path(arg).resolve() for arg in sys.argv[1:])
    if {name for name, *_ in PAGES} != {path.name for path in pages.iterdir()}:
        sys.exit("the pages are not those of the table")
    missed = 0
    for name, flavour, render in PAGES:
        total, plain, differ = compare(name, flavour, render, l10n, pages, work / name)
        print(f"{name}: {total} words, {len(plain)} stayed plain, {len(differ)} things differ")
        for place, word in plain:
            print(f"  plain, {place}: {word}")
        for kind, old, new in differ:
            print(f"  differs, {kind}:\n    {old}\n    {new}")
        missed += len(plain) + len(differ) + (total == 0)
    sys.exit(missed > 0)


main()
