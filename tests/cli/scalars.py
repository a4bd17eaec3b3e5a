# Texts that are hard to write, for the tests of what comes out of Rung unchanged. Only imported.

# What some reader of YAML takes for something else than text.
TYPED = """
00419567 0110 007 08 0o17 0x1F 0b101 1_000 1,000 1.10 1. .5 -.5 +1 -1 1e3 1E3 1e+3 1.5e-7 0 -0 0.0 00 +12345678901234567890
.inf -.inf +.INF .Inf .nan .NaN .NAN inf nan Infinity NaN
2011-09 2011-09-01 2011-9-1 2011-09-01T12:30:00Z 20110901 12:30 12:30:45 190:20:30 1:2 0:00 1:60
2001-12-14t21:59:43.10-05:00
~ null Null NULL none None nil N/A n/a undefined void
true True TRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y Y n N t f
= << . .. ... - -- --- + ? : , ; # % @ ` ! & * | > ' " \\ / ( ) [ ] { } ^ $ _ < >> |- |+ >- :: :- -: ?: []  {} [x {x x] x} '' "" ''' \"""
a:1 a: :a a:b:c a::b https://example.org/a?b=c#d x#y #x x# %x %YAML @x `x` !x !!str !!int &x *x |x >x 'x' "x" 'x "x x' x"
-x ?x -1x 1x x1 1-2 1/2 50% $5 #5 C# C++ .NET A/B A&B A*B *A* **A** [A] {A} <A> (A) "A" 'A' a,b a;b a|b a>b a\\b \\n \\t \\\\ \\x41 \\u0041
id name levels e10 E5 e 0e 0e0 1e 0x 0o 0xg 1__0 _1 1_ 10_ deadbeef NO1 no. Yes! nullable
""".split()

# With blanks and line breaks, where they can get lost or mean something.
SPACED = [
    " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", " \n", "\n ", "\t\n", "a ", " a", " a ", "a  ", "  a", "a\t", "\ta", "a\tb",
    "a  b", "a: b", "a :b", "a : b", ": a", "a:\tb", "a #b", "a # b", "# a", "a\t#b", "- a", "-\ta", "- ", "? a", "? ", ": ", "a:",
    "a: ", "! a", "& a", "* a", "| a", "> a", "% a", "@ a", "' a", '" a', "[ a", "{ a", "--- a", "... a", "---\na", "...\na",
    "a\n---\nb", "a\n...\nb", "a\n--- b", "a\nb", "a\nb\n", "a\nb\n\n", "a\n\nb", "a\n\n\nb\n", "\na", "\n\na", "\na\n", "a\n b",
    "a\n  b\nc", " a\nb", "  a\n b\n", "a \nb", "a\n \nb", "a\n\t\nb", "a\nb ", "a\n b ", "a\n\n b", "a\n ", "a\n  \n", "a\t\nb",
    "a\n\tb", "\ta\nb", "a\r\nb", "a\rb", "a\r\n", "a\n\rb", "a\\\nb", "a\n# b", "# a\nb", "a\n#", "- a\n- b", "a: b\nc: d", "a:\n  b",
    "|\n  a", ">\n a", "|-", "| ", "a |\nb", "'a\nb'", '"a\nb"', "a\n'b", "%YAML 1.2\n---\na", "a\n%b", "a\n%b\n%c", "{a: b}", "[a, b]",
    "{a: b", "a, b", "a,b: c", "a} b", "key: 'value'", "no # comment", "yes: no", "null\n", "~ ", " ~", "true ", "1 ", " 1", "1 2",
    "5 years of experience", "2011-09-01 12:30", "2001-12-14 21:59:43.10 -5", "12 : 30", "!!str a", "&a b", "*a b", "<< : a", "= a",
    "Note: a \"quoted\" word, and 'another'", "It's", "C:\\Temp\\new", "a\\", "\\", "\\ ", "a\\\\", "ends with \\n", "\"", "\"\"\"",
    "100% remote", "R&D / Q&A (both), see: *", "a" * 90, "word " * 30 + "end", "x" * 1500, "line\n" * 50, "long " * 300 + ".",
    ("no break " * 20 + "\n") * 5, "\n".join(" " * i + "x" for i in range(12)), "x\n" + "\n" * 20 + "y",
    "Managing director, operations and support (acting); North/South & \"special\" projects: level 1*",
]

