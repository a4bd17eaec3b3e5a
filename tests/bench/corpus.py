#!/usr/bin/python3
"""Makes collections to measure with: many profiles in many files, or wide ones in one file.

    tests/bench/corpus.py N FOLDER      N profiles (100,000 at most), a file for each
    tests/bench/corpus.py wide FOLDER   1,000 profiles with 84 rated competencies each, in one file

Each profile has five levels, sections that differ by level or add to the level before, ten requirements rated at each
level, and about 11 KB. They lie in folders by job family, and share 400 competencies and a scale in files of their
own. What profile i says depends on i alone: the same bytes each time, whatever N.
"""

import os
import random
import sys

import words

FAMILIES = {name: sub.split("|") for name, sub in words.FAMILIES.items()}
PLACES = [(family, sub) for family, subs in FAMILIES.items() for sub in subs]
QUALIFIERS, ROLES, ACTS = words.QUALIFIERS.split("|"), words.ROLES.split("|"), words.ACTS.split("|")
LADDERS = [ladder.split("|") for ladder in words.LADDERS]
STEPS = list(words.STEPS)
DEGREES, YEARS = words.DEGREES.split("|"), words.YEARS.split("|")
BEGINNINGS, MIDDLES, ENDINGS = (part.split("|") for part in words.SYLLABLES)
COMPETENCIES = [f"{subject} {act}" for act in ACTS for subject in words.SUBJECTS.split("|")]
VERBS, KNOWS, KINDS, THINGS, TAILS, HABITS, TASKS, STUDIES, TOPICS, ABILITIES = (
    text.split("|") for text in (words.VERBS, words.KNOWS, words.KINDS, words.THINGS, words.TAILS, words.HABITS,
                                 words.TASKS, words.SUBJECTS_OF_STUDY, words.TOPICS, words.ABILITIES))
MOST = len(PLACES) * len(QUALIFIERS) * len(ROLES)
LINE = 118  # characters, beyond which a text goes on in the next line


def slug(name):
    return name.lower().replace(" ", "-")


# --- Prose ------------------------------------------------------------------------------------------------------------


class Dice:
    """What is left to chance, the same for the same seed. (Of `random`, only random() is so in every Python.)"""

    def __init__(self, seed):
        self.roll = random.Random(seed).random

    def pick(self, choices):
        return choices[int(self.roll() * len(choices))]

    def some(self, choices, count):
        """So many different ones, in any order."""
        chosen = {}
        while len(chosen) < count:
            chosen[self.pick(choices)] = True
        return list(chosen)

    def what(self):
        return f"{self.pick(KINDS)} {self.pick(THINGS)}"

    def system(self):
        return self.pick(BEGINNINGS) + self.pick(MIDDLES) + self.pick(ENDINGS)

    def duty(self):
        return f"{self.pick(VERBS)} {self.what()} and {self.what()} {self.pick(TAILS)}"

    def skill(self):
        return f"{self.pick(KNOWS)} {self.what()} {self.pick(TAILS)}"

    def habit(self):
        return f"{self.pick(HABITS)} in work with {self.what()} {self.pick(TAILS)}"

    def sentence(self):
        return f"{self.duty()}, and {self.pick(VERBS).lower()} {self.what()} {self.pick(TAILS)}."


def folded(text, indent):
    """A text of one paragraph, in as many lines as it takes."""
    room = LINE - indent
    lines = []
    while len(text) > room:
        at = text.rindex(" ", 0, room)
        lines.append(text[:at])
        text = text[at + 1:]
    lines.append(text)
    return ("\n" + " " * indent).join(lines)


def bullets(texts, indent):
    lead = " " * indent + "- "
    return "".join(lead + folded(text, indent + 2) + "\n" for text in texts)


# --- A profile --------------------------------------------------------------------------------------------------------


class Job:
    """What stands at the head of profile number i."""

    def __init__(self, i):
        self.family, self.sub = PLACES[i % len(PLACES)]
        rest = i // len(PLACES) * 387 % (len(QUALIFIERS) * len(ROLES))  # neighbours differ in both
        self.title = f"{QUALIFIERS[rest % len(QUALIFIERS)]} {self.sub} {ROLES[rest // len(QUALIFIERS)]}"
        self.id = slug(self.title)
        self.ladder = LADDERS[i % 7 % len(LADDERS)]
        self.levels = [slug(level) for level in self.ladder]
        self.file = os.path.join("profiles", slug(self.family), slug(self.sub), self.id + ".yaml")


