/*
 * Where the data is when the command line does not say: RUNG_DATA, else the settings, else the collection that ships
 * with Rung.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

static bool
is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The folder `steps` levels above a path, with `below` appended. */
static const char *
beside(struct session *session, const char *path, int steps, const char *below)
{
    size_t bytes = strlen(path);
    while (steps-- && bytes) {
        while (bytes && path[bytes - 1] != '/')
            bytes--;
        bytes -= bytes > 0;
    }
    return arena_printf(session->arena, "%.*s/%s", (int)bytes, path, below);
}

/* The path of this program, in a buffer of PATH_MAX bytes; false, and no path, when the system does not say. */
static bool
find_program(char *program)
{
    ssize_t bytes = readlink("/proc/self/exe", program, PATH_MAX - 1);
    program[bytes > 0 ? bytes : 0] = '\0';
    return bytes > 0;
}

/*
 * The shipped collection: beside the program, installed or in the tree it was built in, else where it was to be
 * installed.
 */
static const char *
shipped_data(struct session *session)
{
    char program[PATH_MAX];
    bool found = find_program(program);
    bool built = strstr(program, "/build/");
    const char *const places[] = {
        beside(session, program, 2, "share/rung/data"),
        built ? beside(session, program, 2, "data") : RUNG_DATADIR,
        built ? beside(session, program, 3, "data") : RUNG_DATADIR,
    };
    for (size_t i = 0; found && i < sizeof(places) / sizeof(*places); i++)
        if (is_folder(places[i]))
            return places[i];
    return RUNG_DATADIR;
}

const char *
place_manual(struct session *session)
{
    char program[PATH_MAX];
    find_program(program);
    const char *const places[] = {
        beside(session, program, 2, "share/man/man1/rung.1"),
        beside(session, program, 2, "share/man/man1/rung.1.gz"),
        RUNG_DATADIR "/../../man/man1/rung.1",
        RUNG_DATADIR "/../../man/man1/rung.1.gz",
    };
    for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
        if (access(places[i], R_OK) == 0)
            return places[i];
    return NULL;
}

void
data_path_default(struct session *session)
{
    const char *from_environment = getenv("RUNG_DATA");
    const struct texts *settings = &session->settings.data;
    if (session->options.data_count > 0)
        return;
    if (from_environment && *from_environment)
        options_add_data(session, from_environment);
    session->data_of_settings = session->options.data_count == 0 && settings->count > 0;
    for (uint32_t i = 0; session->data_of_settings && i < settings->count; i++)
        options_add_data(session, place_from_home(session, settings->v[i]));
    if (session->options.data_count == 0)
        options_add_data(session, shipped_data(session));
}
