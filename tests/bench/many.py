#!/usr/bin/python3
"""Measures what many profiles cost, as ratios in one run, and holds it against the goals.

    make bench                   all, and writes docs/performance.md anew
    make bench FULL=1            with 100,000 profiles as well: 1.2 GB in build/bench
    make bench ONLY="load keys"  these parts alone, and writes nothing

The yardstick of loading is loop.c: libyaml's bare event loop over the same files. Keys are pressed in the browser itself
(keys.c), on a terminal, and measured to the last byte of what they show.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

from measure import TOP, at, machine, medians, run, table, write_page

BENCH = os.path.join(TOP, "tests", "bench")
DATA = os.path.join(TOP, "build", "bench")
PROFILE = "regional-soil-analyst"  # each collection has it
SIZES = [1000, 10000]
MANY = 10000  # loaded when keys are pressed
ONE_CORE = ["taskset", "-c", "0"]
ROUNDS = {1000: 9, 10000: 5, 100000: 1}
GREP_WORD = "customer"


class Bench:
    """The programs, and the rows of the table so far."""

    def __init__(self, program):
        self.program = program
        self.loop = os.path.join(os.path.dirname(program), "tests", "bench", "loop")
        self.keys = os.path.join(os.path.dirname(program), "tests", "bench", "keys")
        self.rows = []
        self.notes = []

    def say(self, what, value, goal="", met=None):
        """A row: what was measured, the value, the goal, and whether it was met (None: there is no goal)."""
        row = [what, value, goal, "" if met is None else "met" if met else "**missed**"]
        print("  ".join(cell for cell in row if cell), flush=True)
        self.rows.append(row)

    def ratio(self, what, value, most, remark):
        self.say(what, f"{value:.2f} × ({remark})", f"at most {most:.2f} ×", value <= most)

    def memory(self, what, folder, kib):
        yaml = size_of(folder) / 1024
        self.ratio(f"peak memory, {what}", kib / yaml, 1.3, f"{kib / 1024:.0f} MiB; {yaml / 1024:.0f} MiB of YAML")

    def show(self, folder, *prefix, **environment):
        """The cheapest question that needs all files loaded and linked."""
        return run([*prefix, self.program, "show", PROFILE, "--data", folder], **environment)

    def browse(self, size, *scripts):
        """What keys.c measured: (what, key, number, milliseconds of processor) of each line."""
        words = [f"{size:,} profiles, 400 competencies"] if size else ["1,000 profiles, 84 competencies"]
        paths = [os.path.join(BENCH, script) for script in scripts]
        lines = subprocess.run([self.keys, collection(size), *words, *paths], check=True, stdout=subprocess.PIPE,
                               encoding="utf-8", env={**os.environ, "RUNG": self.program}).stdout.splitlines()
        return [(what, key, float(number), float(busy)) for what, key, number, busy in (line.split("\t") for line in lines)]


# --- Collections ------------------------------------------------------------------------------------------------------


def collection(size):
    """The folder with so many profiles (0: the wide ones), made where it is not there or not up to date."""
    maker = [os.path.join(BENCH, name) for name in ("corpus.py", "words.py")]
    folder = os.path.join(DATA, str(size or "wide"))
    stamp = folder + ".made"
    if not os.path.exists(stamp) or os.path.getmtime(stamp) < max(map(os.path.getmtime, maker)):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        subprocess.run([sys.executable, "-B", maker[0], str(size or "wide"), folder], check=True)
        open(stamp, "w").close()
    return folder


def size_of(folder):
    """Bytes of YAML."""
    return sum(os.path.getsize(os.path.join(path, name)) for path, _, names in os.walk(folder) for name in names)


def thousands(size):
    return f"{size:,} profiles" if size else "1,000 wide profiles in one file"


# --- Parts ------------------------------------------------------------------------------------------------------------


def load(bench):
    """Loading and linking against the bare loop; growth; memory."""
    before = None
    for size in SIZES + [0]:
        folder = collection(size)
        taken = medians({
            "loop": lambda: run([*ONE_CORE, bench.loop, folder]),
            "one": lambda: bench.show(folder, *ONE_CORE, RUNG_THREADS="1"),
            "all": lambda: bench.show(folder)}, ROUNDS.get(size, 9))
        loop, one, both = taken["loop"], taken["one"], taken["all"]
        remark = f"{{:.2f}} s, {{:.2f}} s of processor; libyaml alone {loop.wall:.2f} s"
        if size:
            bench.ratio(f"load and link {thousands(size)}, all cores", both.wall / loop.wall, 0.65,
                        remark.format(both.wall, both.cpu))
        bench.ratio(f"load and link {thousands(size)}, one core", one.wall / loop.wall, 1.2,
                    remark.format(one.wall, one.cpu))
        bench.memory(thousands(size), folder, both.memory)
        if size and before:
            growth(bench, before, (size, one, both))
        before = (size, one, both)


def growth(bench, before, after):
    """Per profile, from one size to the next."""
    (small, small_one, small_both), (large, large_one, large_both) = before, after
    step = f"from {small:,} to {large:,} profiles"
    bench.ratio(f"time per profile, {step}", large_one.cpu / large / (small_one.cpu / small), 1.1,
                f"{1000 * small_one.cpu / small:.3f} to {1000 * large_one.cpu / large:.3f} ms of processor, one core")
    bench.ratio(f"memory per profile, {step}", large_both.memory / large / (small_both.memory / small), 1.1,
                f"{small_both.memory / small:.1f} to {large_both.memory / large:.1f} KiB")


def first(bench):
    """From the start of the program to the first screen."""
    for size in SIZES + [0]:
        collection(size)
        runs = [{what: number for what, _, number, _ in bench.browse(size)} for _ in range(min(ROUNDS.get(size, 5), 5))]
        screen, loaded, memory = (statistics.median(one[what] for one in runs)
                                  for what in ("first screen", "loaded", "memory"))
        bench.say(f"first screen, {thousands(size)}", f"{screen:.0f} ms (all loaded after {loaded / 1000:.2f} s)",
                  "under 50 ms", screen < 50)
        bench.memory(f"the browser with {thousands(size)}", collection(size), memory)


def latency(bench, what, numbers, most):
    numbers = sorted(numbers)
    bench.say(f"{what}, 99th percentile", f"{at(numbers, 0.99):.1f} ms (half up to {at(numbers, 0.5):.1f} ms, "
              f"the slowest {numbers[-1]:.1f} ms, of {len(numbers)} keys)", f"under {most} ms", at(numbers, 0.99) < most)
    return at(numbers, 0.99)


def keys(bench):
    """From a key to the last byte of what it shows, on all screens."""
    measured = [row for _ in range(3) for row in bench.browse(MANY, "browse.keys")]
    screens = list(dict.fromkeys(what for what, key, _, _ in measured if key))
    latency(bench, f"a key to its screen, {thousands(MANY)} loaded", [row[2] for row in measured if row[1]], 8)
    rows = []
    for screen in screens:
        of_screen = [row for row in measured if row[0] == screen]
        clock, busy = (sorted(row[column] for row in of_screen) for column in (2, 3))
        slowest = max(of_screen, key=lambda row: row[2])
        rows.append([screen, str(len(clock)), *(f"{at(clock, share):.1f}" for share in (0.5, 0.99)), f"{slowest[2]:.1f}",
                     f"`{slowest[1]}`", f"{at(busy, 0.99):.1f}"])
    bench.notes.append("Keys by screen, in milliseconds; in the last column, those in which the program had a processor:\n\n"
                       + table(["screen", "keys>", "half up to>", "99 % up to>", "slowest>", "which", "processor, 99 %>"], rows))


def search(bench):
    """Each letter of a dozen searches over everything, and what grep takes for one."""
    folder = collection(MANY)
    lines = [line for _ in range(3) for line in bench.browse(MANY, "search.keys")]
    measured = [number for _, key, number, _ in lines if key]
    memory = max(number for what, _, number, _ in lines if what == "memory")
    slow = latency(bench, f"search as you type, {thousands(MANY)} loaded", measured, 16)
    grep = medians({"grep": lambda: run(["grep", "-ri", GREP_WORD, folder])}, 5)["grep"].wall * 1000
    bench.say("the same against `grep -ri`", f"{grep / slow:.0f} × as fast (grep takes {grep:.0f} ms)",
              "10 × as fast", grep >= 10 * slow)
    bench.memory("the browser having searched", folder, memory)


PYYAML = ("import os, sys, yaml\nfor path, _, names in os.walk(sys.argv[1]):\n  for name in names:\n"
          "    yaml.load(open(os.path.join(path, name), 'rb'), yaml.CSafeLoader)")
JSYAML = ("const fs = require('fs'), yaml = require('js-yaml'), path = require('path');\n"
          "const walk = f => fs.readdirSync(f, {withFileTypes: true}).forEach(e => e.isDirectory() ? "
          "walk(path.join(f, e.name)) : yaml.load(fs.readFileSync(path.join(f, e.name), 'utf8')));\nwalk(process.argv[1]);")


def others(bench):
    """What other programs take to only read the same files."""
    folder = collection(SIZES[0])
    programs = {"PyYAML with libyaml": ["/usr/bin/python3", "-c", PYYAML, folder],
                "js-yaml": ["node", "-e", JSYAML, folder]}
    modules = {"js-yaml": {"NODE_PATH": "/usr/share/nodejs:/usr/lib/node_modules"}}
    rung = medians({"one": lambda: bench.show(folder, *ONE_CORE, RUNG_THREADS="1")}, 5)["one"].wall
    for name, command in programs.items():
        try:
            wall = run([*ONE_CORE, *command], **modules.get(name, {})).wall
            probe = subprocess.run(command, env={**os.environ, **modules.get(name, {})}, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, check=False).returncode
        except OSError:
            probe = 1
        said = f"{wall / rung:.1f} × what Rung takes ({wall:.2f} s)" if probe == 0 else "not installed"
        bench.say(f"{name} reading {thousands(SIZES[0])}, one core", said)


PARTS = (load, first, keys, search, others)


def main():
    bench, only = Bench(os.path.abspath(sys.argv[1])), sys.argv[2:]
    if os.environ.get("FULL"):
        SIZES.append(100000)
    start = f"Measured {time.strftime('%Y-%m-%d')} on {machine()}; load average {os.getloadavg()[0]:.1f} before.\n\n"
    for part in PARTS:
        if not only or part.__name__ in only:
            part(bench)
    if not only:
        write_page("many profiles", "\n".join([
            start + table(["what", "measured", "goal", ""], bench.rows), *bench.notes]))
    return 1 if any("missed" in row[3] for row in bench.rows) else 0


if __name__ == "__main__":
    sys.exit(main())
