/*
 * What the codes mean. A new code needs a row: its meaning for somebody who writes profiles and knows little of YAML,
 * and two small files that differ in the one point that matters. The tests load both.
 */
#include "rung/explain.h"

static const struct explanation explanations[DIAG_CODE_COUNT] = {
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

/* --- What a careful colleague would ask --- */

#define STEPS                                                                                                        \
    "scales:\n"                                                                                                      \
    "  - name: Steps\n"                                                                                              \
    "    proficiencies:\n"                                                                                           \
    "      - {name: Basic, definition: With guidance.}\n"                                                            \
    "      - {name: Advanced, definition: Alone.}\n"
#define LISTENING                                                                                                    \
    "competencies:\n"                                                                                                \
    "  - name: Active Listening\n"                                                                                   \
    "    definition: Hears people out, and asks when something is not clear.\n"
#define TECHNICIAN                                                                                                   \
    "profiles:\n"                                                                                                    \
    "  - title: Meter Technician\n"
#define JUNIOR_SENIOR "    levels: [Junior, {name: Senior, builds_on: Junior}]\n"
#define LISTENING_BY_LEVEL                                                                                           \
    STEPS LISTENING "    scale: Steps\n" TECHNICIAN JUNIOR_SENIOR "    requirements:\n"                              \
                    "      - competency: Active Listening\n"

    [DIAG_UNUSED] =
        {
            .meaning =
                "A competency is defined, and no profile asks for it. That may be on purpose, such as in a "
                "catalogue from which profiles choose. Else a profile has forgotten it, or it is left over and "
                "can go.",
            .wrong = LISTENING "  - name: Wiring\n"
                               "    definition: Reads wiring diagrams.\n" TECHNICIAN
                               "    requirements: [Active Listening]\n",
            .right = LISTENING "  - name: Wiring\n"
                               "    definition: Reads wiring diagrams.\n" TECHNICIAN
                               "    requirements: [Active Listening, Wiring]\n",
        },
    [DIAG_ASKED_TWICE] =
        {
            .meaning = "A profile asks for the same competency in two places for the same level. If they say the "
                       "same, one is enough. If they differ, readers cannot know which holds: put both into one "
                       "requirement, as several values with \"when\".",
            .wrong = LISTENING TECHNICIAN "    requirements:\n"
                                          "      - Active Listening\n"
                                          "      - Active Listening\n",
            .right = LISTENING TECHNICIAN "    requirements:\n"
                                          "      - Active Listening\n",
        },
    [DIAG_FALLS] =
        {
            .meaning =
                "Of a higher level less is asked than of the level before it. That is rare in real jobs, and often two "
                "columns were swapped or a row slipped when the table was typed. If it is meant, a note at the "
                "requirement spares readers the same question.",
            .wrong = LISTENING_BY_LEVEL "        levels: {Junior: Advanced, Senior: Basic}\n",
            .right = LISTENING_BY_LEVEL "        levels: {Junior: Basic, Senior: Advanced}\n",
        },
    [DIAG_SKIPS_LEVEL] =
        {
            .meaning =
                "A level builds on one further down, past the level right before it. So it does not inherit what that "
                "level adds, which is seldom meant. Where levels run in parallel, give each a \"track\"; then only "
                "levels of one track follow each other.",
            .wrong = TECHNICIAN "    levels:\n"
                                "      - name: Junior\n"
                                "      - {name: Senior, builds_on: Junior}\n"
                                "      - {name: Expert, builds_on: Junior}\n",
            .right = TECHNICIAN "    levels:\n"
                                "      - name: Junior\n"
                                "      - {name: Senior, builds_on: Junior}\n"
                                "      - {name: Expert, builds_on: Senior}\n",
        },
    [DIAG_SAME_EXPECTATIONS] =
        {
            .meaning =
                "Two levels that follow each other ask for exactly the same, so nobody can see what a promotion "
                "would take. Say what the higher level does beyond the other. If only pay or title differ, "
                "that may be meant.",
            .wrong = LISTENING_BY_LEVEL "        levels: {Junior: Basic, Senior: Basic}\n",
            .right = LISTENING_BY_LEVEL "        levels: {Junior: Basic, Senior: Advanced}\n",
        },
    [DIAG_CELL_MISSING] =
        {
            .meaning = "A competency is rated at some levels of a profile and not at others, which leaves a hole in "
                       "the matrix. Readers cannot tell whether it is not asked for there or was forgotten. Rate it, "
                       "or leave the value blank (~) to say that the document leaves it blank.",
            .wrong = LISTENING_BY_LEVEL "        levels: {Senior: Advanced}\n",
            .right = LISTENING_BY_LEVEL "        levels: {Junior: Basic, Senior: Advanced}\n",
        },
    [DIAG_SCALE_UNDEFINED] =
        {
            .meaning =
                "A scale has names for its steps and nothing that says what they mean, so everybody reads them "
                "differently. Give each proficiency a definition: what somebody does who has reached it.",
            .wrong = "scales:\n"
                     "  - name: Steps\n"
                     "    proficiencies: [Basic, Advanced]\n" LISTENING "    scale: Steps\n" TECHNICIAN
                     "    requirements:\n"
                     "      - {competency: Active Listening, proficiency: Basic}\n",
            .right = STEPS LISTENING "    scale: Steps\n" TECHNICIAN "    requirements:\n"
                                     "      - {competency: Active Listening, proficiency: Basic}\n",
        },
    [DIAG_ALIKE_NAMES] =
        {
            .meaning =
                "Two names look the same, or nearly so: they differ only in capital letters, in the number of "
                "spaces or in characters that are not seen. Rung keeps them apart, readers will not. If one thing is "
                "meant, spell it in one way.",
            .wrong = TECHNICIAN "    family: Field Service\n"
                                "  - title: Line Technician\n"
                                "    family: Field  Service\n",
            .right = TECHNICIAN "    family: Field Service\n"
                                "  - title: Line Technician\n"
                                "    family: Field Service\n",
        },
    [DIAG_OUT_OF_DATE] =
        {
            .meaning =
                "The profile says when it was last updated, and that is years ago. Look whether it still describes "
                "the job, then set \"updated\" to today. If the job is no more, set its \"status\" to retired.",
            .wrong = TECHNICIAN "    updated: 2009-03-31\n",
            .right = TECHNICIAN "    updated: 2026-03-31\n",
        },
    [DIAG_DEFINED_TWICE] =
        {
            .meaning =
                "Two competencies have the same name and different definitions. Each reader will know only one "
                "of them, and profiles that seem to ask for the same do not. Keep one definition, or give the "
                "other a name of its own.",
            .wrong = LISTENING "  - id: listening-2\n"
                               "    name: Active Listening\n"
                               "    definition: Lets others finish before answering.\n" TECHNICIAN
                               "    requirements: [active-listening, listening-2]\n",
            .right = LISTENING "  - name: Patience\n"
                               "    definition: Lets others finish before answering.\n" TECHNICIAN
                               "    requirements: [Active Listening, Patience]\n",
        },
    [DIAG_PATH_OUTSIDE] =
        {
            .meaning = "A path leads to a profile that is not among those loaded, so readers cannot go there. If it "
                       "has a file, load it together with this one, and spell it as that file does. If it will never "
                       "have one, that is no mistake, and this warning can be ignored.",
            .wrong = TECHNICIAN "    paths: [Line Technicain]\n"
                                "  - title: Line Technician\n",
            .right = TECHNICIAN "    paths: [Line Technician]\n"
                                "  - title: Line Technician\n",
        },
};

const struct explanation *
explain(enum diag_code code)
{
    return &explanations[code];
}