def head(job, i, dice):
    return (f"organization: Example Group\nsource: Job catalogue, part {i % len(PLACES) + 1}\n\nprofiles:\n"
            f"  - id: {job.id}\n    title: {job.title}\n    family: {slug(job.sub)}\n"
            f"    department: {job.family} Services\n    function: {job.sub}\n"
            f"    reports_to: [{job.sub} Manager, Head of {job.family}]\n"
            f"    codes: {{Job code: \"{100000 + i}\"}}\n"
            f"    facts: {{FLSA status: Exempt, Pay band: B{int(dice.roll() * 9) + 1}}}\n"
            f"    status: current\n    updated: 2025-{int(dice.roll() * 12) + 1:02}\n    accept: W209\n")


def levels(job, i, dice):
    yield "\n    levels:\n"
    for n, (name, key) in enumerate(zip(job.ladder, job.levels)):
        yield f"      - id: {key}\n        name: {name}\n        title: {job.title}, {name}\n"
        yield f"        codes: {{Job code: \"{100000 + i}{n}\"}}\n        facts: {{FLSA status: Exempt, Grade: \"{n + 5:02}\"}}\n"
        yield f"        definition: {folded(dice.habit(), 10)}\n"
        if n:
            yield f"        builds_on: {job.levels[n - 1]}\n"


def section(name, heading, kind=None):
    return f"\n      - id: {name}\n        heading: {heading}\n" + (f"        kind: {kind}\n" if kind else "")


def by_level(job, texts):
    """The levels of a section, with what `texts` gives for each."""
    yield "        levels:\n"
    for n, key in enumerate(job.levels):
        yield f"          {key}:\n{bullets(texts(n), 12)}"


