"""The examples of docs/format.md: each is a whole file that is right, or one that is wrong and is found to be.

Prints one line for each example that is not as it should be, and for each key of the tables that no example shows.
Usage: format-manual.py MANUAL WORK_FOLDER
"""
import os
import re
import subprocess
import sys

manual, folder = sys.argv[1:]
text = open(manual, encoding="utf-8").read()
examples = re.findall(r"^```yaml( wrong)?\n(.*?)^```$", text, re.M | re.S)
shown = set()
for number, (wrong, example) in enumerate(examples, 1):
    path = os.path.join(folder, f"example-{number}.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(example)
    run = subprocess.run(["rung", "check", path], capture_output=True, text=True)
    found = re.findall(r"\[([EW]\d+)\]$", run.stdout, re.M)
    # what a colleague would ask is for whole collections: an example shows one thing
    found = [code for code in found if code < "W200"]
    if bool(wrong) != bool(found):
        print(f"example {number} is {'wrong, and nothing was found' if wrong else 'not right: ' + run.stdout}")
    if not wrong:
        shown |= set(re.findall(r"(\w+):(?:\s|$)", example, re.M))
keys = set(re.findall(r"^\| `(\w+)` \|", text, re.M))
for key in sorted(keys - shown):
    print(f"no example shows {key}")
print(f"{len(examples)} examples, {len(keys)} keys")
