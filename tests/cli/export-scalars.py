# Every hard text, in several kinds of places: written as JSON by Python, exported by Rung, read by Python as YAML of
# either version and as JSON. What comes out must be what went in; and the export of an export, the export.
import json
import os
import re
import subprocess

import yaml

from scalars import SCALARS

HOME = os.environ["HOME"]
KEY_MAX = 1000 / 6  # YAML readers want the colon within 1024 characters, and an escape takes six


def bullet(text):
    return text if text else {"text": text}


def document():
    """A file of the format, as Rung writes it: ids are given, and a bullet of nothing but text is text."""
    return {
        "competencies": [{"id": "c%d" % i, "name": text or "x", "note": text} for i, text in enumerate(SCALARS)],
        "profiles": [
            {
                "id": "p",
                "title": "P",
                "alternative_titles": SCALARS,
                "codes": {"n%d" % i: text for i, text in enumerate(SCALARS)},
                "facts": {text: text for text in SCALARS if len(text) < KEY_MAX},
                "levels": [{"id": "l", "name": "l", "positions": SCALARS}],
                "sections": [
                    {"id": "s", "heading": "s", "items": [bullet(text) for text in SCALARS]},
                    {"id": "t", "heading": "t", "levels": {"l": {"text": SCALARS[-1], "items": [bullet(text) for text in SCALARS]}}},
                ] + [
                    {"id": "s%d" % i, "heading": text or "x", "items": text or None} for i, text in enumerate(SCALARS)
                ],
                "notes": [{"text": text} if not text else text for text in SCALARS],
            }
        ],
    }


def write_json(data, path):
    """JSON by Python, with escapes for what YAML readers refuse or fold; YAML has no pairs of escapes for one character."""
    text = json.dumps(data, ensure_ascii=False)
    hard = "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(hard, lambda found: "\\u%04x" % ord(found[0]), text))


class AnyVersion(yaml.SafeLoader):
    """PyYAML reads YAML 1.1 as most do; this one also knows what YAML 1.2, and 1.1 to the letter, take for no text."""

    yaml_implicit_resolvers = {first: list(rules) for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


TYPED = re.compile(r"""^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+|0b[01_]+
    |[-+]?(?:[0-9][0-9_,]*\.?|\.[0-9])[0-9_]*(?:e[-+]?[0-9]+)?|[-+]?\.(?:inf|nan)|[-+]?[0-9_]+(?::[0-9.]+)+|[0-9]{4}-[0-9].*)$""", re.X | re.I)
AnyVersion.add_implicit_resolver("!typed", TYPED, None)
AnyVersion.add_constructor("!typed", lambda loader, node: ("typed", node.value) if node.value not in ("", "~") else None)


def rung(*args):
    return subprocess.run(["rung", "export", *args], stdout=subprocess.PIPE, check=True).stdout


def save(data, name):
    path = os.path.join(HOME, name)
    with open(path, "wb") as file:
        file.write(data)
    return path


def compare(what, was, got, where="", limit=[20]):
    """Says where two values differ."""
    if type(was) is not type(got) or (isinstance(was, list) and len(was) != len(got)) or (isinstance(was, dict) and list(was) != list(got)):
        differ = True
    elif isinstance(was, (list, dict)):
        for key in was if isinstance(was, dict) else range(len(was)):
            compare(what, was[key], got[key], "%s/%s" % (where, ascii(key)))
        return
    else:
        differ = was != got
    if differ and limit[0]:
        limit[0] -= 1
        print("%s: %s: %s became %s" % (what, where[:100], ascii(was)[:100], ascii(got)[:100]))


data = document()
source = os.path.join(HOME, "scalars.json")
write_json(data, source)
as_yaml, as_json = rung(source), rung(source, "--format", "json")
compare("YAML", data, yaml.load(as_yaml, AnyVersion))
compare("JSON", data, json.loads(as_json))
for name, text in ("again.yaml", as_yaml), ("again.json", as_json):
    path = save(text, name)
    for form, expected in ("yaml", as_yaml), ("json", as_json):
        if rung(path, "--format", form) != expected:
            print("%s is exported as another %s" % (name, form))
seen = as_yaml.decode("utf-8") + as_json.decode("utf-8")
for hidden in re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", seen):
    print("%s stands there unseen" % ascii(hidden))
print("more than 500 texts" if len(SCALARS) > 500 else "only %d texts" % len(SCALARS))
