# Every answer in every format, read by other programs: all say the same, cell by cell and in the same order.
import json
import re
import subprocess

from formats_read import (FORMATS, answers, cells, made_safe, read_csv, read_html, read_markdown, read_tsv, read_xlsx, rung, runs, seen,
                          unbroken)

SIGNS = {"same": "=", "new": "+", "changed": "^", "lowered": "v", "other scale": "~"}


def fail(what, *more):
    print("%s: %s" % (" ".join(what), " ".join(ascii(m)[:200] for m in more)))


# --- JSON as the rows of CSV ---


def events(page):
    """What stands on a page, one after the other: headings, rows with their depth, tables."""
    def content(rows, depth):
        for row in rows:
            yield row["kind"], row, depth
            yield from content(row.get("content", ()), depth + 1)
    if "columns" in page:
        yield "table", page, 0
        return
    yield from content(page["content"], 0)
    for part in page["parts"]:
        yield "heading", part, 0
        yield from content(part["content"], 0)
        for below in part["parts"]:
            yield "subheading", below, 0
            yield from content(below["content"], 0)


def lines_of(cell):
    return [line["text"] for line in cell["lines"]]


def cell_text(cell, tabs=False, signs=True):
    """A cell of JSON as one of CSV or TSV."""
    if not isinstance(cell, dict):
        return "" if cell is None else str(cell)
    if "lines" not in cell:
        return cell["nothing"] or cell["text"]
    text = cell["nothing"]
    if not text and len(cell["lines"]) == 1:
        text = cell["lines"][0]["text"]
    elif not text:
        bullets = ["%s%s%s" % ("  " * line["depth"], ("- " if tabs else "* ") if line["bullet"] else "", line["text"])
                   for line in cell["lines"]]
        text = ("; " if tabs else "\n").join(bullets)
    sign = SIGNS.get(cell["mark"]) if signs else None
    return text + " " + sign if sign else text


class Layout:
    """The rows of CSV for an answer, made of its JSON."""

    def __init__(self, answer, tabs):
        pages = answer.get("pages", [answer])
        self.all = [list(events(page)) for page in pages]
        flat = [event for page in self.all for event in page]
        self.several = len(pages) > 1
        self.parts = any(kind == "heading" for kind, _, _ in flat)
        self.subparts = any(kind == "subheading" for kind, _, _ in flat)
        self.marks = any(row.get("mark") for _, row, _ in flat)
        self.depths = any(depth for _, _, depth in flat)
        self.tabs, self.rows, self.block = tabs, [], None
        for page, stands in zip(pages, self.all):
            self.page, self.part, self.subpart = page["title"], "", ""
            self.add_page(stands)

    def add(self, block, heads, texts):
        if block != self.block:
            lead = ["Page"] * self.several + ["Part"] * self.parts + ["Subpart"] * self.subparts
            self.rows += ([[]] if self.rows else []) + [lead + heads]
            self.block = block
        if texts is not None:
            lead = [self.page] * self.several + [self.part] * self.parts + [self.subpart] * self.subparts
            self.rows.append(lead + texts)

    def add_table(self, table):
        keys = [column["key"] for column in table["columns"]]
        heads = [column["name"] for column in table["columns"]]
        self.add(keys, heads, None)
        for row in table["rows"]:
            self.add(keys, heads, [cell_text(row[key], self.tabs) for key in keys])

    def add_row(self, row, depth, table):
        text, label = row["nothing"] or row["text"] or "", row["label"] or ""
        label = "" if label == "-" else label
        if table:
            width = len(table["columns"])
            keys = [column["key"] for column in table["columns"]]
            texts_of_row = [""] * bool(groups(table)) + [label, text] + [""] * width
            self.add(keys, [column["name"] for column in table["columns"]], texts_of_row[:width])
        else:
            self.add("labels", ["Label", "Text"] + ["Mark"] * self.marks + ["Depth"] * self.depths,
                     [label, text] + [row["mark"] or ""] * self.marks + [str(depth)] * self.depths)

    def add_page(self, stands):
        tables = [i for i, event in enumerate(stands) if event[0] == "table"]
        for i, (kind, row, depth) in enumerate(stands):
            near = [t for t in tables if t >= i] or tables[-1:]
            table = stands[near[0]][1] if near else None
            if kind in ("heading", "subheading"):
                self.part, self.subpart = (row["heading"], "") if kind == "heading" else (self.part, row["heading"])
                following = stands[i + 1][0] if i + 1 < len(stands) else "heading"
                alone = following == "heading" or following == kind == "subheading"
                if alone or row["remark"] and not table:
                    self.add_row({"label": None, "text": row["remark"], "nothing": None, "mark": None}, 0, table)
            elif kind == "table":
                self.add_table(row)
            else:
                self.add_row(row, depth, table)


