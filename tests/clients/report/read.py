"""Reads every report format with somebody else's reader and says what it found.

usage: read.py REPORTS SCHEMAS NODE_MODULES
"""

import json
import pathlib
import re
import sys
import xml.dom.minidom

import jsonschema
import junitparser
import referencing

reports, schemas, modules = map(pathlib.Path, sys.argv[1:])


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


# Our schemas name one another as files of one folder.
beside = referencing.Registry().with_resources(
    (path.name, referencing.Resource.from_contents(load(path))) for path in schemas.glob("*.schema.json")
)


def validate(instance, schema):
    cls = jsonschema.validators.validator_for(schema)
    cls.check_schema(schema)
    reader = cls(schema, registry=beside)
    errors = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in reader.iter_errors(instance)]
    assert not errors, errors[:5]


status, check = load(reports / "status.json"), load(reports / "check.json")
validate(status, load(schemas / "status.schema.json"))
validate(check, load(schemas / "findings.schema.json"))
for locale in status["locales"]:
    for key in ("units", "words"):
        for name, value in locale[key].items():
            assert value == sum(page[key][name] for page in locale["pages"]), (locale["locale"], name)
    units, words = locale["units"], locale["words"]
    assert units["total"] == units["translated"] + units["partial"] + units["untranslated"]
    assert locale["coverage"] == words["translated"] / words["total"]
fragments = sum(len(page["fragments"]) for locale in status["locales"] for page in locale["pages"])
print(f"json: {fragments} fragments and {len(check['findings'])} findings as their schemas say")

sarif_schema = load(modules / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
for name in ("status", "check"):
    log = load(reports / f"{name}.sarif")
    validate(log, sarif_schema)
    for result in log["runs"][0]["results"]:
        for location in result.get("locations", []):
            assert "region" in location["physicalLocation"], result
print("sarif: valid against 2.1.0 rtm.5")

for name, failures in (("status", 2), ("check", 2)):
    suites = junitparser.JUnitXml.fromfile(str(reports / f"{name}.junit"))
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(r, junitparser.Failure) for r in case.result)]
    assert suites.tests == len(cases) and suites.failures == len(failed) == failures, (suites.tests, len(failed))
print(f"junit: {len(cases)} cases read by junitparser")

for name in ("status", "check"):
    image = xml.dom.minidom.parse(str(reports / f"{name}.badge"))
    assert image.documentElement.tagName == "svg"
print("badge: well-formed SVG")

# What the runner of GitHub Actions does with a line, by its own rules.
COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.*)$")
for name, expected in (("status", fragments + len(check["findings"])), ("check", len(check["findings"]))):
    lines = (reports / f"{name}.github").read_text(encoding="utf-8").split("\n")[:-1]
    assert len(lines) == expected, (len(lines), expected)
    for line in lines:
        _, properties, _ = COMMAND.match(line).groups()
        keys = [pair.split("=", 1)[0] for pair in properties.split(",")]
        assert set(keys) <= {"file", "line", "endLine", "col", "endColumn", "title"}, line
print("github: one annotation a line")

for name in ("status", "check"):
    comment = (reports / f"{name}.markdown").read_text(encoding="utf-8")
    assert len(comment) < 65536
    bare = re.sub(r"(`+)(?:(?!`).|(?!\1)`)*?\1(?!`)", "", comment)
    assert "@all" not in bare and "<script" not in bare and "<img" not in bare, bare
    assert bare.count("<details>") == bare.count("</details>")
print("markdown: page text stays code")

for name in ("status", "check"):
    text = (reports / f"{name}.text").read_text(encoding="utf-8")
    escapes = set(re.findall("\x1b(?!\\[[0-9;]*m).{0,4}", text))
    assert not escapes and "\u202e" not in text, escapes
print("text: styles are the only escapes")
