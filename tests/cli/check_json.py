"""Reads what `rung check` wrote as JSON and in short, and complains where the two do not say the same."""

import json
import re
import sys

DIAGNOSTIC = {"code", "severity", "file", "line", "column", "span", "message", "help", "related"}
RELATED = {"file", "line", "column", "label"}


def plain(text):
    """A text without what is shown otherwise on a terminal."""
    return re.sub(r"[^a-zA-Z0-9&@.,:;/ ()-]", "", text)


def main():
    with open(sys.argv[1], "rb") as file:
        raw = file.read()
    report = json.loads(raw.decode("ascii"))
    with open(sys.argv[2], encoding="utf-8") as file:
        lines = file.read().splitlines()
    assert list(report) == [
        "profiles", "competencies", "errors", "warnings", "accepted", "ignored", "diagnostics", "not_shown"], list(report)
    shown = [line for line in lines[:-1] if not line.endswith("more; --all shows them")]
    assert len(shown) == len(report["diagnostics"])
    for line, diag in zip(shown, report["diagnostics"]):
        assert set(diag) == DIAGNOSTIC, diag
        assert diag["severity"] == {"E": "error", "W": "warning"}[diag["code"][0]], diag
        place = "" if diag["line"] is None else f":{diag['line']}:{diag['column']}"
        assert f"{place}: {diag['severity']}: " in line and line.endswith(f" [{diag['code']}]"), (line, diag)
        message = plain(diag["message"]) + ("; help: " + plain(diag["help"]) if diag["help"] else "")
        if "^" not in line: # a control character is shown by two others
            assert message in plain(line), (message, line)
        assert (diag["line"] is None) == (diag["span"] is None), diag
        assert diag["related"] is None or set(diag["related"]) == RELATED, diag
    hidden = sum(entry["count"] for entry in report["not_shown"])
    assert len(shown) + hidden == report["errors"] + report["warnings"], report
    print(hidden, "not shown,", report["ignored"], "ignored")


main()
