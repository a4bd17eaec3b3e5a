"""Families of files that could make a careless reader slow, each at any size.

A family is a function of n that yields a file's text in pieces, or a folder's files as (name, text). To add one,
write it below with its decorator: the sizes n at which it is measured (each twice the one before; the first should
take 50 ms where a limit allows it), and what `rung` is asked, `@` standing for the file or folder. Its
docstring says in the table what it is.
"""

FAMILIES = []


def family(n, *command):
    def keep(function):
        function.n = n
        function.command = command or ("check", "@")
        FAMILIES.append(function)
        return function
    return keep


def letters(i, width=6):
    """A word without digits, different for each i."""
    word = ""
    for _ in range(width):
        word += chr(97 + i % 26)
        i //= 26
    return word


PROFILE = "profiles:\n- title: T\n  id: t\n"


# Either leaves the state of Jenkins's hash, as uthash has it, as it was: any row of them hashes alike.
SAME_HASH = ("ZQppXZTBUfTchj.`falU1CCJ", "gYvKxVLCdTBz5n+=%UhNRdOJ")


def levels(count):
    yield PROFILE + "  levels:\n"
    for i in range(count):
        yield f"  - {{id: l{i}, name: Level {letters(i)}}}\n"


# --- What YAML allows -------------------------------------------------------------------------------------------------


@family(40_000)
def flow_depth(n):
    """`[` n times: refused at depth 64"""
    yield "organization: " + "[" * n


@family(40_000)
def flow_map_depth(n):
    """`{a: ` n times: refused at depth 64"""
    yield "{a: " * n


@family(40_000)
def block_depth(n):
    """`- ` n times in one line: refused at depth 64"""
    yield "- " * n


@family(40_000)
def directives(n):
    """n lines of `%TAG`: refused at the 9th"""
    for i in range(n):
        yield f"%TAG !{letters(i)}! tag:x,2000:\n"
    yield "---\na: b\n"


@family(100_000)
def eight_directives(n):
    """8 directives of n bytes each"""
    for i in range(8):
        yield f"%TAG !{letters(i)}! tag:" + "x" * n + "\n"
    yield "---\na: b\n"


@family(40_000)
def flow_entries_deep(n):
    """n entries of a list at depth 63"""
    yield "[" * 63 + "a, " * n + "]" * 63


@family(80_000)
def flow_entries(n):
    """n entries of a flow list"""
    yield "license: [" + "a, " * n + "]\n"


@family(100_000)
def sequence(n):
    """n lines of `- x`"""
    yield "- x\n" * n


@family(100_000)
def empty_entries(n):
    """n lines of `-`"""
    yield "-\n" * n


