# No text is a formula in a spreadsheet, wherever in an answer it stands: a ' goes before it, in workbooks it is a text.
# With --raw it is as it was.
import json
import os

from formats_read import is_formula, made_safe, read_csv, read_tsv, read_xlsx, rung, unbroken
from formulas import INERT, PAYLOADS

HOME = os.environ["HOME"]
DATA = os.path.join(HOME, "formulas.json")
TEXTS = PAYLOADS + INERT


def write_data():
    """Each stands in every place where a text can stand."""
    document = {
        "families": [{"id": "f%d" % i, "name": text, "definition": text} for i, text in enumerate(TEXTS)],
        "scales": [{"id": "s%d" % i, "name": text, "definition": text, "proficiencies": [{"name": text, "definition": text}]}
                   for i, text in enumerate(TEXTS)],
        "competencies": [{"id": "c%d" % i, "name": text, "definition": text, "scale": "s%d" % i, "note": text}
                         for i, text in enumerate(TEXTS)],
        "profiles": [{
            "id": "p%d" % i, "title": text, "department": text, "function": text, "version": text, "status": text, "updated": text,
            "facts": {text: text}, "codes": {text: text}, "organization": text, "notes": [text],
            "levels": [{"id": "l1", "name": text, "title": text, "codes": {text: text}, "positions": [text]},
                       {"id": "l2", "name": text + "2", "title": text, "builds_on": "l1"}],
            "sections": [{"id": "a", "heading": text, "items": [text, text + " and more"], "note": text},
                         {"id": "b", "heading": text + "b", "levels": {"l1": [text], "l2": {"text": text}}}],
            "requirements": [{"competency": "c%d" % i, "levels": {"l1": {"text": text}, "l2": {"proficiency": text}}}],
        } for i, text in enumerate(TEXTS)],
    }
    data = json.dumps(document, ensure_ascii=False)
    for hard in "\x7f\u2028\u2029\ufeff":
        data = data.replace(hard, "\\u%04x" % ord(hard))
    with open(DATA, "w", encoding="utf-8") as file:
        file.write(data)


def answers():
    """Lists of all, and pages about some."""
    for what in "profiles", "families", "levels", "competencies", "scales":
        yield "list", what
    for i in range(0, len(TEXTS), 8):
        yield "show", "p%d" % i
        yield "show", "p%d@l2" % (i + 1)
    for i in range(1, len(TEXTS), 16):
        yield "show", "c%d" % i
        yield "show", "scale:s%d" % i
        yield "matrix", "p%d" % i
        yield "compare", "p%d@l1" % i, "p%d@l2" % i
        yield "gap", "p%d@l1" % i, "p%d@l2" % i


def is_active(cell):
    return is_formula(cell) and not cell.startswith("'")


def run(name, words, *more):
    return rung(*words, "--data", DATA, "--format", name, *more, fails=True)


write_data()
print("more than 40 payloads" if len(PAYLOADS) > 40 else "only %d payloads" % len(PAYLOADS))
seen_answers, cells, kept = 0, 0, set()
for words in answers():
    for name, read in ("csv", read_csv), ("tsv", read_tsv):
        data = run(name, words)
        if data is None:
            print("no %s of %s" % (name, " ".join(words)))
            continue
        seen_answers += 1
        safe, raw = read(data), read(run(name, words, "--raw"))
        if len(safe) != len(raw) or [len(row) for row in safe] != [len(row) for row in raw]:
            print("%s %s: --raw has other cells" % (name, words))
        for was, is_now in zip((c for row in raw for c in row), (c for row in safe for c in row)):
            cells += 1
            kept.add(was)
            if is_active(is_now):
                print("%s %s: %s" % (name, " ".join(words), ascii(is_now)))
            if name == "csv" and is_now not in (was, made_safe(was)):
                print("%s %s: %s became %s" % (name, " ".join(words), ascii(was), ascii(is_now)))
    for cell in (cell for sheet in read_xlsx(run("xlsx", words)) for row in sheet for cell in row):
        if cell.data_type == "f":
            print("xlsx %s: %s" % (" ".join(words), ascii(cell.value)))
missing = [text for text in TEXTS if text not in kept and unbroken(text) not in kept]
print("all came through --raw as they were" if not missing else "not there: %s" % ascii(missing))
print("more than 60 answers, more than 5000 cells" if seen_answers > 60 and cells > 5000 else (seen_answers, cells))
