"""Reads `.ftl` files as `fluent.syntax` and `compare-locales` do, and compares them with what we meant.

Usage: read.py FOLDER

Every `.ftl` file below FOLDER must parse without junk. Where `<name>.ftl.json` stands beside it, that is an object
from id to value, variables as `{ $name }`; each value must come out just so, and no message may be missing.
"""

import json
import sys
from pathlib import Path

from compare_locales import parser as compare_locales
from fluent.syntax import FluentParser, ast


def literal(expression):
    """What a literal or variable says; None for what only a bundle can say."""
    if isinstance(expression, ast.StringLiteral):
        return expression.parse()["value"]
    if isinstance(expression, ast.NumberLiteral):
        return expression.value
    if isinstance(expression, ast.VariableReference):
        return "{ $" + expression.id.name + " }"
    if isinstance(expression, ast.Placeable):
        return literal(expression.expression)
    return None


def text_of(pattern):
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        else:
            parts.append(literal(element.expression))
    return None if None in parts else "".join(parts)


def read(path):
    """Messages of a file by id, and what is wrong with it."""
    text = path.read_bytes().decode("utf-8-sig")
    values, problems = {}, []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            said = "; ".join(note.message for note in entry.annotations)
            problems.append(f"fluent.syntax: {said}: {entry.content.strip()[:200]!r}")
        elif isinstance(entry, ast.Message):
            if entry.id.name in values:
                problems.append(f"fluent.syntax: `{entry.id.name}` stands twice")
            values[entry.id.name] = text_of(entry.value) if entry.value else None
    theirs = compare_locales.getParser(str(path))
    theirs.readUnicode(text)
    for entity in theirs.walk(only_localizable=True):
        if isinstance(entity, compare_locales.Junk):
            problems.append(f"compare-locales: {entity.error_message()}")
    return values, problems


def main(folder):
    files = failed = messages = compared = 0
    for path in sorted(Path(folder).rglob("*.ftl")):
        values, problems = read(path)
        expected = path.with_name(path.name + ".json")
        if expected.exists():
            meant = json.loads(expected.read_bytes().decode("utf-8"))
            for name in sorted(set(meant) | set(values)):
                compared += 1
                if meant.get(name) != values.get(name):
                    problems.append(
                        f"`{name}` is {values.get(name)!r}, meant was {meant.get(name)!r}"
                    )
        files += 1
        messages += len(values)
        failed += bool(problems)
        for problem in problems[:20]:
            print(f"{path}: {problem}", file=sys.stderr)
    print(f"{files} files, {messages} messages, {compared} values compared, {failed} files with problems")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
