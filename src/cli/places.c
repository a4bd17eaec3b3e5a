/* Where settings and state of a user are kept, by the rules of the XDG base directories. */
#include <stdlib.h>

#include "cli.h"

/* A folder that the environment names; NULL: it names none. A path that is not absolute does not count. */
static const char *
absolute(const char *name)
{
    const char *path = getenv(name);
    return path && path[0] == '/' ? path : NULL;
}

/* The folder of Rung in one of the base directories; NULL: there is none. */
static const char *
folder(struct session *session, const char *name, const char *below_home)
{
    const char *base = absolute(name), *home = absolute("HOME");
    if (base)
        return arena_printf(session->arena, "%s/rung", base);
    return home ? arena_printf(session->arena, "%s/%s/rung", home, below_home) : NULL;
}

const char *
place_settings(struct session *session)
{
    const char *config = folder(session, "XDG_CONFIG_HOME", ".config");
    return config ? arena_printf(session->arena, "%s/settings.yaml", config) : NULL;
}

const char *
place_state(struct session *session)
{
    return folder(session, "XDG_STATE_HOME", ".local/state");
}

const char *
place_from_home(struct session *session, struct str path)
{
    const char *home = absolute("HOME");
    bool tilde = path.bytes > 0 && path.ptr[0] == '~' && (path.bytes == 1 || path.ptr[1] == '/');
    if (!home || (path.bytes > 0 && path.ptr[0] == '/'))
        return arena_printf(session->arena, "%.*s", STR_ARGS(path));
    uint32_t skipped = !tilde ? 0 : path.bytes < 2 ? 1 : 2;
    return arena_printf(session->arena, "%s/%.*s", home, (int)(path.bytes - skipped), path.ptr + skipped);
}
