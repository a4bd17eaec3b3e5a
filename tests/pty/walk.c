/* The ways to the screens. */
#include "walk.h"

#include <stdio.h>

#define DOWN "\033[B"
#define UP "\033[A"
#define RIGHT "\033[C"
#define F9 "\033[20~"

const struct walk walks[] = {
    {"home", "", "Home"},
    {"help", "?", "Help: Home"},
    {"menu", F9, "Write this page to a file"},
    {"palette", ":", "Everything that can be done"},
    {"themes", "T", "your terminal"},
    {"profile", "\r", "> Operations Support, Associate"},
    {"profile without levels", DOWN DOWN "\r", "> Customer Care Specialist II"},
    {"matrix", "m", "> Matrix"},
    {"compare", "c", "> Compare"},
    {"compare side by side", RIGHT DOWN " " DOWN " c", "> Compare"},
    {"topic", "cv\r", "> Business function"},
    {"compare, and what is the same", "cd", "what is the same"},
    {"competencies compared", "cvv", "competencies as a table"},
    {"add a level", "ca", "Add to the comparison"},
    {"competency", "m\r", "> Active Listening"},
    {"matrix of a family", UP "m", "> Matrix"},
    {"gap", "p", "> Gap"},
    {"dictionary", "D", "> Dictionary"},
    {"search", "s", "Search everything for"},
    {"search with hits", "scustomer", "Found in"},
    {"find", "\r/team", "team"},
    {"filter", "fcare", "care_"},
    {"bookmarks", "\rb'", "Bookmarks"},
    {"copy", "y", "This page, as Markdown"},
    {"write to a file", "x", "HTML"},
    {"name of a file", "x\r", "Name of the file"},
    {"problems, some", "!", "> Problems", "tests/tui/data-problems"},
    {"file", "!\r", "> Problems >", "tests/tui/data-problems"},
    {"explain", "!?", "Help", "tests/tui/data-problems"},
};

const size_t walk_count = sizeof walks / sizeof walks[0];

void
walk_start(struct pty *pty, const char *setting, const char *before, const struct walk *walk)
{
    char command[200];
    snprintf(command, sizeof command, "%s exec \"$RUNG\" %s", before, walk->data ? walk->data : "data");
    pty_start(pty, 24, 80, setting, command);
    pty_wait_loaded(pty);
    pty_send(pty, walk->keys);
    pty_wait(pty, walk->shows);
}
