"""Workbooks: what is in the data stands in them as text, whatever spreadsheets would make of it; limits are kept.

    xlsx.py FOLDER    a place for its files; RUNG is the program
"""

import hashlib
import json
import os
import re
import resource
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

import openpyxl

FOLDER = sys.argv[1]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MOST = 32767
ROOM = MOST - 2  # behind a bullet
CUT = re.compile(r"\u2022 (.*)\u2026 \(cut: ([\d,]+) characters are left out\)", re.S)

# What is written, and what a cell says then where that is not the same.
PAYLOADS = [
    ("=1+1", None),
    ("=HYPERLINK(\"http://example.org\",\"x\")", None),
    ("=cmd|' /C calc'!A0", None),
    ("+1+1", None),
    ("-1+1", None),
    ("@SUM(A1)", None),
    ("{=1+1}", None),
    ("http://example.org/a?b=c&d", None),
    ("mailto:someone@example.org", None),
    ("internal:Sheet1!A1", None),
    ("00419567", None),
    ("007", None),
    ("1e5", None),
    ("12345678901234567890", None),
    ("TRUE", None),
    ("#N/A", None),
    ("2011-09", None),
    ("<b>&amp;</b> ]]> \"q\"", None),
    ("_x001B_ _x0041_ _x005F_x0041_ _x12_", None),
    ("esc \x1b[31m nul-like \x01 del \x7f", "esc ^[[31m nul-like ^A del ^?"),
    ("no characters \ufffe \uffff \u009f", "no characters \ufffd \ufffd \ufffd"),
    ("next\u0085line\u2028or\vpage\f.", "next line or page ."),
    ("turned \u202e around", "turned  around"),
    ("joined \U0001f469\u200d\U0001f4bb e\u0301\u0323", None),
    ("  blanks at both ends  ", None),
    ("two\nlines", None),
    ("x" * (ROOM - 1), None),
    ("y" * ROOM, None),
    ("z" * (ROOM + 1), "cut"),
    ("A" + "\U0001f600" * 16382, None),
    ("B" + "\U0001f600" * 16383, "cut"),
    ("CC" + "\U0001f600" * 16383, "cut"),
    ("e\u0301" * 20000, "cut"),
    ("_x001B_" * 3000, "cut"),
    ("l\n" * 253 + "end", None),
    ("m\n" * 300 + "end", ("m\n" * 253) + "m " * 47 + "end"),
]

TITLES = ["History", "A1", "2011", "'quoted'", "a:b\\c/d?e*f[g]", "\U0001f600" * 20, "Manager's & guide", "R", "_x0041_"]

# Of sheets that repeat heads of columns and rows on paper; long ones, in bytes, fill the room of a reference to both.
LONG_TITLES = ["a" * 31, "\u044f" * 27, "\u044f" * 31, "\u00e9" * 28, "\u5b57" * 18, "\u5b57" * 31, "\U0001f600" * 13,
               "\U0001f600" * 15, "a'" * 15, "\u5b57'" * 15, "'\u044f'" + "'" * 27 + "x", "e\u0301" * 15]


def rung(*words):
    return subprocess.run([os.environ["RUNG"], *words], stderr=subprocess.PIPE, text=True)


def write(name, title, items):
    """A collection of one profile with these items, and the workbook that shows it."""
    data = os.path.join(FOLDER, name + ".yaml")
    profile = {"id": "p", "title": title, "sections": [{"id": "s", "heading": "S", "items": items}]}
    with open(data, "w", encoding="utf-8") as file:
        text = json.dumps({"profiles": [profile]}, ensure_ascii=False)
        file.write(re.sub("[\x7f-\x9f\u202e\ufffe\uffff]", lambda found: "\\u%04x" % ord(found[0]), text))
    path = os.path.join(FOLDER, name + ".xlsx")
    run = rung("show", "p", "--data", data, "-o", path, "--force")
    return path, run


def units(text):
    return len(text.encode("utf-16-le")) // 2


def unescape(text):
    return re.sub("_x([0-9a-fA-F]{4})_", lambda found: chr(int(found[1], 16)), text)


