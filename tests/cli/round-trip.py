# Random collections: every key of the format, now and then one that is wrong, and awkward text everywhere.
#
#   round-trip.py FOLDER COUNT SEED     COUNT files and folders in FOLDER
import json
import os
import random
import re
import sys

from scalars import SCALARS

WORDS = ["Listening", "Active Listening", "active listening", "Customer Service", "Übersicht", "日本語", "R&D / Q&A (both)", "a, b: c*"]
NAMES = ["N/A", "None", "2.5", "Associate", "Career", "Senior", "senior", "Sénior", "Expert", "L 1", "L-1", "1", "2", "Level: 1", "*", "/", "yes", "~", "🧑‍🚀"]
SCALES = ["scale", "Scale", "Grade (1-5)", "5", "Ja/Nein"]

folder, count, rng = sys.argv[1], int(sys.argv[2]), random.Random(int(sys.argv[3]))


def chance(part):
    return rng.random() < part


def text():
    return rng.choice(SCALARS if chance(0.5) else WORDS)


def some(make, most=3):
    return [make() for _ in range(rng.randint(0, most))]


def wrong():
    return rng.choice([None, "", [], {}, [None], [[]], {"x": "y"}, "x", ["x", None]])


def record(rows, shorthand=None):
    """A map with some of the keys of `rows`: key, chance, what makes its value."""
    made = {key: wrong() if chance(0.01) else make() for key, part, make in rows if chance(part)}
    keys = list(made)
    rng.shuffle(keys)
    return made[shorthand] if shorthand in made and chance(0.2) else {key: made[key] for key in keys}


def named(*rows, name="name", names=NAMES, shorthand=None):
    return record([("id", 0.3, lambda: rng.choice(names + WORDS)), (name, 0.97, lambda: rng.choice(names) if chance(0.7) else text()), *rows], shorthand)


def blank_or(make):
    return lambda: rng.choice([None, ""]) if chance(0.1) else make()


def facts():
    return {text(): rng.choice([None, text(), text()]) for _ in range(rng.randint(0, 3))}


def texts():
    return text() if chance(0.3) else some(blank_or(text))


ATTRIBUTION = [("organization", 0.2, blank_or(lambda: rng.choice(["A", "B"]))), ("source", 0.1, blank_or(text)), ("license", 0.1, text),
               ("accept", 0.1, lambda: rng.choice(["W203", ["W203", "W204"], "W999"]))]
MARK = ("mark", 0.1, blank_or(lambda: rng.choice(["*", "†", "1"])))
NUMBER = lambda: rng.choice(["0", "1", "2.5", "7", "07", "-1", "1e3"])


def demand():
    return rng.choice(["required", "desired", "optional", None])


def item(deep=True):
    rows = [MARK, ("text", 1, text), ("kind", 0.2, demand), ("note", 0.2, blank_or(text))]
    if deep:
        rows += [("topic", 0.3, blank_or(text)), ("items", 0.2, lambda: some(lambda: item(False)))]
    return record(rows) if chance(0.5) else text()


def cell():
    if chance(0.2):
        return None
    if chance(0.5):
        return text() if chance(0.5) else some(item, 4)
    return record([("text", 0.7, blank_or(text)), ("items", 0.7, lambda: some(item))])


def one_rating():
    rows = [("proficiency", 0.7, blank_or(lambda: rng.choice(NAMES))), ("text", 0.3, blank_or(text)), ("when", 0.3, text), ("kind", 0.3, demand),
            ("importance", 0.3, text), ("note", 0.3, blank_or(text))]
    return rng.choice([None, "", {}]) if chance(0.2) else record(rows) if chance(0.5) else rng.choice(NAMES)


def rating():
    return some(one_rating) if chance(0.3) else one_rating()


def scale():
    step = lambda: named(("definition", 0.3, text), ("value", 0.2, NUMBER), shorthand="name")
    return named(("definition", 0.3, text), ("kind", 0.4, lambda: rng.choice(["steps", "numeric", "flags"])), ("least", 0.2, NUMBER),
                 ("most", 0.2, NUMBER), ("proficiencies", 0.9, lambda: some(step, 5)), ("note", 0.2, text), *ATTRIBUTION, names=SCALES)