@family(4_000_000)
def comments(n):
    """n bytes of comments"""
    yield ("#" * 79 + "\n") * (n // 80)


@family(4_000_000)
def comment_line(n):
    """one comment of n bytes"""
    yield "#" * n


@family(4_000_000)
def blank_lines(n):
    """n blank lines"""
    yield "\n" * n


@family(4_000_000)
def blanks(n):
    """n blanks before a word"""
    yield " " * n + "a"


@family(2_000_000)
def colons(n):
    """n colons"""
    yield ":" * n


@family(60_000)
def percents(n):
    """n lines that begin with `%`, inside of text"""
    yield 'license: "' + "x\n%\n" * n + '"\n'


@family(40_000)
def documents(n):
    """n YAML documents in one file"""
    yield "--- a\n" * n


@family(2_500)
def anchors(n):
    """n anchors and n aliases"""
    yield "profiles:\n- title: T\n  facts:\n"
    for i in range(n):
        yield f"    a{i}: &{letters(i)} x\n    b{i}: *{letters(i)}\n"


@family(40_000)
def anchor_again(n):
    """n anchors of one name: refused at the 10,001st"""
    yield "".join(f"a{i}: &x y\n" for i in range(n))


@family(1_000)
def long_anchors(n):
    """n anchors of 1,000 bytes"""
    for i in range(n):
        yield f"a{i}: &{letters(i)}{'x' * 1000} y\n"


@family(16_000)
def aliases(n):
    """n aliases to one list of two"""
    yield "organization: &x [a, b]\nlicense:\n" + "- *x\n" * n


@family(20)
def alias_bomb(n):
    """n lists, each twice the one before: refused at 200,000"""
    yield "a0: &a0 x\n"
    for i in range(1, n):
        yield f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"


@family(250_000)
def word(n):
    """one word of n bytes"""
    yield PROFILE + "  department: " + "x" * n + "\n"


@family(120_000)
def marks(n):
    """a title with n combining marks"""
    yield "profiles:\n- title: a" + "\u0301" * n + "\n"


@family(60_000)
def marks_mixed(n):
    """a title with n combining marks of all classes, out of order"""
    yield "profiles:\n- title: a" + "\u0301\u0316\u0334\u0327" * (n // 4) + "\n"


@family(125_000)
def folded_text(n):
    """a folded text of n lines"""
    yield "license: >\n" + "  x\n" * n


@family(250_000)
def quoted_text(n):
    """a quoted text of n escapes"""
    yield 'license: "' + "\\x41" * n + '"\n'


@family(4_000_000)
def not_utf8(n):
    """n bytes of text and then one that is not UTF-8"""
    yield "a: b\n" * (n // 5)
    yield b"\xff\n"


# --- Keys and values that are wrong -----------------------------------------------------------------------------------


@family(20_000)
def unknown_keys(n):
    """n unknown keys"""
    for i in range(n):
        yield f"organisation{i}: x\n"


@family(40_000)
def duplicate_keys(n):
    """one key n times"""
    yield "organization: x\n" * n


@family(2_500)
def long_keys(n):
    """n keys of 1,000 bytes"""
    yield PROFILE + "  facts:\n"
    for i in range(n):
        yield f"    {'x' * 1000}{i}: y\n"


@family(20_000)
def keys_that_are_lists(n):
    """n keys that are lists"""
    yield "? [a]\n: x\n" * n


@family(40_000)
def wrong_kinds(n):
    """n records that are lists"""
    yield "competencies:\n" + "- []\n" * n


@family(500_000)
def long_line(n):
    """a line of n bytes in which nothing is right"""
    yield "competencies: [" + "[], " * (n // 4) + "]\n"


@family(20_000)
def missing(n):
    """n records without a name"""
    yield "competencies:\n" + "- {definition: x}\n" * n


@family(10_000)
def same_hash(n):
    """n keys that are the same to an unkeyed hash"""
    yield PROFILE + "  facts:\n"
    for i in range(n):
        yield "    ? '" + "".join(SAME_HASH[i >> k & 1] for k in range(17)) + "'\n    : x\n"


# --- References -------------------------------------------------------------------------------------------------------


@family(20_000)
def unknown_levels(n):
    """n unknown levels of a profile that has 1,000"""
    yield from levels(1000)
    yield "  sections:\n  - heading: S\n    levels:\n"
    for i in range(n):
        yield f"      Livel {letters(i)}: x\n"


@family(50)
def known_levels(n):
    """n maps that speak of each of 1,000 levels, by name"""
    yield from levels(1000)
    yield "  sections:\n"
    for i in range(n):
        yield f"  - heading: S{i}\n    levels:\n"
        for k in reversed(range(1000)):
            yield f"      level {letters(k)}: x\n"


@family(10_000)
def level_maps(n):
    """n maps that speak of one level each"""
    yield PROFILE + "  levels: [a]\n  requirements:\n"
    for i in range(n):
        yield f"  - competency: c\n    levels: {{a: x}}\n"


@family(20_000)
def one_level_again(n):
    """one level n times in one map, in other words"""
    yield PROFILE + "  levels:\n  - {id: a, name: " + "N" * 20 + "}\n  sections:\n  - heading: S\n    levels:\n"
    for i in range(n):
        word = "".join("N" if i >> k & 1 else "n" for k in range(20))
        yield f"      {word}: x\n"


def scale(count):
    yield "scales:\n- id: s\n  name: S\n  proficiencies:\n"
    for i in range(count):
        yield f"  - {{id: p{i}, name: Step {letters(i)}}}\n"
    yield "competencies:\n- {id: c, name: C, scale: s}\n" + PROFILE + "  requirements:\n"


@family(10_000)
def unknown_proficiencies(n):
    """n unknown proficiencies of a scale that has 1,000"""
    yield from scale(1000)
    for i in range(n):
        yield f"  - {{competency: c, proficiency: Stup {letters(i)}}}\n"


@family(20_000)
def known_proficiencies(n):
    """n proficiencies of a scale that has 1,000, by name in other letters"""
    yield from scale(1000)
    for i in range(n):
        yield f"  - {{competency: c, proficiency: STEP {letters(i % 1000)}}}\n"


@family(1_000)
def scales_in_use(n):
    """n scales of 10 proficiencies, each used in turn with the others"""
    yield "scales:\n"
    for i in range(n):
        yield f"- id: s{i}\n  proficiencies: [{', '.join(letters(k) for k in range(10))}]\n"
    yield "competencies: [{name: c}]\n" + PROFILE + "  requirements:\n"
    for i in range(n * 10):
        yield f"  - {{competency: c, scale: s{i % n}, proficiency: {letters(i % 10).upper()}}}\n"


@family(5_000)
def unknown_references(n):
    """n unknown competencies among n known ones"""
    yield "competencies:\n"
    for i in range(n):
        yield f"- name: Competency {letters(i)}\n"
    yield PROFILE + "  requirements:\n"
    for i in range(n):
        yield f"  - Competancy {letters(i, 7)}z\n"


@family(10_000)
def ambiguous(n):
    """n competencies of one name, asked for by that name n times"""
    yield "competencies:\n"
    for i in range(n):
        yield f"- {{id: c{i}, name: N}}\n"
    yield PROFILE + "  requirements:\n" + "  - N\n" * n


@family(10_000)
def alike(n):
    """n names that differ in case only, asked for one by one"""
    def name(i):
        return "".join("N" if i >> k & 1 else "n" for k in range(20))
    yield "competencies:\n"
    for i in range(n):
        yield f"- {{id: c{i}, name: {name(i)}}}\n"
    yield PROFILE + "  requirements:\n"
    for i in range(n):
        yield f"  - {name(i)}\n"


@family(10_000)
def marks_without_note(n):
    """n footnote marks, half of them without a note"""
    yield PROFILE + "  requirements:\n" + "".join(f"  - {{competency: c, mark: m{i}}}\n" for i in range(n))
    yield "  notes:\n" + "".join(f"  - {{mark: m{i}, text: x}}\n" for i in range(n // 2))


@family(10_000)
def numbers(n):
    """n ratings on a scale of 1,000 numbers"""
    yield "scales:\n- id: s\n  name: S\n  kind: numeric\n  least: 0\n  most: 1000\n  proficiencies:\n"
    yield "".join(f"  - {{name: Step {letters(i)}, value: {i}}}\n" for i in range(1000))
    yield "competencies:\n- {id: c, name: C, scale: s}\n" + PROFILE + "  requirements:\n"
    for i in range(n):
        yield f"  - {{competency: c, proficiency: {i % 1000}.5}}\n"


@family(10_000)
def tracks(n):
    """n levels, each with a track and a rank of its own, in profiles of 1,000"""
    for k in range(max(n // 1000, 1)):
        yield ("" if k else "profiles:\n") + f"- title: T{k}\n  levels:\n"
        for i in range(1000):
            yield f"  - {{id: l{i}, track: t{i // 2}, rank: {1000 - i}}}\n"


@family(10_000)
def duplicate_ids(n):
    """n things with one id"""
    yield "competencies:\n" + "- {id: c, name: N}\n" * n


@family(50_000)
def required_by(n):
    """one competency asked for n times"""
    yield "competencies: [{name: c}]\n" + PROFILE + "  requirements:\n" + "  - c\n" * n


@family(20_000)
def category_chain(n):
    """n families, each below the one before: too deep at 64"""
    yield "families:\n- {id: f0, name: F0}\n"
    for i in range(1, n):
        yield f"- {{id: f{i}, name: F{i}, parent: f{i - 1}}}\n"


@family(20_000)
def category_circle(n):
    """a circle of n families"""
    yield "families:\n"
    for i in range(n):
        yield f"- {{id: f{i}, name: F{i}, parent: f{(i + 1) % n}}}\n"


@family(20_000)
def implied_families(n):
    """n families that are only named"""
    yield "profiles:\n"
    for i in range(n):
        yield f"- {{title: T{i}, family: F{i}}}\n"


@family(10_000)
def chain(n):
    """levels of n profiles, each building on the one before: cut after 100"""
    yield "profiles:\n"
    for i in range(n):
        yield f"- id: t{i}\n  title: T{i}\n  levels:\n  - id: l\n    name: L{i}\n"
        if i:
            yield f"    builds_on: t{i - 1}@l\n"


@family(10_000)
def level_circles(n):
    """n levels that build on themselves"""
    for k in range(max(n // 1000, 1)):
        yield ("" if k else "profiles:\n") + f"- title: T{k}\n  levels:\n"
        for i in range(1000):
            yield f"  - {{id: l{i}, builds_on: l{i}}}\n"


@family(40_000)
def paths(n):
    """n paths, half of them to levels"""
    yield PROFILE + "  levels: [a]\n  paths:\n" + "  - t@a\n  - u@b\n" * (n // 2)


# --- Many -------------------------------------------------------------------------------------------------------------


@family(20_000)
def profiles(n):
    """n profiles without content"""
    yield "profiles:\n"
    for i in range(n):
        yield f"- title: T{i}\n"


@family(4_000)
def files(n):
    """a folder of n files"""
    for i in range(n):
        yield f"{i}.yaml", f"profiles: [{{title: T{i}}}]\n"


@family(500)
def files_with_errors(n):
    """a folder of n files with 20 errors each"""
    for i in range(n):
        yield f"{i}.yaml", "x: y\n" + "".join(f"organisation{k}: x\n" for k in range(20))


@family(4_000)
def files_of_one_id(n):
    """a folder of n files that define one thing"""
    for i in range(n):
        yield f"{i}.yaml", "competencies: [{id: c, name: C}]\n"


# --- What is shown ----------------------------------------------------------------------------------------------------


@family(10_000, "show", "--data", "@", "t")
def show_items(n):
    """a section of n items"""
    yield PROFILE + "  sections:\n  - heading: S\n    items:\n" + "".join(f"    - item {i}\n" for i in range(n))


@family(50, "show", "--data", "@", "t")
def show_sections(n):
    """n sections at 1,000 levels"""
    yield from levels(1000)
    yield "  sections:\n"
    for i in range(n):
        yield f"  - heading: S{i}\n    levels:\n" + "".join(f"      l{k}: x\n" for k in reversed(range(1000)))


def ladder(count):
    yield PROFILE + "  levels:\n  - l0\n"
    for i in range(1, count):
        yield f"  - {{id: l{i}, builds_on: l{i - 1}}}\n"


@family(50, "show", "--data", "@", "t@l99")
def show_chain(n):
    """a level that builds on 99 others, in n sections of 10 items each"""
    yield from ladder(100)
    yield "  sections:\n"
    for i in range(n):
        yield f"  - heading: S{i}\n    kind: cumulative\n    levels:\n"
        for k in range(100):
            yield f"      l{k}: [" + ", ".join(f"x{k}-{m}" for m in range(10)) + "]\n"


@family(50, "show", "--data", "@", "t@l")
def show_chained_profiles(n):
    """a level that builds on those of 99 profiles, each with n sections of its own"""
    yield "profiles:\n"
    for i in range(100):
        yield f"- id: {f't{i}' if i < 99 else 't'}\n  title: T{i}\n  levels:\n  - id: l\n    name: L{i}\n"
        yield f"    builds_on: t{i - 1}@l\n" if i else ""
        yield "  sections:\n"
        for k in range(n):
            yield f"  - {{heading: S{i}-{k}, kind: cumulative, levels: {{l: x}}}}\n"


@family(100, "show", "--data", "@", "t@l99")
def show_raised(n):
    """one topic raised n times at each of 100 levels"""
    yield from ladder(100)
    yield "  sections:\n  - heading: S\n    kind: cumulative\n    levels:\n"
    for i in range(100):
        yield f"      l{i}:\n" + "".join(f"      - {{text: x{i}-{k}, topic: t}}\n" for k in range(n))


@family(5_000, "show", "--data", "@", "t")
def show_groups(n):
    """n requirements, each of another group"""
    yield "competencies:\n"
    for i in range(n):
        yield f"- {{id: c{i}, name: C{i}, group: G{i}}}\n"
    yield PROFILE + "  requirements:\n" + "".join(f"  - c{i}\n" for i in range(n))


@family(10_000, "show", "--data", "@", "competency:c0")
def show_namesakes(n):
    """one of n competencies of the same name"""
    yield "competencies:\n" + "".join(f"- {{id: c{i}, name: N}}\n" for i in range(n))


@family(250_000, "show", "--data", "@", "t")
def show_word(n):
    """a text of n bytes"""
    yield PROFILE + "  department: " + "x" * n + "\n"


@family(125_000, "show", "--data", "@", "t")
def show_marks(n):
    """a text with n combining marks"""
    yield PROFILE + "  department: a" + "\u0301" * n + "\n"


@family(85_000, "show", "--data", "@", "t")
def show_invisible(n):
    """a text of n characters that cannot be seen"""
    yield PROFILE + "  department: a" + "\u200b" * n + "b\n"


@family(450, "show", "--data", "@", "t@l99")
def show_aliases(n):
    """100 levels that build on each other, each an alias to one list of n items"""
    yield from ladder(100)
    yield "  sections:\n  - heading: S\n    kind: cumulative\n    levels:\n      l0: &x\n"
    yield "".join(f"      - {{text: x{i}, topic: t{i}}}\n" for i in range(n // 4))
    yield "".join(f"      l{k}: *x\n" for k in range(1, 100))


@family(5_000, "show", "--data", "@", "t")
def show_notes(n):
    """n requirements, each with a footnote of its own"""
    yield "competencies:\n" + "".join(f"- {{id: c{i}, name: C{i}, mark: m{i}}}\n" for i in range(n))
    yield PROFILE + "  requirements:\n" + "".join(f"  - c{i}\n" for i in range(n))
    yield "  notes:\n" + "".join(f"  - {{mark: m{i}, text: x}}\n" for i in range(n))


@family(50, "matrix", "--data", "@", "t")
def matrix(n):
    """n competencies at 1,000 levels"""
    yield from levels(1000)
    yield "  requirements:\n"
    for i in range(n):
        yield f"  - competency: c{i}\n    levels:\n" + "".join(f"      l{k}: x\n" for k in reversed(range(1000)))


@family(250, "compare", "--data", "@", "t", "u")
def compare_sections(n):
    """two profiles with n sections"""
    yield "profiles:\n"
    for name in "tu":
        yield f"- id: {name}\n  title: {name}\n  sections:\n"
        yield "".join(f"  - {{id: {name}{i}, heading: {name} {i}, items: x}}\n" for i in range(n))


@family(5_000, "compare", "--data", "@", "t", "u")
def compare_requirements(n):
    """two profiles with n requirements"""
    yield "profiles:\n"
    for name in "tu":
        yield f"- id: {name}\n  title: {name}\n  requirements:\n" + "".join(f"  - c{i}\n" for i in range(n))


@family(500, "compare", "--data", "@", "t")
def compare_levels(n):
    """8 levels, each building on the one before, with n items each"""
    yield from ladder(8)
    yield "  sections:\n  - heading: S\n    kind: cumulative\n    levels:\n"
    for i in range(8):
        yield f"      l{i}:\n" + "".join(f"      - x{i}-{k}\n" for k in range(n))


@family(5_000, "list", "--data", "@", "families")
def list_families(n):
    """n families with a profile each"""
    yield from implied_families(n)


@family(10_000, "list", "--data", "@", "competencies")
def list_competencies(n):
    """n competencies"""
    yield "competencies:\n" + "".join(f"- {{id: c{i}, name: N, group: g}}\n" for i in range(n))


@family(5_000, "show", "--data", "@", "competency:nothing")
def show_nothing(n):
    """a name that none of n things has"""
    yield "competencies:\n" + "".join(f"- name: Competency {letters(i)}\n" for i in range(n))
