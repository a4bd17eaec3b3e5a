# What the tests of formats share: running Rung, and reading what it wrote with the readers that others wrote. Only imported.
import csv
import io
import json
import re
import subprocess
import unicodedata

import html5lib
import openpyxl

FORMATS = ["text", "markdown", "csv", "tsv", "json", "html", "xlsx"]


def answers():
    """The lines of tests/cli/answers: words, and whether page and table are answers of their own."""
    for line in open("tests/cli/answers", encoding="utf-8"):
        words = [] if line.startswith("#") else line.split()
        if words:
            yield words[words[0] == "page":], words[0] == "page"


def rung(*words, fails=False):
    """What a command writes; None if it refuses, which it may only if that is told."""
    done = subprocess.run(["rung", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode == 0:
        return done.stdout
    if not fails:
        print("rung %s: exit %d\n%s" % (" ".join(words)[:100], done.returncode, done.stderr.decode()))
    return None


# --- CSV, TSV ---


def read_csv(data):
    return [row for row in csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)]


def read_tsv(data):
    return [line.split("\t") if line else [] for line in data.decode("utf-8").split("\n")[:-1]]


FORMULA = "=+-@\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
QUOTES = "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\uff02\uff07"


def is_formula(text):
    """Whether a spreadsheet could take a text for a formula, blanks and what is not seen before the sign or not."""
    if text[:1] in ("\t", "\r", "\n") and text:
        return True
    for c in text:
        if c not in QUOTES and not unseen(c):
            return c in FORMULA
    return False


BREAKS = "\v\f\x85\u2028\u2029"  # they end a line to some programs, and are blanks in every file but JSON


def made_safe(text):
    """A text as a cell of CSV has it: control characters can be seen, nothing turns the text, no formula begins it."""
    safe = ""
    for c in text:
        if c == "\r" or c in BREAKS:
            safe += " "
        elif c < " " and c not in "\t\n" or c == "\x7f":
            safe += "^" + chr(ord(c) ^ 0x40)
        elif "\x80" <= c < "\xa0" or c in "\ufffe\uffff":
            safe += "\ufffd"
        elif not ("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"):
            safe += c
    return ("'" if is_formula(text) else "") + safe


def pasted(text):
    """The same as a cell of TSV: a quotation mark before it would be taken for that of a quoted cell."""
    safe = unbroken(made_safe(text))
    return ("'" if safe.startswith('"') else "") + safe


def unbroken(text):
    """A cell of TSV: a tab or a line break would end it."""
    return re.sub("[\t\n\r]", " ", text)


# --- What is left of a text that is shown ---

# Default_Ignorable_Code_Point, beside what is of a category that is not seen
IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))


def unseen(c):
    return unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp") or c in IGNORABLE or 0xE0000 <= ord(c) < 0xE1000 \
        or 0xFDD0 <= ord(c) <= 0xFDEF or ord(c) & 0xFFFE == 0xFFFE


def stands_on_others(c):
    """Marks, and what has no width or nobody knows."""
    return unicodedata.category(c) in ("Cn", "Co", "Mn", "Me", "Mc") or "\u1160" <= c <= "\u11ff"


def is_plain(text):
    """Whether there is nothing in a text that pages for reading show in another way, or not at all."""
    return text == text.strip(" ") and "  " not in text and not any(
        c != " " and (unseen(c) or stands_on_others(c) or c == "\ufffd") for c in text)


def seen(text):
    """What is left of a text where only letters and signs count."""
    controls = "".join("^" + chr(ord(c) ^ 0x40) if c < " " and c not in "\t\n\r\v\f" or c == "\x7f" else c for c in text)
    return "".join(c for c in controls if not unseen(c) and not stands_on_others(c) and c not in "\ufffd\u25cc")


def same_when_shown(text, shown):
    return text == shown if is_plain(text) else seen(text) == seen(shown)


# --- HTML, and Markdown by way of it ---

BLOCKS = {"h1", "h2", "h3", "h4", "dt", "dd", "li", "p", "pre", "td", "th", "caption", "body", "div", "section", "article",
          "ul", "ol", "dl", "table", "thead", "tbody", "tr", "main", "nav", "header", "footer", "details", "summary", "figure"}


def read_html(data):
    """The body, as elements."""
    document = html5lib.parse(data.decode("utf-8"), treebuilder="etree", namespaceHTMLElements=False)
    return document.find("body")


def read_markdown(data):
    html = subprocess.run(["cmark-gfm", "-e", "table", "--unsafe"], input=data, stdout=subprocess.PIPE, check=True).stdout
    body = read_html(html)
    for numbered in body.iter("ol"):
        for number, item in enumerate(numbered, int(numbered.get("start", 1))):
            item.text = "%d. %s" % (number, item.text or "")
    return body


def runs(element, found=None):
    """The texts of an element, each in one piece: as long as no block or line break comes between."""
    top = found is None
    found = [[""]] if top else found
    if not isinstance(element.tag, str):
        return found
    block = element.tag in BLOCKS or element.tag == "br"
    if block:
        found.append([""])
    found[-1].append(element.text or "")
    for child in element:
        runs(child, found)
        found[-1].append(child.tail or "")
    if block:
        found.append([""])
    return [text for text in ("".join(run).strip(" \n") for run in found) if text] if top else found


def cells(element, between="\n"):
    """The tables of an element: rows of texts."""
    return [[[between.join(runs(cell)) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
            for table in element.iter("table")]


# --- XLSX ---


def read_xlsx(data):
    """The sheets: rows of what stands in the cells."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [[list(row) for row in sheet.iter_rows()] for sheet in book.worksheets]