def scale_reference():
    return scale() if chance(0.2) else blank_or(lambda: rng.choice(SCALES))()


def category():
    return named(("parent", 0.4, lambda: rng.choice(WORDS)), ("definition", 0.3, text), MARK, ("note", 0.2, text), names=WORDS,
                 shorthand="name")


def indicators():
    return {rng.choice(NAMES): cell() for _ in range(rng.randint(0, 3))} if chance(0.5) else cell()


def competency():
    return named(("group", 0.5, blank_or(lambda: rng.choice(WORDS))), ("scale", 0.5, scale_reference), ("definition", 0.5, blank_or(text)),
                 ("indicators", 0.6, indicators), ("negative_indicators", 0.3, indicators), MARK, ("note", 0.2, blank_or(text)), *ATTRIBUTION,
                 names=WORDS)


def by_level(levels, make):
    names = [value for level in levels for value in (level.values() if isinstance(level, dict) else [level]) if isinstance(value, str)]
    keys = some(lambda: rng.choice(names) if names and chance(0.95) else text(), 5)
    return {key: make() for key in keys}


def level():
    return named(("title", 0.3, text), ("positions", 0.3, texts), ("codes", 0.3, facts), ("facts", 0.3, facts), ("definition", 0.3, text),
                 ("builds_on", 0.3, lambda: rng.choice(NAMES)), ("track", 0.2, text), ("rank", 0.2, lambda: rng.choice([NUMBER(), text()])), MARK, ("note", 0.2, blank_or(text)),
                 shorthand="name")


def profile():
    levels = some(level, 5)
    section = lambda: named(("kind", 0.4, lambda: rng.choice(["standalone", "cumulative", None])), MARK, ("note", 0.2, text), ("items", 0.5, cell),
                            ("levels", 0.5, lambda: by_level(levels, cell)), name="heading")
    requirement = lambda: record([("competency", 0.99, lambda: rng.choice(WORDS)), ("scale", 0.3, scale_reference),
                                  ("proficiency", 0.4, rating), ("kind", 0.2, demand), ("importance", 0.2, text), MARK, ("note", 0.2, blank_or(text)), ("levels", 0.6, lambda: by_level(levels, rating))], "competency")
    path = lambda: record([("to", 0.99, lambda: rng.choice(WORDS) + rng.choice(["", "@Senior"])), ("from", 0.3, lambda: rng.choice(NAMES)), ("kind", 0.4, text), ("note", 0.3, text)], "to")
    note = lambda: record([("mark", 0.5, blank_or(text)), ("text", 0.99, text)], "text")
    return named(("alternative_titles", 0.3, texts), ("family", 0.5, texts), ("department", 0.3, blank_or(text)), ("function", 0.3, text),
                 ("reports_to", 0.3, texts), ("codes", 0.3, facts), ("facts", 0.3, facts), ("status", 0.3, text), ("version", 0.3, text),
                 ("updated", 0.3, text), ("replaced_by", 0.2, lambda: rng.choice(WORDS)), *ATTRIBUTION, ("levels", 0.8, lambda: levels), ("sections", 0.7, lambda: some(section)),
                 ("requirements", 0.7, lambda: some(requirement)), ("paths", 0.3, lambda: some(path)), ("notes", 0.3, lambda: some(note)),
                 name="title", names=WORDS)


def document():
    return record([("organization", 0.5, blank_or(lambda: rng.choice(["A", "B"]))), ("source", 0.5, text), ("license", 0.3, text), ("scales", 0.7, lambda: some(scale)),
                   ("groups", 0.5, lambda: some(category)), ("families", 0.5, lambda: some(category)),
                   ("competencies", 0.8, lambda: some(competency, 5)), ("profiles", 0.9, lambda: some(profile))])


def write(path):
    """JSON, with escapes for what YAML readers refuse or fold."""
    hard = "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(hard, lambda found: "\\u%04x" % ord(found[0]), json.dumps(document(), ensure_ascii=False)))


for number in range(count):
    name = os.path.join(folder, "%03d" % number)
    if chance(0.3):
        os.makedirs(name + ".d")
        for part in "abc":
            write(os.path.join(name + ".d", part + ".yaml"))
    else:
        write(name + ".yaml")
