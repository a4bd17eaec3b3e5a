#!/usr/bin/python3
"""Writes files with one defect each, lets `rung check` find them, and compares the places with its own counting.

    places.py FOLDER    FOLDER is new; what differs is printed, and how many files there were
"""
import itertools
import os
import re
import subprocess
import sys

# A defect: its code, and the lines that have it. The place that belongs to it stands behind "§"; "W" is a word.
DEFECTS = [
    ("E002", "license: W§: W"),
    ("E002", "license: W W§: W"),
    ("E002", 'license: §"W W'),
    ("E002", "license: §'W\nsource: W"),
    ("E002", "license: §[W, W"),
    ("E002", "license: {W: W, §{W: W"),
    ("E002", "license: §@W"),
    ("E002", "license: §`W`"),
    ("E002", 'license: "W" §W'),
    ("E002", "license: W\n§W"),
    ("E002", "license: W\nsource§:W"),
    ("E002", "license: W\n  §source: W"),
    ("E002", "profiles:\n§\t- title: W"),
    ("E002", "profiles:\n  - title: W\n   §department: W"),
    ("E002", "profiles:\n  - title: W\n  §department: W"),
    ("E002", "profiles: §- title: W"),
    ("E003", "license: W W§\x07W"),
    ("E003", "license: W W§\udce9"),
    ("E003", "license: W\nsource: W§\udc93W\udc94"),
    ("E003", "license: W\n§\ufeffsource: W"),
    ("E005", "license: §*W"),
    ("E006", "license: W\n§license: W"),
    ("E007", "license: W\nprofiles:\n  - title: W\n    §<<: W"),
    ("E010", "license: §[W, W]"),
    ("E010", "profiles:\n  - title: W\n    status: §{W: W}"),
    ("E011", "profiles:\n  - §department: W"),
    ("E012", "profiles:\n  - title: W\n    sections: [{id: W, kind: §W}]"),
    ("W101", "§licence: W"),
    ("W101", "families: [{name: W W, §W: W}]"),
    ("W103", "license: W W §#W"),
    ("W103", "license: W\n  W §#W"),
    ("W104", "license: §&co W"),
    ("W104", "license: §!co W"),
    ("W105", "license: W W\n  W\n  §- W"),
    ("W106", "profiles:\n  - title: W\n    W§\u00a0: W"),
    ("W106", "license: §\u3000W"),
]
# What stands before it: lines that are fine, with whatever makes counting hard.
BEFORE = [
    "",
    "organization: W\n# W W\n\n",
    'organization: "W\u2028W\u2029W\u0085W\rW"\n#\tW\n',
    "organization: |\n  W W\n\n  W\n#\tW\n",
]
WORDS = ["abc", "中文", "née", "e\u0301a\u0323", "😀a"]


def files():
    for (code, defect), before, word, ends, mark, last in itertools.product(
        DEFECTS, BEFORE, WORDS, ["\n", "\r\n"], ["", "\ufeff"], ["", "\n", "\n\n"]
    ):
        if "*W" in defect and not word.isascii():
            continue  # no name of an anchor
        text = (before + defect + last).replace("W", word).replace("\n", ends)
        yield code, mark, text


def main():
    folder = sys.argv[1]
    os.mkdir(folder)
    expected = {}
    for number, (code, mark, text) in enumerate(files()):
        if number % 7:  # enough of each kind, and quick
            continue
        before, behind = text.split("§")
        path = os.path.join(folder, f"{number:05}.yaml")
        with open(path, "wb") as file:
            file.write((mark + before + behind).encode("utf-8", "surrogateescape"))
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        expected[path] = (f"{line}:{column}", code, mark + before + "§" + behind)
    out = subprocess.run(["rung", "check", folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False).stdout
    found = {}
    for path, place, code in re.findall(r"^(\S+\.yaml):(\d+:\d+): \w+: .*\[(\w+)\]$", out.decode(), re.MULTILINE):
        found.setdefault(path, set()).add((place, code))
    wrong = 0
    for path, (place, code, text) in expected.items():
        if (place, code) not in found.get(path, set()):
            wrong += 1
            if wrong <= 10:
                print(f"{code} at {place} expected, but found {sorted(found.get(path, set()))}: {text!r}")
    print(f"{'fewer than 500' if len(expected) < 500 else 'more than 500'} files, {wrong} places wrong")


main()