# What cannot be seen, what is folded or refused, and what is no ASCII at all.
POINTS = [
    0x01, 0x02, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1A, 0x1B, 0x1F, 0x7F, 0x80, 0x84, 0x85, 0x86, 0x9B, 0x9F, 0xA0, 0xA1, 0xAD, 0xBF, 0xD7,
    0xDF, 0xE9, 0x130, 0x131, 0x1C5, 0x300, 0x301, 0x308, 0x34F, 0x378, 0x3A3, 0x5D0, 0x61C, 0x627, 0x660, 0x6DD, 0x70F, 0x915, 0x94D,
    0xE01, 0xE33, 0x1100, 0x115F, 0x1160, 0x11A8, 0x1680, 0x17B4, 0x180B, 0x180E, 0x1E9E, 0x2000, 0x2002, 0x2003, 0x2007, 0x2009,
    0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2010, 0x2011, 0x2014, 0x2019, 0x201C, 0x2022, 0x2026, 0x2028, 0x2029, 0x202A,
    0x202B, 0x202C, 0x202D, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0x20AC, 0x2122, 0x2126, 0x212B, 0x2160,
    0x2460, 0x2588, 0x2800, 0x3000, 0x3001, 0x3042, 0x30A2, 0x3164, 0x4E00, 0x6F22, 0xA000, 0xAC00, 0xD7A3, 0xD7FF, 0xE000, 0xF8FF,
    0xFB01, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0E, 0xFE0F, 0xFE4D, 0xFEFF, 0xFF01, 0xFF1A, 0xFF21, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFC, 0xFFFD,
    0xFFFE, 0xFFFF, 0x10000, 0x10380, 0x10FFF, 0x1D11E, 0x1D400, 0x1F1E9, 0x1F3FD, 0x1F468, 0x1F600, 0x1FFFE, 0x1FFFF, 0x20000, 0x2FA1D,
    0x3FFFF, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xF0000, 0xFFFFF, 0x100000, 0x10FFFD, 0x10FFFE, 0x10FFFF,
]
UNICODE = [
    "Café", "Cafe\u0301", "naïve façade", "Größe", "İstanbul ı", "日本語の名前", "顧客サービス：上級", "中文，测试", "한국어", "עברית", "العربية", "हिन्दी", "ไทย",
    "👩‍💻", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "👍🏽", "🧑🏿‍🚀 Astronaut", "a\u200db", "\u202etxt.exe", "a\u202eb\u202c", "\u2066x\u2069", "e\u0301\u0301\u0301\u0301\u0301\u0301",
    "\u0301", "\u0301x", "“quoted”", "— dash", "•\tbullet", "½", "٣", "１２３", "ｎｏ", "nо", "Ⅳ", "№ 5", "€ 5", "a\u00a0b", "\u00a0", "\u00a0a", "a\u00a0",
    "a\u3000b", "a\u2028b", "a\u2029b", "a\u0085b", "a\x85\nb", "line\u2028\nbreak", "a\ufeffb", "\ufeffa", "a\ufeff", "soft\u00adhyphen",
    "zero\u200bwidth", "\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "𝕄𝕒𝕥𝕙", "\x1b[31mred\x1b[0m", "bell\x07", "del\x7f",
    "日本\n語", "日本 \n語", "é\n\u200b\nx", "tab\tin\nlines", "💡 idea: #1", "x\ufffd", "\ufffd", "ﬁ", "\u1e9e",
]

SCALARS = list(dict.fromkeys(
    [""] + TYPED + SPACED + UNICODE + [chr(p) for p in POINTS] + ["a%sb" % chr(p) for p in POINTS]))
