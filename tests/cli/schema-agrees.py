"""Validates every YAML file of the tests and the shipped data by data/schema/rung.schema.json, and demands the loader's
verdict: the file breaks the schema when, and only when, the loader says one of the codes that a schema can express. The
same of small files made here: every key of every record with values of every kind.

Files are read as editors read them: scalars are typed, dates are strings, of a key that stands twice the first counts.
What is not YAML to PyYAML, and what the loader does not read at all, is passed over. Prints what differs.
"""

import json
import os
import re
import subprocess
import sys

import yaml
from jsonschema import Draft7Validator

SCHEMA = "data/schema/rung.schema.json"
FOLDERS = ["tests/load", "tests/cli/data", "data"]

# What a schema can express, by code; None: always, else when the message matches.
EXPRESSIBLE = {
    "E004": re.compile(r"more than \d+ (levels|proficiencies)$"),  # maxItems
    "E010": None,  # type
    "E011": re.compile(r"^a[\w -]+ needs (a )?\"(?!value\")"),  # required, minLength; but a numeric scale's "value"
    "E012": re.compile(r"^\w+ cannot be \".*\"$"),  # enum; but not what is a number, or a code to accept
    "W101": None,  # additionalProperties
}

# The loader does not read the file at all, or not to its end.
GIVEN_UP = {"E001", "E002", "E003", "E004", "E005"}

# Files about which the two cannot agree, and why.
LEFT_OUT = {
    "tests/load/comma-cuts.yaml": "the loader has a code of its own for what a comma cut off (W110)",
    "tests/load/merge-key.yaml": "the loader has a code of its own for a merge key (E007); to a schema it is any other key",
}


class EditorLoader(yaml.SafeLoader):
    """Scalars are typed as by SafeLoader, but for dates; keys are text as written."""


def construct_map(loader, node):
    result = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(None, None, "a key that is no scalar", key.start_mark)
        value = loader.construct_object(value, deep=True)
        result.setdefault(key.value, value)
    return result


def construct_text(loader, node):
    return loader.construct_scalar(node)


EditorLoader.add_constructor("tag:yaml.org,2002:map", construct_map)
EditorLoader.add_constructor("tag:yaml.org,2002:timestamp", construct_text)


def read(path):
    with open(path, "rb") as file:
        return yaml.load(file, EditorLoader)


def kept_files():
    for folder in FOLDERS:
        for path, folders, names in os.walk(folder):
            folders.sort()
            yield from (os.path.join(path, name) for name in sorted(names) if name.endswith((".yaml", ".yml")))


# What the keys below refer to, and what a scale needs that the definition of one in place does not ask for.
NEEDED = {"profile": {"levels": ["one"]}, "scale": {"id": "text", "name": "text", "proficiencies": ["one"]}}


def minimal(record, name):
    """What a record must hold."""
    keys = record.get("required", []) + [key for part in record.get("anyOf", []) for key in part["required"]]
    return {**{key: "text" for key in keys}, **NEEDED.get(name, {})}


def references(value):
    """The records that a value may hold, each with what puts one in its place."""
    if "$ref" in value:
        yield value["$ref"].rsplit("/", 1)[1], lambda held: held
    for part in value.get("anyOf", []) + value.get("allOf", []):
        yield from references(part)
    for part in "then", "else":
        yield from references(value[part]) if part in value else ()
    if "items" in value:
        yield from ((name, lambda held, wrap=wrap: [wrap(held)]) for name, wrap in references(value["items"]))
    if "additionalProperties" in value:
        inner = references(value["additionalProperties"])
        yield from ((name, lambda held, wrap=wrap: {"one": wrap(held)}) for name, wrap in inner)


def places(schema):
    """Each record of the schema, a minimal value of it, and what makes a whole file of a value of it."""
    found = {"": lambda held: held}
    queue = [("", schema)]
    for name, record in queue:
        least = minimal(record, name)
        yield record, least, found[name]
        for key, value in record["properties"].items():
            for inner, wrap in references(value):
                if inner not in found:
                    found[inner] = lambda held, name=name, least=least, key=key, wrap=wrap: found[name](
                        {**least, key: wrap(held)}
                    )
                    queue.append((inner, schema["definitions"][inner]))