# --- JSON as what is to be read in order ---


def texts(answer, whole, heads):
    for page in answer.get("pages", [answer]):
        if "columns" not in page or whole.startswith(seen(page["title"])):  # a list may do without its title
            yield page["title"]
        for kind, row, _ in events(page):
            if kind == "table":
                yield from table_texts(row, heads)
                continue
            for key in ("heading", "label", "nothing", "text", "remark"):
                if row.get(key) and row[key] != "-":
                    yield row[key]


def groups(table):
    """The key of the groups, which are headings within the table where people read it; None: there are none."""
    key = table["columns"][0]["key"]
    return key if key == "group" else None


def table_texts(table, heads):
    grouped, group = groups(table), None
    if heads:
        yield from (column["name"] for column in table["columns"] if column["key"] != grouped)
    for row in table["rows"]:
        for column in table["columns"]:
            cell = row[column["key"]]
            if column["key"] == grouped:
                if cell == group:
                    continue
                group = cell
            if isinstance(cell, dict) and not cell["nothing"]:
                yield from lines_of(cell) if "lines" in cell else [cell["text"]]
            elif cell is not None:
                yield cell_text(cell, signs=False)


def read_in_order(what, answer, shown, sheets=False):
    """
    Finds every text in what a page shows, one behind the other; returns what else stands there, if it is short: signs.
    `sheets`: the heads of tables stand at the top, what stands before a table may stand on a sheet of its own.
    """
    whole, at, between = seen("".join(shown)), 0, set()
    for text in texts(answer, whole, not sheets):
        text = seen(text)
        found = whole.find(text, at)
        if found < 0 and sheets:
            at, found = 0, whole.find(text)
        if found < 0:
            fail(what, "is not there", text, "after", whole[max(0, at - 60):at])
            return between
        between.add(whole[at:found])
        at = found + len(text)
    between.add(whole[at:])
    return {rest for rest in (re.sub("^[=-]+|[=-]+$", "", rest) for rest in between) if rest and len(rest) < 4}


# --- The formats ---


def check_csv(what, answer, data):
    rows, expected = read_csv(data), Layout(answer, False).rows
    compare(what, rows, [[made_safe(cell) for cell in row] for row in expected])


def check_tsv(what, answer, data):
    """Where a cell has several lines, these are parts of one."""
    rows, expected = read_tsv(data), Layout(answer, True).rows
    expected = [[unbroken(made_safe(cell)) for cell in row] for row in expected]
    compare(what, *[[[cell.replace("; ", " ") for cell in row] for row in each] for each in (rows, expected)])


def compare(what, rows, expected):
    if len(rows) != len(expected):
        fail(what, "%d rows, %d expected" % (len(rows), len(expected)))
    for row, was in zip(rows, expected):
        if row != was:
            fail(what, row, "in place of", was)


def check_json(what, answer, data):
    """Also by jq, which reads it in its own way."""
    done = subprocess.run(["jq", "-c", "."], input=data, stdout=subprocess.PIPE, check=False)
    if done.returncode or json.loads(done.stdout) != answer:
        fail(what, "jq reads something else")


