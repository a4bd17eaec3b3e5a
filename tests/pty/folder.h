/* For tests of the browser on files of its own: a folder for each test, with the data of the user in "data". */
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include "pty.h"

struct folder {
    struct pty pty;
    char path[200];
};

/* Makes a folder the state of a test, with one small file of profiles, "data/m.yaml"; and takes it away. */
int folder_setup(void **state);
int folder_teardown(void **state);

/* Runs a shell command in which $D is the folder; it must succeed. */
void folder_shell(const struct folder *folder, const char *command);

/* "NAME=" and the path of something in the folder, for pty_start(); until the next call. */
const char *folder_setting(const struct folder *folder, const char *name, const char *below);

/* Starts the browser on the data, with a setting (or NULL) and options, and waits for a text. Ends one that runs. */
struct pty *folder_start(struct folder *folder, const char *setting, const char *options, const char *text);

#endif
