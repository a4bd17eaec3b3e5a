/* See folder.h. */
#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

int
folder_setup(void **state)
{
    static struct folder folder;
    const char *within = getenv("TMPDIR");
    snprintf(folder.path, sizeof folder.path, "%s/folder-XXXXXX", within ? within : "/tmp");
    *state = &folder;
    if (!mkdtemp(folder.path))
        return -1;
    folder_shell(&folder, "mkdir $D/data && cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
    return 0;
}

int
folder_teardown(void **state)
{
    struct folder *folder = *state;
    pty_done(&folder->pty);
    folder_shell(folder, "rm -r $D");
    return 0;
}

void
folder_shell(const struct folder *folder, const char *command)
{
    setenv("D", folder->path, 1);
    assert_int_equal(system(command), 0);
}

const char *
folder_setting(const struct folder *folder, const char *name, const char *below)
{
    static char setting[300];
    snprintf(setting, sizeof setting, "%s=%s/%s", name, folder->path, below);
    return setting;
}

struct pty *
folder_start(struct folder *folder, const char *setting, const char *options, const char *text)
{
    char command[200];
    pty_done(&folder->pty);
    setenv("D", folder->path, 1);
    snprintf(command, sizeof command, "exec \"$RUNG\" $D/data %s", options);
    pty_start(&folder->pty, 24, 80, setting, command);
    pty_wait(&folder->pty, text);
    return &folder->pty;
}