def check_html(what, answer, data):
    check_elements(what, answer, read_html(data))


def check_markdown(what, answer, data):
    check_elements(what, answer, read_markdown(data))


def check_elements(what, answer, body):
    others[what[0]] |= read_in_order(what, answer, runs(body))
    tables = [row for page in answer.get("pages", [answer]) for kind, row, _ in events(page) if kind == "table"]
    shown = cells(body)
    if len(tables) != len(shown):
        fail(what, "%d tables, %d expected" % (len(shown), len(tables)))
    for table, rows in zip(tables, shown):
        check_cells(what, table, rows)


def check_cells(what, table, rows):
    """The cells of a table; a group stands alone in its row."""
    grouped = groups(table)
    keys = [column["key"] for column in table["columns"] if column["key"] != grouped]
    names = {seen(row[grouped] or "") for row in table["rows"]} if grouped else ()
    rows = [row for row in rows[1:] if any(row[1:]) or seen(row[0]) not in names]
    if len(rows) != len(table["rows"]):
        fail(what, "%d rows, %d expected" % (len(rows), len(table["rows"])))
    for row, was in zip(rows, table["rows"]):
        if len(row) != len(keys):
            fail(what, "%d cells, %d expected" % (len(row), len(keys)))
        for cell, key in zip(row, keys):
            check_cell(what, cell, was[key])


def check_cell(what, cell, was):
    text = seen(cell_text(was, signs=False).replace("* ", ""))
    shown = seen(cell).replace("\u2022", "").replace("\u2191", "^").replace("\u2193", "v")
    sign = SIGNS.get(was["mark"], "") if isinstance(was, dict) else ""
    if shown not in (text, text + sign, sign + text) and not (was is None and shown in NOTHING):
        fail(what, cell, "in place of", text)


NOTHING = ("", "notstated", "-")


def check_xlsx(what, answer, data):
    sheets = read_xlsx(data)
    if any(cell.data_type == "f" for sheet in sheets for row in sheet for cell in row):
        fail(what, "there is a formula")
    shown = [str(cell.value) for sheet in sheets for row in sheet for cell in row if cell.value is not None]
    others[what[0]] |= read_in_order(what, answer, shown, sheets=True)


def check_text(what, answer, data):
    """Where columns are held against each other, text says what is the same in fewer words: that is not compared."""
    tables = [row for page in answer.get("pages", [answer]) for kind, row, _ in events(page) if kind == "table"]
    if any(isinstance(cell, dict) for table in tables for row in table["rows"] for cell in row.values()):
        return
    others[what[0]] |= read_in_order(what, answer, [data.decode("utf-8")])


CHECKS = {"text": check_text, "markdown": check_markdown, "csv": check_csv, "tsv": check_tsv, "json": check_json, "html": check_html,
          "xlsx": check_xlsx}
READ = ("text", "markdown", "html", "xlsx")  # for these an answer may leave out columns
others = {name: set() for name in FORMATS}

count = 0
for words, pages in answers():
    as_json = rung(*words, "--format", "json")
    if as_json is None:
        continue
    answer = json.loads(as_json)
    everything = ()
    if "columns" in answer and not pages:
        everything = "--columns", ",".join(column["key"] for column in answer["columns"])
    for name in FORMATS:
        if pages and name in READ:
            continue
        data = rung(*words, "--format", name, *(everything if name in READ else ()))
        if data is not None:
            CHECKS[name]([name] + words, answer, data)
            count += 1
        if data != rung(*words, "--format", name, *(everything if name in READ else ())):
            fail([name] + words, "twice the same, and other bytes")
print("%d answers compared" % count)
for name, between in others.items():
    if between:
        print("besides, %s has: %s" % (name, "  ".join(sorted(between))))
