"""Compares findings and proposals about emphasis with what renderers do."""

import html.parser
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

import markdown
import markdown_it

COMMONMARK = markdown_it.MarkdownIt("commonmark")
RENDERERS = {
    "CommonMark": COMMONMARK.render,
    "Python-Markdown": lambda text: markdown.markdown(text),
    "betterem": lambda text: markdown.markdown(text, extensions=["pymdownx.betterem"]),
}


class Seen(html.parser.HTMLParser):
    """Runs of stars that a reader sees, and strong emphasis inside strong emphasis."""

    def __init__(self, text):
        super().__init__()
        self.runs, self.open, self.nested, self.code = [], 0, 0, 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.code += tag == "code"
        self.open += tag == "strong"
        self.nested += tag == "strong" and self.open > 1

    def handle_endtag(self, tag):
        self.code -= tag == "code"
        self.open -= tag == "strong"

    def handle_data(self, text):
        if not self.code:
            self.runs += [run for run in re.findall(r"(?<!\s)\*+|\*+(?!\s)", text)]

    def is_broken(self):
        """Two runs of one length were meant as a pair."""
        return self.nested > 0 or len(self.runs) > len(set(self.runs))


def broken(text):
    return {name for name, render in RENDERERS.items() if Seen(render(text)).is_broken()}


PIECES = ["**", "**", "**", "*", "한글", "낱말", "은", "이라고", "에서", "(En)", "“", "”", "'", ".", ",", " ", " ", "word",
          "`c`", "[a](b.md)", "「", "」", "：", "!", "漢字", "です"]


def lines(corpus):
    found = []
    if corpus:
        for page in sorted(pathlib.Path(corpus, "ko").rglob("*.md")):
            for line in page.read_text().splitlines():
                line = line.strip().lstrip("-> ").strip()
                if "*" in line and "{" not in line and "|" not in line and not re.match(r"[#:!*]|\d+\.", line):
                    found.append(line)
    return found


def random_lines():
    pick = random.Random(20230508)
    made = ("시작 " + "".join(pick.choice(PIECES) for _ in range(pick.randint(3, 11))).strip() for _ in range(4000))
    return [line for line in made if line.count("**") >= 2]


def escape(text):
    return re.sub(r"[{}]", lambda sign: '{"' + sign[0] + '"}', text)


def findings(l10n, work, texts):
    shutil.rmtree(work, ignore_errors=True)
    (work / "source").mkdir(parents=True)
    (work / "locales/ko").mkdir(parents=True)
    (work / "l10n.toml").write_text("mixed = false\n")
    (work / "source/a.md").write_text("\n\n".join(f"Paragraph with words, number {index}." for index in range(len(texts))))
    run = lambda *arguments: subprocess.run([l10n, "-C", work, *arguments], capture_output=True, text=True)
    run("extract").check_returncode()
    ids = re.findall(r"^# (\S+) =$", (work / "locales/ko/a.ftl").read_text(), re.M)
    assert len(ids) == len(texts), (len(ids), len(texts))
    file = "".join(f"{id} = {escape(text)}\n" for id, text in zip(ids, texts))
    (work / "locales/ko/a.ftl").write_text(file)
    found = {}
    for one in json.loads(run("check", "ko", "--format", "json").stdout)["findings"]:
        if one["code"] == "emphasis-not-rendered":
            found.setdefault(ids.index(one["unit"]), []).append((one, len(one["unit"]) + 4))
    return found


def proposed(text, one, lead):
    """The text with the proposal in it, or nothing where there is none."""
    wording = re.search(r"Write `(.*)`\.", one["help"] or "")
    if not wording or one["line"] != one["end_line"]:
        return None
    wording = wording[1]
    before, behind = text[: one["column"] - lead], text[one["end_column"] - lead :]
    # A blank at the edge is shown with the words that it parts.
    edge = re.match(r"(\w+|\S) \*", wording)
    if edge and before.endswith(edge[1]):
        wording = wording[len(edge[1]) :]
    edge = re.search(r"\* (\w+|\S)$", wording)
    if edge and behind.startswith(edge[1]):
        wording = wording[: -len(edge[1])]
    else:
        # Or the particle that joins the emphasis.
        edge = re.search(r"(\w+)(\*+)$", wording)
        inner = text[one["column"] - lead : one["end_column"] - lead]
        tail = re.match(r"\w+", behind)
        if edge and tail and edge[1].endswith(tail[0]) and tail[0] + edge[2] not in inner:
            behind = behind[len(tail[0]) :]
    return before + wording + behind


def main():
    l10n, work, corpus = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    failed = 0
    for name, texts in (("corpus/ko", lines(corpus)), ("random", random_lines())):
        if not texts:
            print(f"{name}: skipped, for L10N_CORPUS is not set")
            continue
        found = findings(l10n, work, texts)
        silent = [text for index, text in enumerate(texts) if broken(text) and index not in found]
        false = [texts[index] for index in found if not broken(texts[index])]
        tried, useless = 0, []
        for index, ones in found.items():
            for one, lead in ones:
                new = proposed(texts[index], one, lead)
                if new is None:
                    continue
                tried += 1
                old_runs = sum(len(Seen(render(texts[index])).runs) for render in RENDERERS.values())
                new_runs = sum(len(Seen(render(new)).runs) for render in RENDERERS.values())
                if len(broken(new)) > 0 and new_runs >= old_runs:
                    useless.append(f"{texts[index]}  ->  {new}")
        print(f"{name}: {len(texts)} lines, {len(found)} with findings; {len(silent)} broken and silent, {len(false)} sound and reported; "
              f"{tried} proposals, {len(useless)} of no use")
        for what, some in (("silent", silent), ("false", false), ("useless", useless)):
            for text in some[:12]:
                print(f"  {what}: {text}  {sorted(broken(text)) if what == 'silent' else ''}")
        # Random lines may be past helping; what is said of them must be true.
        failed += len(false) + (len(silent) + len(useless) if name != "random" else 0)
    sys.exit(bool(failed))


main()
