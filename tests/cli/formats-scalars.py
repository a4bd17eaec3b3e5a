# Every hard text goes through every format and is read back by another program. In data (JSON, CSV with --raw) it is the
# same text. In CSV and TSV control characters can be seen, and nothing is a formula. On pages for reading, and in
# workbooks, what cannot be seen may be left out, and blanks may be joined; all else is the same: words stay apart, and
# joiners stay within them.
import json
import os
import re

from formats_read import (BREAKS, cells, made_safe, pasted, read_csv, read_html, read_markdown, read_tsv, read_xlsx, rung, runs,
                          same_when_shown, seen, unbroken)
from scalars import SCALARS

HOME = os.environ["HOME"]
DATA = os.path.join(HOME, "scalars.json")
TEXTS = [text for text in SCALARS if text]
LEVEL = [{"id": "l", "name": "Level"}]


def write_data():
    """As names and definitions, as bullets, as paragraphs, as facts, as proficiencies."""
    document = {
        "competencies": [{"id": "c%d" % i, "name": "N%d" % i, "definition": text} for i, text in enumerate(TEXTS)],
        "profiles": [
            {"id": "p", "title": "P", "facts": {"n%d" % i: text for i, text in enumerate(TEXTS)},
             "sections": [{"id": "s", "heading": "S", "items": TEXTS}]},
            {"id": "q", "title": "Q", "levels": LEVEL,
             "requirements": [{"competency": "c%d" % i, "levels": {"l": {"text": text}}} for i, text in enumerate(TEXTS)]},
        ],
    }
    # JSON by Python, with escapes for what YAML readers refuse; YAML has no pairs of escapes for one character
    data = json.dumps(document, ensure_ascii=False)
    for hard in "\x7f\u2028\u2029\ufeff\ufffe\uffff" + "".join(map(chr, range(0x80, 0xA0))):
        data = data.replace(hard, "\\u%04x" % ord(hard))
    with open(DATA, "w", encoding="utf-8") as file:
        file.write(data)


def same_on_page(text, got):
    """Words are not joined by a break that is none to the format, and joiners are kept."""
    joiners = [c for c in text if c in "\u200c\u200d"] == [c for c in got if c in "\u200c\u200d"]
    broken = re.fullmatch("[a-z]+[%s][a-z]+" % BREAKS, text)
    return joiners and (got == re.sub("[%s]" % BREAKS, " ", text) if broken else same_when_shown(text, got))


def compare(what, shown, same, expected=lambda text: text):
    """Compares what stands in a format with all texts."""
    if len(shown) != len(TEXTS):
        print("%s: %d texts of %d" % (what, len(shown), len(TEXTS)))
    wrong = 0
    for text, got in zip(TEXTS, shown):
        if not same(expected(text), got or ""):
            wrong += 1
            if wrong <= 5:
                print("%s: %s became %s" % (what, ascii(text)[:100], ascii(got)[:100]))
    print("%s: %s texts, %d wrong" % (what, "more than 500" if len(shown) > 500 else len(shown), wrong))


def exactly(text, got):
    return text == got


def list_of(name, *more):
    return rung("list", "competencies", "--columns", "id,definition", "--data", DATA, "--format", name, *more)


def show(name, *more):
    return rung("show", "p", "--data", DATA, "--format", name, *more)


def matrix(name, *more):
    return rung("matrix", "q", "--columns", "competency,l", "--data", DATA, "--format", name, *more)


def second(rows):
    """The second cells of a table, below its header."""
    return [row[1] for row in rows[1:]]


def bullets(rows):
    return [row[2] for row in rows if row[0] == "S"]


def facts(rows):
    return [row[2] for row in rows[1:] if row[1].startswith("n") and not row[0]]


def check_csv(name, read, safe):
    for how, more, expected in ("", (), safe), (" --raw", ("--raw",), lambda text: text if name == "csv" else unbroken(text)):
        compare("%s%s, list" % (name, how), second(read(list_of(name, *more))), exactly, expected)
        compare("%s%s, matrix" % (name, how), second(read(matrix(name, *more))), exactly, expected)
        page = read(show(name, *more))
        compare("%s%s, bullets" % (name, how), bullets(page), exactly, expected)
        compare("%s%s, facts" % (name, how), facts(page), exactly, expected)


def check_json():
    compare("json, list", [row["definition"] for row in json.loads(list_of("json"))["rows"]], exactly)
    compare("json, matrix", [row["l"]["text"] for row in json.loads(matrix("json"))["rows"]], exactly)
    page = json.loads(show("json"))
    compare("json, facts", [row["text"] for row in page["content"] if row["label"].startswith("n")], exactly)
    compare("json, bullets", [row["text"] for row in page["parts"][0]["content"]], exactly)


def check_pages(name, read):
    compare("%s, list" % name, second(cells(read(list_of(name)))[0]), same_on_page)
    compare("%s, matrix" % name, second(cells(read(matrix(name)))[0]), same_on_page)
    page = read(show(name))
    items = list(page.iter("li"))
    compare("%s, bullets" % name, ["\n".join(runs(item)) for item in items[-len(TEXTS):]], same_on_page)


def check_xlsx():
    for what, data in ("list", list_of("xlsx")), ("matrix", matrix("xlsx")):
        rows = [row for sheet in read_xlsx(data) for row in sheet]
        shown = [str(row[1].value or "") for row in rows if re.fullmatch("[cN][0-9]+", str(row[0].value))]
        compare("xlsx, " + what, shown, same_on_page)


def check_text():
    """Each begins with its id; other lines of it stand below, further in."""
    rows = []
    for line in list_of("text").decode("utf-8").split("\n")[1:-1]:
        if line.startswith("c"):
            rows.append((line.split(" ", 1) + [""])[1])
        else:
            rows[-1] += line
    compare("text, list", rows, lambda text, got: seen(text) == seen(got))


write_data()
check_csv("csv", read_csv, made_safe)
check_csv("tsv", read_tsv, pasted)
check_json()
check_text()
check_pages("markdown", read_markdown)
check_pages("html", read_html)
check_xlsx()