def made_values(schema):
    """Files in which one thing may be wrong."""
    texts = ["text", "", 7, None]
    lists = [[], ["text"], [None], [[]], [["text"]], [{"unheard": 1}]]
    maps = [{"one": value} for value in ["text", None, [], *lists[1:], {"unheard": 1}]]
    anything = texts + lists + [{}] + maps
    for record, least, whole in places(schema):
        yield from (whole(value) for value in anything)
        for key, value in record["properties"].items():
            words = [word for part in value.get("anyOf", []) for word in part.get("enum", [])]
            yield from (whole({**least, key: value}) for value in anything + words)
        yield whole({**least, "unheard": 1})
        yield from (whole({key: least[key] for key in least if key != left_out}) for left_out in least)
    for most in 1000, 1001:
        names = [f"n{number}" for number in range(most)]
        yield {"profiles": [{"id": "p", "levels": names}]}
        yield {"scales": [{"id": "s", "proficiencies": names}]}


def made_files(schema):
    """Paths, and what stands there."""
    folder = os.path.join(os.environ["HOME"], "made")
    os.mkdir(folder)
    for number, value in enumerate(made_values(schema)):
        path = os.path.join(folder, f"{number}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(value, file)
        yield path, value


def loader_verdicts(paths):
    """Per path, the codes that the loader says and a schema can express; and the paths of files that it gives up."""
    output = subprocess.run([os.environ["DUMP"], *paths], stdout=subprocess.PIPE, check=False).stdout
    verdicts, given_up = {path: set() for path in paths}, set()
    line = re.compile(r"(?P<path>.+?):(?:\d+:\d+:)? (?:error|warning): (?P<message>.*) \[(?P<code>[EW]\d+)\]$")
    for found in filter(None, map(line.match, output.decode("utf-8", "replace").splitlines())):
        code, message, path = found["code"], found["message"], found["path"]
        if path not in verdicts:
            continue
        if code in EXPRESSIBLE and (EXPRESSIBLE[code] is None or EXPRESSIBLE[code].search(message)):
            verdicts[path].add(code)
        elif code in GIVEN_UP:
            given_up.add(path)
    return verdicts, given_up


def nodes(value):
    """All objects within a JSON value, with the key they stand under."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield key, child
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def check_schema(schema):
    """The schema is one, describes every property, and refers to all of its definitions and to nothing else."""
    Draft7Validator.check_schema(schema)
    for holder in [schema, *schema["definitions"].values()]:
        for key, value in holder["properties"].items():
            if not value.get("description"):
                print(f"{key} of {holder['title']} has no description")
    referred = {value for key, value in nodes(schema) if key == "$ref"}
    defined = {"#/definitions/" + name for name in schema["definitions"]}
    for name in sorted(referred ^ defined):
        print(f"{name} is not both defined and referred to")


def main():
    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)
    check_schema(schema)
    validator = Draft7Validator(schema)
    kept, made = list(kept_files()), dict(made_files(schema))
    verdicts, given_up = loader_verdicts([*kept, *made])
    compared, differ = 0, set()
    for path in [*kept, *made]:
        try:
            value = made[path] if path in made else read(path)
        except (yaml.YAMLError, UnicodeError, ValueError, RecursionError, OSError):
            continue
        if path in given_up:
            continue
        compared += 1
        error = next(validator.iter_errors(value), None)
        if bool(error) == bool(verdicts[path]):
            continue
        differ.add(path)
        if path not in LEFT_OUT:
            print(path, made.get(path, ""))
            print("    the loader says:", *sorted(verdicts[path]))
            print("    the schema says:", error and f"{list(error.absolute_path)}: {error.message:.200}")
    for path in sorted(set(LEFT_OUT) - differ):
        print(f"{path} is left out without need")
    print("all compared" if compared >= 1000 else f"only {compared} files compared")


if __name__ == "__main__":
    sys.exit(main())
