"""Every system call of an export fails once with each error, and the program is killed once before each.

    sweep.py RUNG [NAME]    NAME: only what has it in its name

A run is recorded with strace, then done again for each of its calls and each error, which strace injects; the calls are
those from main on, for what comes before is the loader's work. Whatever happens, what was asked for

  * is whole, the old or the new one, byte for byte; it is the new one if and only if the exit status is 0,
  * if it failed, was explained in a sentence on stderr, and the program did not crash,
  * and after one more run, which nothing disturbs, is the new one and all that there is in its folder.
"""

import collections
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

ERRORS = ["ENOSPC", "EIO", "EINTR", "EDQUOT", "EACCES", "EMFILE", "EROFS", "ENOMEM"]
KILL = "SIGKILL"
SAFE = {"brk", "futex", "exit_group"}  # do not fail in these ways: the C library takes that for a broken system
OLD = b"what was there before\n"
SECONDS = 30  # for a run, before it counts as one that hangs
USAGE = 2  # the exit status where a command was used wrongly
SHOWN = 20  # of what failed

MAIN = r"rt_sigaction\(SIGPIPE"  # what main does first
TARGET = r'AT_FDCWD, "out\.'  # where it first looks at what it is to write

# `calls`: from the first that this matches; `always`: what the system cannot do on the disks that this is about.
Case = collections.namedtuple("Case", "name words output old calls always")
NO_RENAME = ["renameat2:error=EINVAL"]


def export(form):
    return ["export", "--format", form]


def show(form):
    return ["show", "operations-support", "--format", form]


MATRIX = ["matrix", "operations-support", "--format", "csv"]
CASES = [
    Case("csv-new", MATRIX, "out.csv", None, MAIN, []),
    Case("csv-replaced", [*MATRIX, "--force"], "out.csv", OLD, TARGET, []),
    Case("yaml-new", export("yaml"), "out.yaml", None, TARGET, []),
    Case("yaml-replaced", [*export("yaml"), "--force"], "out.yaml", OLD, MAIN, []),
    Case("json-replaced", [*export("json"), "--force"], "out.json", OLD, TARGET, []),
    Case("markdown-replaced", [*show("markdown"), "--force"], "out.md", OLD, TARGET, []),
    Case("html-new", show("html"), "out.html", None, TARGET, []),
    Case("xlsx-new", show("xlsx"), "out.xlsx", None, TARGET, []),
    Case("xlsx-replaced", [*show("xlsx"), "--force"], "out.xlsx", OLD, TARGET, []),
    Case("new-where-names-are-linked", MATRIX, "out.csv", None, TARGET, NO_RENAME),
    Case("new-where-nothing-is-linked", MATRIX, "out.csv", None, TARGET, [*NO_RENAME, "linkat:error=EPERM"]),
    Case("stdout", MATRIX, None, b"", MAIN, []),
]

rung = os.path.abspath(sys.argv[1])
work = tempfile.mkdtemp(prefix="rung-faults-")
data, home = os.path.join(work, "data"), os.path.join(work, "home")
# One thread: the calls of several come in another order each time.
environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": home,
               "RUNG_THREADS": "1"}
local = threading.local()


def command(case):
    words = [rung, *case.words, "--data", data]
    return words + ["-o", case.output] if case.output else words


def run(words, folder, stdout=None):
    with open(os.path.join(folder, stdout) if stdout else os.devnull, "wb") as out:
        return subprocess.run(
            words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, timeout=SECONDS
        )


def target(case):
    return case.output or "stdout"


def traced(case, folder, log, *options):
    always = [word for one in case.always for word in ("-e", "inject=" + one)]
    stdout = None if case.output else target(case)
    return run(["strace", "-f", "-o", log, *options, *always, *command(case)], folder, stdout)


