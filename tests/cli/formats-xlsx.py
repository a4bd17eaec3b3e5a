# Workbooks as their cells: which sheet, which row, what stands there; a number is marked as one.
import io
import sys

import openpyxl

from formats_read import rung


def cell_text(cell):
    if cell.value is None:
        return ""
    kind = {"s": "", "n": "number "}.get(cell.data_type, cell.data_type + " ")
    return kind + str(cell.value).replace("\n", " / ")


for line in sys.stdin:
    words = line.split()
    print("$ rung " + " ".join(words))
    for sheet in openpyxl.load_workbook(io.BytesIO(rung(*words, "--format", "xlsx"))).worksheets:
        print("[%s] %s" % (sheet.title, sheet.dimensions))
        for row in sheet.iter_rows():
            print("%3d %s" % (row[0].row, " | ".join(cell_text(cell) for cell in row).rstrip(" |")))
    print()
