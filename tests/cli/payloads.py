"""Texts that would do something if HTML or Markdown took them for more than text, and a collection made of them."""
import json
import re

PAYLOADS = r"""
<script>alert(1)</script>
</script><script>alert(1)</script>
</style><script>alert(1)</script>
</title><img src=x onerror=alert(1)>
--><img src=x onerror=alert(1)><!--
]]><svg onload=alert(1)>
<img src=x onerror=alert(1)>
<svg/onload=alert(1)>
<iframe src="javascript:alert(1)"></iframe>
<object data="data:text/html,<script>alert(1)</script>"></object>
<embed src=x><applet code=x>
<a href="javascript:alert(1)">x</a>
<a href=http://example.org onmouseover=alert(1)>x</a>
<base href="http://example.org/">
<meta http-equiv=refresh content="0;url=http://example.org">
<link rel=stylesheet href=http://example.org/x.css>
<style>body{display:none}</style>
<div style="position:fixed;top:0">x</div>
<form action=http://example.org><input name=x autofocus onfocus=alert(1)>
<table><tr><td>x</table>
</td></tr></table></main></body></html>x
<template><slot>x
<math><mtext><mglyph><style><img src=x onerror=alert(1)>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<!-- x -->
<!doctype html>
<?php echo 1 ?>
<![CDATA[x]]>
< script >alert(1)</ script >
<ScRiPt>alert(1)</sCrIpT>
" onmouseover="alert(1)
' onmouseover='alert(1)
" style="background:url(javascript:alert(1))" x="
"><script>alert(1)</script>
javascript:alert(1)
data:text/html;base64,PHNjcmlwdD4=
vbscript:msgbox(1)
&lt;script&gt;alert(1)&lt;/script&gt;
&amp;lt;b&amp;gt;
&#60;script&#62;
&#x3c;script&#x3e;
&copy &copy; &nosuch; &#; &#x; &#xD800; &#99999999; &amp
&lt &ltscript &quot;
%3Cscript%3Ealert(1)%3C/script%3E
{{7*7}} ${7*7} <%= 7*7 %> #{7*7}
\u003cscript\u003e \x3cscript\x3e \<b\>
expression(alert(1)) url(javascript:alert(1))
# heading
###### heading ######
heading #
1. item
1) item
1986\. A great year
- item
+ item
* item
- - -
***
___
===
---
> quote
>> quote
    code
~~~
```
``` html
` code ` and ``more``
[x](javascript:alert(1))
[x](http://example.org "title")
![x](http://example.org/x.png)
[x][1] [^1] [ ] [x]
[1]: http://example.org
[^1]: footnote
<http://example.org>
<someone@example.org>
http://example.org/a_b_c?x=1&y=2
https://example.org www.example.org ftp://example.org
someone@example.org mailto:someone@example.org
*emphasis* **strong** _emphasis_ __strong__ ~~struck~~ ***both***
snake_case_name and 2*3*4
a | b | c
| --- | --- |
|a|b|
\ \\ \* \| \
ends with a backslash \
$x^2$ $$y$$ :wave: :+1: @someone #123
term : definition
<br>
<br/>line two<br>
two  blanks   three
 begins with a blank
ends with a blank 
ends with two blanks  
:::warning
%% comment
{: .class} {#id}
!!! note
=====
+++
...
x]y[z](w)
𝒳 é 中文 😀
שלום עולם
مرحبا <b>بالعالم</b>
""".strip("\n").split("\n")

# What would turn the order of what stands beside it, end a line, or cannot be seen: none of it may come out but joiners.
UNSEEN = ["a\u202eb", "\u2066x\u2069", "\u200fx\u200e", "x\u2028y\u2029z", "\u200bx\u200d\ufeff", "\u061cx", "e\u00ady",
          "\x1b[31mx", "x\x07\x08y", "x\x7fy", "x\x85y\x9bz", "\U000e0041x", "\ufffex", "x\r\ny\tz"]


def collection(texts):
    """As a file: every text in every kind of place."""
    levels = [{"id": "l%d" % i, "name": text, "title": text, "track": text} for i, text in enumerate(texts[:4])]
    steps = [{"id": "p%d" % i, "name": "%d%s" % (i, text), "definition": text} for i, text in enumerate(texts[:3])]
    return {
        "organization": texts[0],
        "source": texts[1],
        "license": texts[2],
        "groups": [{"id": "g", "name": texts[3], "definition": texts[4], "note": texts[5]}],
        "scales": [{"id": "s", "name": texts[6], "definition": texts[7], "note": texts[8], "proficiencies": steps}],
        "competencies": [
            {"id": "c%d" % i, "name": "%d %s" % (i, text), "definition": text, "group": "g", "scale": "s", "note": text,
             "indicators": [text]} for i, text in enumerate(texts)
        ],
        "profiles": [{
            "id": "p",
            "title": texts[0],
            "department": texts[9],
            "alternative_titles": texts,
            "codes": {"n%d" % i: text for i, text in enumerate(texts)},
            "facts": {text: text for text in texts},
            "levels": levels,
            "sections": [{"id": "s%d" % i, "heading": text, "note": text,
                          "items": [{"text": text, "note": text, "items": [text]}]} for i, text in enumerate(texts)]
            + [{"id": "t%d" % i, "heading": text, "levels": {"l0": text, "l1": [text], "l2": {"text": text, "items": [text]}}}
               for i, text in enumerate(texts)],
            "requirements": [{"competency": "c%d" % i, "note": text, "importance": text,
                              "levels": {"l0": {"text": text}, "l1": {"proficiency": "p1", "when": text, "note": text}}}
                             for i, text in enumerate(texts)],
            "paths": [{"to": "to " + text, "kind": text, "note": text} for text in texts],
            "notes": [{"mark": text, "text": text} for text in texts],
        }],
    }


def write(path, texts):
    data = json.dumps(collection(texts), ensure_ascii=False)
    escaped = re.sub("[^\x20-\x7e]", lambda point: "\\U%08X" % ord(point[0]), data)  # YAML has no pairs
    with open(path, "w", encoding="utf-8") as file:
        file.write(escaped)
