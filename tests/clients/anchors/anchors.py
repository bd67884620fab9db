"""Translates every heading of the corpus, builds it, and compares the fragments that resolve."""

import html.parser
import pathlib
import posixpath
import re
import shutil
import subprocess
import sys

import markdown
from mkdocs.utils import meta
from page import EXTENSIONS


class Page(html.parser.HTMLParser):
    """Ids and links of a rendered page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links = set(), []
        body, _ = meta.get_data(text.removeprefix("\ufeff"))
        self.feed(markdown.markdown(body, extensions=list(EXTENSIONS), extension_configs=EXTENSIONS))

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.add(value)
            elif name == "href" and value and "#" in value and ":" not in value:
                self.links.append(value)


def translated(text):
    """Every Latin word another one; code, variables, icons and tags stay."""
    parts = re.split(r"(\{[^}]*\}|`[^`]*`|:[a-z0-9-]+:|<[^>]*>|\[\^[^]]*\])", text)
    return "".join(part if index % 2 else re.sub(r"[A-Za-z]+", "말", part) for index, part in enumerate(parts))


def resolves(pages, name, link):
    path, _, fragment = link.partition("#")
    page = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    return page in pages and fragment in pages[page].ids


def read(folder):
    return {path.relative_to(folder).as_posix(): Page(path.read_text()) for path in sorted(folder.rglob("*.md"))}


def main():
    l10n, corpus, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    failed = False
    for name, flavour in (("en", "mkdocs"), ("mkdocs-material", "mkdocs"), ("fastapi/en", "mkdocs")):
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(corpus / name, work / "source")
        (work / "locales/ko").mkdir(parents=True)
        (work / "l10n.toml").write_text(f'flavour = "{flavour}"\n')
        run = lambda *arguments: subprocess.run([l10n, "-C", work, *arguments], capture_output=True, text=True)
        run("extract").check_returncode()
        headings = 0
        for registry in (work / ".l10n/pages").rglob("*.ftl"):
            if registry.name.endswith(".old.ftl"):
                continue
            texts = re.findall(r"^([a-z][\w-]*) = (.*)\n    \.kind = h\d$", registry.read_text(), re.M)
            headings += len(texts)
            page = work / "locales/ko" / registry.relative_to(work / ".l10n/pages")
            page.parent.mkdir(parents=True, exist_ok=True)
            lines = [f"{id} = {translated(text)}\n" for id, text in texts]
            page.write_text("".join(lines))
        said = run("build", "ko")
        source, built = read(work / "source"), read(work / "build/ko")
        lost = []
        links = 0
        for page, parsed in source.items():
            links += len(parsed.links)
            for link in parsed.links:
                if resolves(source, page, link) and not resolves(built, page, link):
                    lost.append(f"{page}: {link}")
        changed = sum((work / "source" / page).read_text() != (work / "build/ko" / page).read_text() for page in source)
        print(f"{name}: {headings} headings, {changed} of {len(source)} pages changed, {links} fragments, {len(lost)} lost; build {said.returncode}")
        print("\n".join(lost))
        failed |= bool(lost)
    sys.exit(failed)


main()
