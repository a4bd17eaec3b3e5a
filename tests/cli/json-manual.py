# The commands of docs/json.md write what stands below them there. "--update" writes that anew.
import re
import subprocess
import sys

PATH = "docs/json.md"


def run(found):
    commands = [line for line in found[1].split("\n") if line.startswith("$ ")]
    said = "".join(line + "\n" + subprocess.run(line[2:], shell=True, stdout=subprocess.PIPE, check=False).stdout.decode()
                   for line in commands)
    return "```\n" + said + "```\n"


manual = open(PATH, encoding="utf-8").read()
now = re.sub(r"```\n(\$ .*?)```\n", run, manual, flags=re.S)
if "--update" in sys.argv:
    open(PATH, "w", encoding="utf-8").write(now)
print("the same" if now == manual else "not the same: run tests/cli/json-manual.py --update, and read what it changed")
