/*
 * What the codes mean that only the review asks about: what a careful colleague would ask. To add one, see explain.c.
 */
#include "explain_questions.h"

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

const struct explanation explain_questions[DIAG_CODE_COUNT] = {
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