def sections(job, dice):
    yield "\n    sections:"
    yield section("summary", "Job Summary") + "        items: " + folded(
        " ".join(dice.sentence() for _ in range(2)), 10) + "\n"
    yield section("responsibilities", "Major Responsibilities", "cumulative")
    yield from by_level(job, lambda n: [dice.duty() for _ in range(4)])
    yield section("characteristics", "Distinguishing Characteristics")
    yield "        levels:\n"
    for key in job.levels:
        yield f"          {key}:\n"
        for topic in TOPICS[:2 + int(dice.roll() * 2)]:
            yield f"            - topic: {topic}\n              text: {folded(dice.habit(), 16)}\n"
    yield section("education", "Education")
    yield from by_level(job, lambda n: [
        f"{DEGREES[n]} in {' or '.join(dice.some(STUDIES, 2))}, or equivalent experience"])
    yield section("experience", "Experience")
    yield from by_level(job, lambda n: [
        f"{YEARS[n]} with {dice.what()}", f"Experience with the {dice.system()} system or a comparable one"])
    yield section("skills", "Knowledge and Skills", "cumulative")
    yield from by_level(job, lambda n: [dice.skill() for _ in range(3 - n // 3)])
    yield section("working-conditions", "Working Conditions")
    yield "        items:\n" + bullets(["Most of the work is done in an office setting", dice.skill()], 10)


def climb(dice, forced):
    """A step of the scale for each of five levels. It rises at level `forced`, so that no two levels ask for the same."""
    step = int(dice.roll() * (1.2 if forced else 2))
    steps = [step]
    for level in range(1, 5):
        if level == forced or (dice.roll() < 0.4 and step < (2 if level < forced else 3)):
            step += 1
        steps.append(step)
    return steps


def requirements(job, dice):
    yield "\n    requirements:\n"
    for n, competency in enumerate(dice.some(COMPETENCIES, 10)):
        rated = ", ".join(f"{key}: {STEPS[step]}" for key, step in zip(job.levels, climb(dice, n + 1 if n < 4 else 0)))
        yield f"      - competency: {slug(competency)}\n        levels: {{{rated}}}\n"


def foot(i, dice):
    yield "\n    paths:\n" if i else ""
    for kind in ("promotion", "lateral move") if i else ():
        yield f"      - {{to: {Job(int(dice.roll() * i)).id}, kind: {kind}}}\n"
    yield ("\n    notes:\n      - text: This profile sets out the general nature and level of the work. It does not name "
           "every duty and skill\n          that a position may require.\n")


def profile(i):
    """Its file's name, and text."""
    job, dice = Job(i), Dice(i)
    parts = [head(job, i, dice), *levels(job, i, dice), *sections(job, dice), *requirements(job, dice), *foot(i, dice)]
    return job.file, "".join(parts)


# --- What profiles share ----------------------------------------------------------------------------------------------


def families():
    yield "families:\n"
    for family, subs in FAMILIES.items():
        yield f"  - id: {slug(family)}-family\n    name: {family}\n    definition: All work of {family}.\n"
        for sub in subs:
            yield f"  - id: {slug(sub)}\n    name: {sub}\n    parent: {slug(family)}-family\n"


def scale():
    yield "scales:\n  - id: proficiency\n    name: Proficiency\n    proficiencies:\n"
    for name, definition in words.STEPS.items():
        yield f"      - {{id: {name.lower()}, name: {name}, definition: \"{definition}\"}}\n"


def competencies(act):
    """Those whose name ends so, and their group."""
    yield "competencies:\n"
    for name in COMPETENCIES:
        if not name.endswith(" " + act):
            continue
        dice = Dice(name)
        yield (f"  - id: {slug(name)}\n    name: {name}\n    group: {words.GROUPS[act]}\n    scale: proficiency\n"
               f"    definition: {folded(dice.sentence(), 6)}\n    accept: W201\n    indicators:\n")
        for step in STEPS:
            yield f"      {step.lower()}:\n" + bullets([dice.habit(), dice.duty()], 8)


# --- Wide profiles ----------------------------------------------------------------------------------------------------


def wide():
    """1,000 profiles of one level each, with an importance and a level, both numbers, for each of 84 competencies."""
    for name, least, most in ("importance", 1, 5), ("level", 0, 7):
        yield "scales:\n" if least else ""
        yield (f"  - id: {name}\n    name: {name.title()}\n    kind: numeric\n    least: {least}\n    most: {most}\n"
               "    proficiencies:\n"
               f"      - {{value: {least}, name: Least, definition: \"Plays no part.\"}}\n"
               f"      - {{value: {most}, name: Most, definition: \"The work rests on it.\"}}\n")
    yield "competencies:\n"
    for name in ABILITIES:
        yield f"  - {{id: {slug(name)}, name: {name}, scale: level, definition: \"{Dice(name).sentence()}\"}}\n"
    yield "profiles:\n"
    for i in range(1000):
        job, dice = Job(i), Dice(i)
        yield f"  - id: {job.id}\n    title: {job.title}\n    family: {job.sub}\n    sections:"
        yield section("responsibilities", "Tasks") + "        items:\n" + bullets([dice.duty() for _ in range(44)], 10)
        yield "\n    requirements:\n"
        for name in ABILITIES:
            yield (f"      - competency: {slug(name)}\n        importance: {1 + dice.roll() * 4:.2f}\n"
                   f"        proficiency: {dice.roll() * 7:.2f}\n")


# --- Files ------------------------------------------------------------------------------------------------------------


def write(folder, name, pieces):
    path = os.path.join(folder, name)
    try:
        file = open(path, "w", encoding="utf-8")
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        file = open(path, "w", encoding="utf-8")
    with file:
        file.write("".join(pieces))


def make(what, folder):
    if what == "wide":
        return write(folder, "wide.yaml", wide())
    if not 0 < int(what) <= MOST:
        sys.exit(f"from 1 to {MOST:,} profiles")
    write(folder, "families.yaml", families())
    write(folder, "scale.yaml", scale())
    for act in ACTS:
        write(folder, os.path.join("competencies", slug(act) + ".yaml"), competencies(act))
    share = int(what) // os.cpu_count() + 1  # each core makes some
    for start in range(0, int(what), share):
        if os.fork() == 0:
            for i in range(start, min(start + share, int(what))):
                write(folder, *profile(i))
            os._exit(0)
    while True:
        try:
            if os.wait()[1]:
                sys.exit("not all could be written")
        except ChildProcessError:
            break


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(*sys.argv[1:])
