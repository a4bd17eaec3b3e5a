"""What a program takes, what this machine is, and the page that says it."""

import os
import resource
import statistics
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.path.join(TOP, "docs", "performance.md")
EXPECTED = (0, 1, 3)  # what `rung` may exit with


class Over(Exception):
    """It took too long, or ended as it should not."""


class Taken:
    """What a run took: seconds by the clock, seconds of the processor, and KiB of memory at most."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def run(command, seconds_max=resource.RLIM_INFINITY, **environment):
    """Runs it, without output. Its process is waited for by itself, so that the memory is its own."""
    nothing = os.open(os.devnull, os.O_RDWR)
    start = time.monotonic()
    child = os.posix_spawnp(command[0], command, {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", **environment},
                            file_actions=[(os.POSIX_SPAWN_DUP2, nothing, fd) for fd in (0, 1, 2)])
    os.close(nothing)
    resource.prlimit(child, resource.RLIMIT_CPU, (seconds_max, seconds_max))
    status, usage = os.wait4(child, 0)[1:]
    wall = time.monotonic() - start
    if os.WIFSIGNALED(status):
        raise Over(f"signal {os.WTERMSIG(status)}")
    if os.WEXITSTATUS(status) not in EXPECTED:
        raise Over(f"exit {os.WEXITSTATUS(status)}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def medians(commands, rounds):
    """The medians of so many runs of each of some calls, by name; the calls take turns, so that noise meets all."""
    taken = {name: [] for name in commands}
    for _ in range(rounds):
        for name, call in commands.items():
            taken[name].append(call())
    return {name: Taken(*(statistics.median(getattr(one, what) for one in runs) for what in ("wall", "cpu", "memory")))
            for name, runs in taken.items()}


def at(sorted_values, share):
    """The value that so many of all do not exceed, from 0 to 1."""
    return sorted_values[min(int(len(sorted_values) * share), len(sorted_values) - 1)]


# --- The page ---------------------------------------------------------------------------------------------------------


def table(head, rows):
    """A Markdown table. A head that ends in ">" is of a column of numbers."""
    lines = ["| " + " | ".join(name.rstrip(">") for name in head) + " |",
             "|" + "|".join("--:" if name.endswith(">") else "---" for name in head) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def write_page(part, text):
    """Puts a text in place of what a part of the page said."""
    begin, end = f"<!-- made by make bench: {part} -->\n", "<!-- end -->\n"
    with open(PAGE, encoding="utf-8") as page:
        before, rest = page.read().split(begin)
    with open(PAGE, "w", encoding="utf-8") as page:
        page.write(before + begin + text + end + rest.split(end, 1)[1])


def machine():
    """One sentence: processor, cores, system."""
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        models = [line.split(":")[1].strip() for line in info if line.startswith("model name")]
    return (f"{models[0] if models else os.uname().machine}, {len(os.sched_getaffinity(0))} cores; "
            f"{os.uname().sysname} {os.uname().release}; libyaml {os.popen('pkg-config --modversion yaml-0.1').read().strip()}; "
            f"{os.popen('cc --version').readline().strip()}")
