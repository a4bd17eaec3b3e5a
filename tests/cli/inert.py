"""Whatever the data holds, a page is built as one of harmless words is, and says what the data says, letter for letter."""
import base64
import hashlib
import os
import re
import subprocess
import unicodedata

import html5lib

from payloads import PAYLOADS, UNSEEN, write

HOME = os.environ["HOME"]
QUESTIONS = ["show p", "show p@l1", "show s", "list profiles", "list levels", "list competencies",
             "list competencies --columns name,definition,group,id",
             "gap p@l0 p@l1", "export"]
ATTRIBUTES = {  # all that an element may have
    "lang": "en", "charset": "utf-8", "http-equiv": "Content-Security-Policy", "name": "viewport", "dir": "auto",
    "content": r"default-src 'none'; style-src 'sha256-[\w+/=]+'|width=device-width, initial-scale=1",
    "class": "[a-z0-9 ]+", "scope": "row|col|rowgroup", "colspan": r"\d+", "id": r"page-\d+", "href": r"#page-\d+",
    "start": r"\d+",
}
NEVER = {"script", "img", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "link", "template"}


def rung(path, question, form):
    command = ["rung", *question.split(), "--data", path, "--format", form]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def parse(page, strict=True):
    return html5lib.HTMLParser(strict=strict, namespaceHTMLElements=False).parse(page)


def walk(element, parts):
    """Tags and texts in their order; what only sets a text's direction is no part of how a page is built."""
    if element.tag not in ("bdi", "style"):
        parts.append("<%s %s>" % (element.tag, element.get("scope")))
    parts.append(element.text or "")
    for child in element:
        walk(child, parts)
        parts.append(child.tail or "")
    if element.tag not in ("bdi", "style"):
        parts.append("</%s>" % element.tag)
    return parts


def complain(what, *more):
    print(what, *(repr(each)[:300] for each in more))


def same_page(what, wild, tame, texts):
    """A page of texts that are payloads, and that of words in their places."""
    spoken = re.sub(r"qq(\d+)qq", lambda word: texts[int(word[1])], "\0".join(walk(tame, [])))
    left, right = "\0".join(walk(wild, [])).replace("\0", ""), spoken.replace("\0", "")
    if left != right:
        at = len(os.path.commonprefix([left, right]))
        complain(what + ": not what it should be, but:", left[at - 60 : at + 60], right[at - 60 : at + 60])


def check_elements(what, page):
    for element in page.iter():
        if element.tag in NEVER:
            complain(what + ": an element that has no place in it:", element.tag)
        for name, value in element.attrib.items():
            if not re.fullmatch(ATTRIBUTES.get(name, "never"), value):
                complain(what + ": an attribute that has no place in it:", element.tag, name, value)


def check_style(what, page):
    style = page.find("head/style").text
    true = "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    if true not in page.find("head/meta[@http-equiv]").get("content"):
        complain(what + ": the hash of the style is now", true)


def html(text):
    return text


def markdown(text):
    command = ["cmark", "--unsafe"]
    body = subprocess.run(command, check=True, capture_output=True, input=text.encode()).stdout.decode("utf-8")
    return "<!doctype html><title>x</title>" + body


def check(texts, exact):
    wild, tame = HOME + "/wild.yaml", HOME + "/tame.yaml"
    write(wild, texts)
    write(tame, ["qq%dqq" % i for i in range(len(texts))])
    for question in QUESTIONS:
        for form, read in {"html": html, "markdown": markdown}.items():
            what = "%s as %s" % (question, form)
            text = rung(wild, question, form)
            page = parse(read(text))
            check_elements(what, page)
            if form == "html":
                check_style(what, page)
            if exact:
                same_page(what, page, parse(read(rung(tame, question, form))), texts)
            for point in sorted(set(text)):
                if unicodedata.category(point) in ("Cc", "Cf", "Zl", "Zp", "Cn") and point not in "\n\u200c\u200d":
                    complain(what + ": there is", point)
    print(len(texts), "texts in", len(QUESTIONS), "pages of each format")


check(PAYLOADS, True)
check(UNSEEN, False)
