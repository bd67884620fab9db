"""One page as a reader's browser gets it: rendered by Python-Markdown, then read back from the HTML."""

import html.parser
import re

import markdown
from material.extensions.emoji import to_svg, twemoji
from mkdocs.utils import meta

# The types FastAPI adds to those that `pymdownx.blocks.admonition` knows.
TYPES = ["note", "attention", "caution", "danger", "error", "tip", "hint", "warning", "info", "check"]

# What mkdocs-material documents, but for `snippets`, which would fetch files. `tables` and the like are in the order
# of its manual; the order does not matter to Python-Markdown, which goes by priority.
EXTENSIONS = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {},
    "pymdownx.caret": {},
    "pymdownx.critic": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    "pymdownx.highlight": {},
    "pymdownx.inlinehilite": {},
    "pymdownx.keys": {},
    "pymdownx.mark": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},
    "pymdownx.blocks.admonition": {"types": TYPES},
    "pymdownx.blocks.definition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.html": {},
    "pymdownx.blocks.tab": {"alternate_style": True},
}

# Elements whose text nobody translates.
HIDDEN = {"code", "kbd", "pre", "script", "style", "svg", "math", "samp", "var"}
# Elements that do not end a word.
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
} | (HIDDEN - {"pre"})
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Attributes a reader sees.
SEEN = {"alt", "title", "aria-label", "placeholder", "label", "summary"}
TARGETS = {"href", "src", "srcset", "poster", "action", "cite", "data"}
# Stands in a text for something that is no text.
OBJECT = "\ufffc"


def render(text):
    """The page's HTML and its front matter."""
    body, head = meta.get_data(text.removeprefix("\ufeff"))
    reader = Reader()
    reader.feed(markdown.markdown(body, extensions=list(EXTENSIONS), extension_configs=EXTENSIONS))
    reader.close()
    reader.flush()
    return reader, head


class Reader(html.parser.HTMLParser):
    """Splits HTML into `texts`, pairs of a place and what can be read there, and `kept`, what must stay as it is."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts = []
        self.kept = {name: [] for name in ("blocks", "spans", "targets", "ids", "classes", "attributes", "elements")}
        self.open = []
        self.run = []
        self.code = None

    def place(self):
        """Where the text stands: the nearest block, with its classes."""
        for tag, classes in reversed(self.open):
            if tag not in INLINE:
                return ".".join([tag, *classes])
        return "page"

    def flush(self):
        text = "".join(self.run)
        if text.strip():
            self.texts.append((self.place(), text))
        self.run = []

    def is_hidden(self):
        return any(tag in HIDDEN or "arithmatex" in classes for tag, classes in self.open)

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.flush()
        attrs = [(name, value or "") for name, value in attrs]
        classes = dict(attrs).get("class", "").split()
        if not self.is_hidden():
            # An accented word is no longer an abbreviation, nor an accented “1st” an ordinal.
            if tag != "abbr" and (tag != "sup" or attrs):
                self.kept["elements"].append(tag)
            self.attributes(tag, classes, attrs)
        if tag in ("pre", "code") and self.code is None:
            self.code = (len(self.open), [])
        if tag in VOID:
            return
        if tag in HIDDEN or "arithmatex" in classes:
            self.run.append(OBJECT)
        self.open.append((tag, classes))

    def attributes(self, tag, classes, attrs):
        for name, value in attrs:
            if name in SEEN:
                # An emoji's name is a code, and the tooltip of a way back from a footnote is the renderer's.
                if not {"twemoji", "footnote-backref"} & set(classes):
                    self.texts.append((f"{tag}[{name}]", value))
            elif name in TARGETS:
                self.kept["targets"].append(f"{tag} {name}={value}")
            elif name == "id":
                self.kept["ids"].append(value)
            elif name == "class":
                self.kept["classes"].append(f"{tag} {value}")
            else:
                self.kept["attributes"].append(f"{tag} {name}={value}")

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.flush()
        depth = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at][0] == tag), None)
        if depth is None:
            return
        del self.open[depth:]
        if self.code is not None and depth <= self.code[0]:
            kind = "blocks" if tag == "pre" else "spans"
            self.kept[kind].append("".join(self.code[1]))
            self.code = None

    def handle_data(self, data):
        if self.code is not None:
            self.code[1].append(data)
        elif not self.is_hidden():
            self.run.append(data)


def words(texts, explained):
    """Counts the words of texts: all, those that stayed plain, and those a rule explains, each with where they are."""
    total, plain, known = 0, [], {}
    for place, text in texts:
        for reason, pattern in explained:
            for match in pattern.findall(text):
                known.setdefault(reason, []).extend(w for w in match.split() if re.search("[A-Za-z]", w))
            text = pattern.sub(" ", text)
        for word in text.split():
            if not any(c.isalpha() for c in word):
                continue
            total += 1
            if re.search("[A-Za-z]", word):
                plain.append((place, word))
    return total, plain, known
