#!/usr/bin/python3
"""Measures that no family of files makes Rung slow: doubling a file may cost at most 2.3 times the time.

    make bench                     all families; writes the table in docs/performance.md anew
    make bench ONLY="marks chain"  these alone, and writes nothing

Each family of families.py is generated at three sizes, each twice the one before, and given to the program several
times. Time is the processor's, so that other work on the computer counts little; the least of the runs stands, and what
a run on an empty file takes is taken off. Exits with 1 when a family is over.
"""

import os
import sys
import tempfile

from families import FAMILIES
from measure import Over, run, table, write_page

RATIO_MAX = 2.3
DOUBLINGS = 2
SECONDS_MAX = 60  # of one run: what takes longer is over as well
TOO_SHORT = 0.020  # seconds: when 4n takes less, a limit was met and a ratio says nothing
ROUNDS, ROUNDS_MAX = 3, 15


def as_bytes(piece):
    return piece if isinstance(piece, bytes) else piece.encode()


def write(family, n, path):
    """Generates in a process of its own: the memory of this one is the least that is measured. False: a folder."""
    child = os.fork()
    if child == 0:
        file = None
        for piece in family(n):
            if isinstance(piece, tuple):
                os.makedirs(path, exist_ok=True)
                with open(os.path.join(path, piece[0]), "wb") as part:
                    part.write(as_bytes(piece[1]))
                continue
            file = file or open(path, "wb")
            file.write(as_bytes(piece))
        if file:
            file.close()
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"{family.__name__}: cannot be generated")
    return os.path.isfile(path)


def prepare(family, program, folder):
    """The command for each size."""
    commands = []
    for doubling in range(DOUBLINGS + 1):
        path = os.path.join(folder, f"{family.__name__}-{doubling}")
        if write(family, family.n << doubling, path):
            os.rename(path, path + ".yaml")
            path += ".yaml"
        commands.append([program] + [path if word == "@" else word for word in family.command])
    return commands


def measure(commands, start):
    """The least time at each size; sizes take turns. More rounds where it looks bad: noise goes away, growth stays."""
    seconds, memory = [SECONDS_MAX] * len(commands), 0
    for done in range(ROUNDS_MAX):
        for size, command in enumerate(commands):
            taken = run(command, SECONDS_MAX)
            seconds[size], memory = min(seconds[size], max(taken.cpu - start, 0.0001)), taken.memory
        if done + 1 >= ROUNDS and not verdict(seconds)[1]:
            break
    return seconds, memory


def verdict(seconds):
    ratios = [after / before for before, after in zip(seconds, seconds[1:])]
    over = seconds[-1] > TOO_SHORT and any(ratio > RATIO_MAX for ratio in ratios)
    return ratios, over


def table_row(family, seconds, memory):
    ratios, over = verdict(seconds)
    cells = [f"`{family.__name__}`", family.__doc__, family.command[0], f"{family.n:,}"]
    cells += [f"{second:.3f}" for second in seconds]
    cells += [f"{ratio:.1f}" if seconds[-1] > TOO_SHORT else "" for ratio in ratios]
    cells += [f"{memory / 1024:.0f}", "over" if over else "ok"]
    return cells, over


HEAD = ["family", "what it is", "command", "n>", "s at n>", "at 2n>", "at 4n>", "ratio>", "ratio>", "MiB at 4n>", ""]


def start_up(program):
    """What a run on an empty file takes."""
    with tempfile.NamedTemporaryFile(suffix=".yaml") as empty:
        return min(run([program, "check", empty.name]).cpu for _ in range(20))


def row_of(family, program, start):
    """The family's row of the table, and whether it is over."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return table_row(family, *measure(prepare(family, program, folder), start))
        except Over as why:
            return [f"`{family.__name__}`", family.__doc__, str(why), *[""] * 7, "over"], True


def main():
    program, only = sys.argv[1], sys.argv[2:]
    start = start_up(program)
    rows = {}
    for family in FAMILIES:
        if not only or family.__name__ in only:
            rows[family] = row_of(family, program, start)
            print(*rows[family][0], sep="  ", flush=True)
    for family in [family for family, (_, over) in rows.items() if over]:  # once more: the computer may be quieter now
        rows[family] = row_of(family, program, start)
        print(*rows[family][0], sep="  ", flush=True)
    if not only:
        write_page("families", table(HEAD, [row for row, _ in rows.values()]))
    return 1 if any(over for _, over in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