def texts(path):
    """The texts that the cells of the first sheet refer to, by the XML alone; all parts must be well formed."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: ElementTree.fromstring(packed.read(name)) for name in packed.namelist()}
        dates = {entry.date_time for entry in packed.infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}, dates
    assert not any("hyperlink" in element.tag for part in parts.values() for element in part.iter())
    strings = [unescape("".join(e.itertext())) for e in parts["xl/sharedStrings.xml"].iter(MAIN + "si")]
    cells = [cell for cell in parts["xl/worksheets/sheet1.xml"].iter(MAIN + "c") if len(cell)]
    assert not any(cell.find(MAIN + "f") is not None for cell in cells), "a formula"
    return [strings[int(cell.find(MAIN + "v").text)] if cell.get("t") == "s" else "a number" for cell in cells]


def check_payloads():
    path, run = write("payloads", "Payloads", [text for text, _ in PAYLOADS])
    assert os.path.exists(path), run.stderr
    found = texts(path)
    cells = [cell.value for row in openpyxl.load_workbook(path).active for cell in row if cell.value is not None]
    assert len(cells) == len(found), "openpyxl reads other cells"
    assert "a number" not in found
    for text, expected in PAYLOADS:
        name = repr(text if len(text) < 40 else text[:12] + "...")
        if expected == "cut":
            cut = [cell for cell in found if cell.startswith("\u2022 " + text[:1000]) and "(cut: " in cell]
            assert len(cut) == 1, name
            kept, left_out = CUT.fullmatch(cut[0]).groups()
            whole = text.startswith(kept) and len(kept) + int(left_out.replace(",", "")) == len(text)
            tight = units(cut[0].replace("_x001B_", "_x005F_x001B_")) <= MOST
            good = whole and tight and not kept.endswith("e") and len(kept) > 2000
            print("cut " if good else "LOST", name)
        else:
            print("same" if "\u2022 " + (expected or text) in found else "LOST", name)
    for line in run.stderr.splitlines():
        print(line)


def check_titles():
    for i, title in enumerate(TITLES):
        path, run = write("title%d" % i, title, ["x"])
        sheet = openpyxl.load_workbook(path).active
        assert units(sheet.title) <= 31
        said = texts(path)[0] == title
        print("%-28s %s %s" % (ascii(sheet.title), "titled" if said else "LOST", ascii(sheet.oddFooter.left.text)))


def check_print_titles():
    data = os.path.join(FOLDER, "long.json")
    levels = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
    profiles = [{"id": "p%d" % i, "title": title, "levels": levels, "requirements": [{"competency": "c"}]}
                for i, title in enumerate(LONG_TITLES)]
    with open(data, "w", encoding="utf-8") as file:
        json.dump({"competencies": [{"id": "c", "name": "C"}], "profiles": profiles}, file, ensure_ascii=False)
    for i in range(len(LONG_TITLES)):
        path = os.path.join(FOLDER, "long%d.xlsx" % i)
        run = rung("matrix", "p%d" % i, "--data", data, "-o", path)
        assert run.returncode == 0, run.stderr
        texts(path)
        sheet = openpyxl.load_workbook(path).active
        bytes_taken = len(sheet.title.replace("'", "''").encode())
        print("%3d bytes: %s %s" % (bytes_taken, sheet.print_title_rows, sheet.print_title_cols))


def check_failure():
    """Where there is no room for the workbook, one sentence says so, and nothing else does."""
    run = subprocess.run(
        [os.environ["RUNG"], "list", "levels", "--data", "data", "--format", "xlsx"], capture_output=True, text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)), restore_signals=False)
    print(run.returncode, repr(run.stdout), run.stderr, end="")
    path = os.path.join(FOLDER, "closed.xlsx")
    subprocess.run(["/bin/sh", "-c", '"$RUNG" list levels --data data -o "$0" 2>&-', path], check=True)
    texts(path)


def check_bytes():
    """The same answer gives the same bytes, whatever the time and the place."""
    sums = set()
    for i, zone in enumerate(["UTC", "Asia/Tokyo"]):
        path = os.path.join(FOLDER, "same%d.xlsx" % i)
        os.environ.update(TZ=zone, TMPDIR="/nowhere")
        assert rung("list", "competencies", "--data", "data", "-o", path).returncode == 0
        sums.add(hashlib.sha256(open(path, "rb").read()).digest())
    book = openpyxl.load_workbook(path)
    print(len(sums), "file, of", book.properties.created.year, "by", repr(book.properties.creator or ""))


def check_list():
    path = os.path.join(FOLDER, "levels.xlsx")
    rung("list", "levels", "--data", "data", "-o", path)
    sheet = openpyxl.load_workbook(path).active
    print(sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows, sheet.page_setup.fitToHeight)
    for row in sheet.iter_rows(values_only=True):
        print(row)


def check_profile():
    """The levels stand in the same columns in both tables of a profile, and above them on each page that follows."""
    path = os.path.join(FOLDER, "profile.xlsx")
    rung("show", "operations-support", "--data", "data", "-o", path)
    sheet = openpyxl.load_workbook(path).active
    print(sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols)
    for row in sheet.iter_rows():
        if row[0].value in ("Level", "Competency", "Active Listening"):
            print(row[0].row, [str(cell.value)[:20] for cell in row])


check_payloads()
check_titles()
check_print_titles()
check_failure()
check_bytes()
check_list()
check_profile()