def content(case, folder):
    try:
        with open(os.path.join(folder, target(case)), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def fresh_folder(case):
    """A folder that holds what is there before; each thread has its own."""
    if not hasattr(local, "folder"):
        local.folder = tempfile.mkdtemp(dir=work)
    folder = os.path.join(local.folder, "in")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    if case.old is not None:
        with open(os.path.join(folder, target(case)), "wb") as file:
            file.write(case.old)
    return folder


def record(case):
    """The calls of a run, each as its name and how many of that name there were until then; and what it wrote.
    Where it fails, its exit status and None."""
    folder = fresh_folder(case)
    log = os.path.join(local.folder, "log")
    status = traced(case, folder, log).returncode
    if status != 0:
        return status, None
    calls, count, begun = [], collections.Counter(), False
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = re.match(r"(?:\d+ +)?(\w+)\(", line)
            if not match:
                continue
            count[match[1]] += 1
            begun = begun or re.search(case.calls, line) is not None
            if begun and not any(one.startswith(match[1] + ":") for one in case.always):
                calls.append((match[1], count[match[1]]))
    return calls, content(case, folder)


def wrong(case, new, fault, result, now):
    """What is wrong with the outcome of a run that was disturbed; None: nothing is."""
    if fault == KILL:
        return None if not case.output or now in (case.old, new) else "torn"
    if result.returncode < 0 or result.returncode > 3:
        return f"it crashed: {result.returncode}"
    if result.returncode == 0:
        return None if now == new else "it says that all went well"
    if case.output and now != case.old:
        return "the new one is there, but it says that it is not" if now == new else "torn"
    message = result.stderr.decode()
    return None if re.fullmatch(r"(.+\n)+", message) else f"no message: {message!r}"


def try_one(case, new, call, number, fault):
    """None if all is well; else what is wrong."""
    folder = fresh_folder(case)
    log = os.path.join(local.folder, "log")
    how = "signal=KILL" if fault == KILL else f"error={fault}"
    quick = [] if fault == KILL else ["--seccomp-bpf"]  # which loses signals
    inject = f"inject={call}:{how}:when={number}"
    trace = ",".join([call, *(one.split(":")[0] for one in case.always)])
    try:
        result = traced(case, folder, log, *quick, "-e", "trace=" + trace, "-e", inject)
    except subprocess.TimeoutExpired:
        return "it hangs"
    with open(log, encoding="utf-8", errors="replace") as lines:
        text = lines.read()
    if "(INJECTED" not in text and "killed by SIGKILL" not in text:
        return "the call did not come"
    why = wrong(case, new, fault, result, content(case, folder))
    if why or not case.output:
        return why
    after = run([*command(case), "--force"], folder)
    if after.returncode != 0 or content(case, folder) != new:
        return f"the next run fails: {after.stderr.decode()!r}"
    left = sorted(set(os.listdir(folder)) - {target(case)})
    return f"left behind: {left}" if left else None


def sweep(case, pool):
    """How many passed, and how many failed."""
    calls, new = record(case)
    if calls == USAGE:
        print(f"  {case.name}: left out, there is no such format")
        return 0, 0
    if new is None:
        print(f"  {case.name}: it fails undisturbed")
        return 0, 1
    jobs = [(call, number, fault) for call, number in calls for fault in [KILL, *([] if call in SAFE else ERRORS)]]
    outcomes = pool.map(lambda job: try_one(case, new, *job), jobs)
    failed = [(job, why) for job, why in zip(jobs, outcomes) if why]
    print(f"  {case.name}: {len(calls)} calls, {len(jobs) - len(failed)} passed, {len(failed)} failed", flush=True)
    for (call, number, fault), why in failed[:SHOWN]:
        print(f"    {fault} at {call} number {number}: {why}")
    return len(jobs) - len(failed), len(failed)


def main():
    os.mkdir(home)
    os.mkdir(data)
    for name in ("operations-support.yaml", "customer-care-specialist-ii.yaml"):
        shutil.copy(os.path.join("data", name), data)
    if subprocess.run(["strace", "-o", os.devnull, "true"], stderr=subprocess.DEVNULL).returncode != 0:
        sys.exit("strace cannot trace a program here, so nothing could be tried.")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = [sweep(case, pool) for case in CASES if len(sys.argv) < 3 or sys.argv[2] in case.name]
    passed, failed = (sum(column) for column in zip((0, 0), *counts))
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


try:
    status = main()
finally:
    shutil.rmtree(work)
sys.exit(status)
