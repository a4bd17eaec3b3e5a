/* The ways to the screens. */
#include "walk.h"

#include <stdio.h>

#define DOWN "\033[B"
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
    {"competency", "m\r", "> Active Listening"},
};

const size_t walk_count = sizeof walks / sizeof walks[0];

void
walk_start(struct pty *pty, const char *setting, const char *before, const struct walk *walk)
{
    char command[200];
    snprintf(command, sizeof command, "%s exec \"$RUNG\" data", before);
    pty_start(pty, 24, 80, setting, command);
    pty_wait(pty, "Quit");
    pty_send(pty, walk->keys);
    pty_wait(pty, walk->shows);
}
