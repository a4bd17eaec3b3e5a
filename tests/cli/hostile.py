#!/usr/bin/python3
"""Writes files that are made to cost time or memory, or to break what reads them, into a folder.

    hostile.py FOLDER    one file each; to add one, add a row
"""
import os
import sys


def bomb(leaf):
    """Nine times nine times nine and so on: lists of aliases to lists of aliases."""
    lines = [f"a0: &a0 {leaf}"]
    for level in range(1, 10):
        lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 9) + "]")
    return "\n".join(lines) + "\n"


def tags(ends):
    return ends.join(f"%TAG !a{i}! tag:a" for i in range(80000))


def profile(key, value):
    return f"profiles:\n  - title: Clerk\n    {key}: {value}\n"


FILES = {
    # deeper than anything that is meant
    "depth-brackets": "[" * 500000,
    "depth-brackets-closed": "[" * 50000 + "]" * 50000,
    "depth-brackets-on-lines": "[\n" * 50000,
    "depth-braces": "{" * 500000,
    "depth-braces-with-keys": "{a: " * 20000,
    "depth-dashes": "- " * 500000,
    "depth-dashes-on-lines": "".join(" " * i + "-\n" for i in range(1000)),
    "depth-keys-on-lines": "".join(" " * i + "a:\n" for i in range(1000)),
    "depth-questions": "? " * 80000,
    "depth-just-allowed": "[" * 63 + "a, " * 130000,
    # aliases
    "alias-bomb": bomb("[x, x, x, x, x, x, x, x, x]"),
    "alias-bomb-of-text": bomb('"' + "x" * 50000 + '"'),
    "alias-circle": "profiles: &a\n  - {title: Clerk, sections: *a}\n",
    "aliases-many": "a: &a x\nb: [" + "*a, " * 250000 + "]\n",
    "anchors-many": "".join(f"- &a{i} x\n" for i in range(20000)),
    "anchors-of-one-name": "".join("- &a x\n" for i in range(9000)),
    # directives, by every end of a line
    "directives": tags("\n"),
    "directives-carriage-return": tags("\r"),
    "directives-line-separator": tags("\u2028"),
    "directives-next-line": tags("\u0085"),
    # size
    "text-plain": profile("status", "x" * (2 << 20)),
    "text-quoted": profile("status", '"' + "x y " * (1 << 19) + '"'),
    "text-literal": profile("status", "|\n" + "      x\n" * (1 << 18)),
    "text-of-lines": profile("status", "x\n" + "      - x\n" * (1 << 17)),
    "text-just-allowed": profile("status", "x" * (1 << 20)),
    "key-huge": "? " + "k" * (1 << 20) + "\n: x\n",
    "key-too-long": "k" * 2000000 + ": x\n",
    "name-huge": "profiles:\n" + ("  - title: " + "n" * 500000 + "\n") * 2,
    "blanks": " " * (2 << 20) + "\n",
    "comment": "#" * (2 << 20) + "\n",
    "line-feeds": "\n" * (2 << 20),
    "no-break-spaces": "a: " + "\u00a0" * (1 << 19) + "\n",
    # much of one thing
    "problems-many": "profiles:\n" + "  - {titel: Clerk}\n" * 10000,
    "keys-many": "profiles:\n  - title: Clerk\n    codes: {" + ", ".join(f"k{i}: x" for i in range(20000)) + "}\n",
    "keys-of-one-name": "profiles:\n  - title: Clerk\n    codes: {" + "k: x, " * 20000 + "}\n",
    "merge-keys-many": "<<: x\n" * 20000,
    "cuts-many": "profiles:\n  - title: Clerk\n    alternative_titles:\n" + "      - a #b\n" * 20000,
    "cuts-in-comments": "organization: x\n" + "# a #b #c #d\n" * 50000,
    "cuts-in-one-line": "organization: " + "é #" * 200000 + "\n",
    "swallowed-many": "profiles:\n  - title: Clerk\n    alternative_titles:\n" + "      - é\n        - b\n" * 20000,
    "tags-many": "- !x y\n" * 20000,
    "documents-many": "--- a\n" * 80000,
    "bytes-many": b"a: \xe9\n" * 50000,
    # no text
    "nuls": b"\0" * (1 << 20),
    "windows-1252-at-the-end": b"# " + b"x" * (1 << 20) + b"\n# \xe9\n",
}

folder = sys.argv[1]
os.makedirs(folder)
for name, text in FILES.items():
    with open(os.path.join(folder, name + ".yaml"), "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
with open(os.path.join(folder, "size-beyond-all.yaml"), "wb") as file:
    file.truncate(2 << 30)  # without a block on the disk
