/*
 * What the codes mean. A new code needs a row: its meaning for somebody who writes profiles and knows little of YAML,
 * and two small files that differ in the one point that matters. The tests load both. Those of questions stand in
 * explain_questions.c.
 */
#include "explain_questions.h"

static const struct explanation explanations[DIAG_FIRST_QUESTION] = {
    /* --- Files and YAML --- */
    [DIAG_CANNOT_READ] =
        {
            .meaning =
                "A file or folder that was named cannot be read: it is not there, it may not be read by you, or it "
                "is something else than a file. A folder without any .yaml file is reported, too. Look for a "
                "misspelt name first, then at the permissions. All other files are read as usual.",
        },
    [DIAG_SYNTAX] =
        {
            .meaning =
                "The text does not follow the rules of YAML, so nothing of this file could be read. The place that is "
                "shown is where reading stopped; the mistake is there or shortly before. Most often it is a colon "
                "followed by a blank within a text, a quote or bracket that is never closed, or a line that is "
                "indented further, or less far, than its neighbours. A text in double quotes may hold any sign.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician: Senior\n",
            .right = "profiles:\n"
                     "  - title: \"Meter Technician: Senior\"\n",
        },
    [DIAG_ENCODING] =
        {
            .meaning =
                "Rung reads files in the encoding UTF-8, and this one holds bytes that are none, or an invisible "
                "control character. That happens when an editor saves as \"ANSI\", Windows-1252 or UTF-16, or when "
                "text is pasted from another program. Save the file again and choose UTF-8. Deleting the character "
                "that is shown and typing it anew helps as well.",
        },
    [DIAG_LIMIT] =
        {
            .meaning = "The file is larger, deeper or more tangled than any profile needs, and Rung stops before it "
                       "costs all memory: for example lists within lists a hundred deep, or aliases that stand for "
                       "millions of values. If such a file was made by a program, divide it into several. If you "
                       "wrote it by hand, look for a bracket or an indentation that went wrong.",
        },
    [DIAG_ALIAS] =
        {
            .meaning =
                "A value that begins with * is an alias: it stands for what was marked with & and the same name "
                "further up. Here nothing was marked so, or the mark is around the alias itself. If you did not mean "
                "an alias but a text with an asterisk, put the text in quotes.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    status: *draft\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    status: \"*draft\"\n",
        },
    [DIAG_DUPLICATE_KEY] =
        {
            .meaning = "The same key stands twice in one group, and only one value can count: the first does, the "
                       "other is not shown anywhere. Delete one of them, or make a list of both values where the key "
                       "may have several.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    reports_to: Crew Leader\n"
                     "    reports_to: Shift Leader\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    reports_to: [Crew Leader, Shift Leader]\n",
        },
    [DIAG_MERGE_KEY] =
        {
            .meaning = "Some programs take the key << to mean \"and everything that stands over there\". Not all do, "
                       "and nobody sees in the file what it adds, so Rung's format does not have it. Write the keys "
                       "out. A single value can still be repeated with & and *.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    facts: &usual\n"
                     "      Pay band: \"7\"\n"
                     "  - title: Meter Inspector\n"
                     "    facts:\n"
                     "      <<: *usual\n"
                     "      Travel: Often\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    facts:\n"
                     "      Pay band: \"7\"\n"
                     "  - title: Meter Inspector\n"
                     "    facts:\n"
                     "      Pay band: \"7\"\n"
                     "      Travel: Often\n",
        },

    /* --- Keys and values --- */
    [DIAG_WRONG_KIND] =
        {
            .meaning =
                "A value has another shape than its key asks for: text where a list belongs, a list where text "
                "belongs, and the like. Each entry of a list begins with a dash; a group of keys has a colon behind "
                "each key. This one value is left out, everything else is read.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      name: Junior\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      - name: Junior\n",
        },
    [DIAG_MISSING] =
        {
            .meaning =
                "Something that cannot do without a certain key lacks it, such as a profile without a title or "
                "a scale without proficiencies. It is left out until the key is there. Often the key is there, "
                "but misspelt or in the wrong column.",
            .wrong = "profiles:\n"
                     "  - department: Field Service\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    department: Field Service\n",
        },
    [DIAG_NOT_ALLOWED] =
        {
            .meaning =
                "Some keys take one of a few words only, and this is none of them. The help names those there "
                "are. Small and capital letters count. Until it is mended, the file is read as if the key were "
                "not there.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        kind: cumulativ\n"
                     "        items: Reads wiring diagrams.\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        kind: cumulative\n"
                     "        items: Reads wiring diagrams.\n",
        },

    /* --- Names and ids --- */
    [DIAG_UNKNOWN_REFERENCE] =
        {
            .meaning =
                "A level, competency, scale or proficiency is named that is nowhere defined. Names must be "
                "spelt as they are where they are defined; case and accents do not matter. If it is defined in "
                "another file, that file must be checked together with this one: name the folder, or both "
                "files.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      - name: Junior\n"
                     "      - name: Senior\n"
                     "        builds_on: Junor\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      - name: Junior\n"
                     "      - name: Senior\n"
                     "        builds_on: Junior\n",
        },
    [DIAG_AMBIGUOUS] =
        {
            .meaning =
                "A name is used that several things have, so it is not clear which is meant. Give each of them "
                "an \"id\", a short name that is its own, and refer to the one you mean by its id.",
            .wrong = "profiles:\n"
                     "  - title: Technician\n"
                     "    levels:\n"
                     "      - {id: field-lead, name: Lead, track: Field}\n"
                     "      - {id: office-lead, name: Lead, track: Office}\n"
                     "      - {name: Chief, track: Office, builds_on: Lead}\n",
            .right = "profiles:\n"
                     "  - title: Technician\n"
                     "    levels:\n"
                     "      - {id: field-lead, name: Lead, track: Field}\n"
                     "      - {id: office-lead, name: Lead, track: Office}\n"
                     "      - {name: Chief, track: Office, builds_on: office-lead}\n",
        },
    [DIAG_DUPLICATE_ID] =
        {
            .meaning =
                "Two profiles, two levels of a profile, two competencies and so on have the same id, so nothing can "
                "refer to the second. Where no id is written, it is made from the name: \"Meter Technician\" "
                "becomes meter-technician. Give one of them another id, or delete it if it is there by mistake.",
            .wrong = "profiles:\n"
                     "  - id: technician\n"
                     "    title: Meter Technician\n"
                     "  - id: technician\n"
                     "    title: Line Technician\n",
            .right = "profiles:\n"
                     "  - id: meter-technician\n"
                     "    title: Meter Technician\n"
                     "  - id: line-technician\n"
                     "    title: Line Technician\n",
        },
    [DIAG_CYCLE] =
        {
            .meaning =
                "Levels that build on each other, or families or groups that stand below each other, lead back "
                "to where they began, so there would be no end to it. One of the steps is wrong; the first "
                "level builds on nothing, and the topmost family has no parent.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      - name: Junior\n"
                     "        builds_on: Senior\n"
                     "      - name: Senior\n"
                     "        builds_on: Junior\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    levels:\n"
                     "      - name: Junior\n"
                     "      - name: Senior\n"
                     "        builds_on: Junior\n",
        },

    /* --- Read, but perhaps not as it was meant --- */
    [DIAG_UNKNOWN_KEY] =
        {
            .meaning = "The format has no such key in this place, so what stands behind it is shown nowhere. Most "
                       "often the key is misspelt, or indented so that it belongs to something else. What the format "
                       "has no key for can be said under \"facts\", where you choose the labels.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    departement: Field Service\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    department: Field Service\n",
        },
    [DIAG_NO_SCALE] =
        {
            .meaning = "A profile asks for a proficiency such as \"Basic\", but neither the competency nor the "
                       "requirement says on which scale that is. It is shown as it stands; Rung cannot tell whether "
                       "it is much or little, nor whether it rises from level to level. Give the competency a "
                       "\"scale\".",
            .wrong = "competencies:\n"
                     "  - name: Active Listening\n"
                     "    definition: Hears people out, and asks when something is not clear.\n"
                     "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    requirements:\n"
                     "      - {competency: Active Listening, proficiency: Basic}\n",
            .right = "scales:\n"
                     "  - name: Steps\n"
                     "    proficiencies:\n"
                     "      - {name: Basic, definition: With guidance.}\n"
                     "      - {name: Advanced, definition: Alone.}\n"
                     "competencies:\n"
                     "  - name: Active Listening\n"
                     "    scale: Steps\n"
                     "    definition: Hears people out, and asks when something is not clear.\n"
                     "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    requirements:\n"
                     "      - {competency: Active Listening, proficiency: Basic}\n",
        },
    [DIAG_TEXT_CUT] =
        {
            .meaning =
                "In YAML, a blank and # begin a comment, which nobody sees but those who open the file. Here a text "
                "stands right before one, and it looks as if the # belonged to the text. If it does, put the whole "
                "text in quotes. If it is a comment, put two blanks before the # and one behind it.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician #2\n",
            .right = "profiles:\n"
                     "  - title: \"Meter Technician #2\"\n",
        },
    [DIAG_FIRST_WORD] =
        {
            .meaning =
                "A text begins with ! or &. To YAML, a first word like this is a mark for programs (a tag or an "
                "anchor), not a part of the text, so it would be missing on the screen. Put the text in quotes.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Safety\n"
                     "        items:\n"
                     "          - !Always wears a helmet on site\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Safety\n"
                     "        items:\n"
                     "          - \"!Always wears a helmet on site\"\n",
        },
    [DIAG_SWALLOWED] =
        {
            .meaning = "A text goes on in the next line when that is indented further, even if it begins with a dash "
                       "or looks like a key. So items or keys were taken for a part of the text above them. Begin "
                       "the items in lines of their own and let nothing but them stand below the key; put a text of "
                       "several lines that is meant so in quotes.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items: Reads wiring diagrams\n"
                     "          - Tests meters\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items:\n"
                     "          - Reads wiring diagrams\n"
                     "          - Tests meters\n",
        },
    [DIAG_ODD_SPACE] =
        {
            .meaning =
                "There is a blank that looks like any other but is another character, mostly a no-break space from a "
                "web page or a word processor. YAML takes it for a letter, so it neither indents nor separates. "
                "Delete it and type an ordinary blank.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items:\n"
                     "          -\xC2\xA0Reads wiring diagrams\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items:\n"
                     "          - Reads wiring diagrams\n",
        },
    [DIAG_ANCHOR_TWICE] =
        {
            .meaning =
                "The same name was marked with & more than once. An alias (*) then stands for the one that was "
                "marked last before it, which is easily not the one that was meant. Use a different name for "
                "each.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    department: &unit Field Service\n"
                     "  - title: Meter Inspector\n"
                     "    department: *unit\n"
                     "  - title: Line Technician\n"
                     "    department: &unit Line Service\n"
                     "  - title: Line Inspector\n"
                     "    department: *unit\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    department: &field Field Service\n"
                     "  - title: Meter Inspector\n"
                     "    department: *field\n"
                     "  - title: Line Technician\n"
                     "    department: &line Line Service\n"
                     "  - title: Line Inspector\n"
                     "    department: *line\n",
        },
    [DIAG_PASSED_OVER] =
        {
            .meaning = "Rung was given a folder and found something in it that it does not follow, such as a link to "
                       "another folder, or something that is no ordinary file. What it holds is not loaded. If it "
                       "belongs to your profiles, name it on the command line, or copy it into the folder.",
        },
    [DIAG_UNKNOWN_MARK] =
        {
            .meaning =
                "A mark such as * points to a note at the foot of the profile, and the profile has no note with "
                "this mark. Readers would look for it in vain. Add the note, or take the mark away.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items:\n"
                     "          - {text: Drives a van, mark: \"*\"}\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    sections:\n"
                     "      - heading: Skills\n"
                     "        items:\n"
                     "          - {text: Drives a van, mark: \"*\"}\n"
                     "    notes:\n"
                     "      - {mark: \"*\", text: Not asked for in the office.}\n",
        },
    [DIAG_COMMA_CUT] =
        {
            .meaning = "Inside [ ] and { } a comma ends an entry, even in the middle of a text or a number. What "
                       "stands behind it was taken for an entry of its own, or for a key without a value. Put a "
                       "text that has a comma in straight quotes, or write the entries below each other.",
            .wrong = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    facts: {Allowance: $1,000 a month, Shifts: Early and late}\n",
            .right = "profiles:\n"
                     "  - title: Meter Technician\n"
                     "    facts: {Allowance: \"$1,000 a month\", Shifts: Early and late}\n",
        },
};

const struct explanation *
explain(enum diag_code code)
{
    return code < DIAG_FIRST_QUESTION ? &explanations[code] : &explain_questions[code];
}
