"""Writes what pages of HTML say to FILE.text, a line for each text between tags. They must parse without an error."""
import sys

import html5lib

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        page = html5lib.HTMLParser(strict=True).parse(file, transport_encoding="utf-8")
    body = page.find("{http://www.w3.org/1999/xhtml}body")
    with open(name + ".text", "w", encoding="utf-8") as out:
        out.writelines(text + "\n" for text in body.itertext() if text.strip())
