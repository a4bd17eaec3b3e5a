/* What is done with a session: loading its data, complaining, finding what a word stands for. */
#include <stdlib.h>
#include <sys/stat.h>

#include "cli.h"
#include "rung/format.h"
#include "rung/text.h"

void
complain(struct session *session, const char *hint, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_puts(&session->err, "rung: ");
    text_add(&session->err, str_of(arena_vprintf(session->arena, format, args)));
    va_end(args);
    buf_puts(&session->err, "\n");
    if (!hint)
        return;
    buf_puts(&session->err, "  help: ");
    text_add(&session->err, str_of(hint));
    buf_puts(&session->err, "\n");
}

const char *
joined_words(struct session *session)
{
    struct buf words = {.arena = session->arena};
    buf_puts(&words, "");
    for (size_t i = 0; i < session->word_count; i++)
        buf_printf(&words, "%s%s", i > 0 ? " " : "", session->words[i]);
    return words.ptr;
}

const char *
hint_data(struct session *session, const char *word)
{
    struct stat status;
    if (stat(word, &status) != 0)
        return NULL;
    const char *name = strpbrk(word, " \t") ? arena_printf(session->arena, "\"%s\"", word) : word;
    return arena_printf(
        session->arena, "%s is a %s; --data %s looks in it", name, S_ISDIR(status.st_mode) ? "folder" : "file", name);
}

/* A word that names a level, but not whose, as an address that does: "senior" as "operations-support@senior". */
static const char *
hint_level(struct session *session, const char *word)
{
    for (uint32_t i = 0; i < session->collection->profile_count; i++) {
        const struct profile *profile = session->collection->profiles[i];
        const struct level *level = profile_level(session->arena, profile, str_of(word), NULL);
        if (level)
            return arena_printf(session->arena,
                                "levels are named with their profile, such as %.*s",
                                STR_ARGS(rung_address(session->arena, (struct rung){profile, level})));
    }
    return NULL;
}

/* How many things have what was written in their name, and the id of the last. */
struct parts {
    struct arena *arena;
    struct str folded; /* what was written */
    size_t count;
    struct str id;
};

static void
count_part(struct parts *parts, struct str name, struct str id)
{
    if (!text_contains(text_fold(parts->arena, name), parts->folded))
        return;
    parts->count++;
    parts->id = id;
}

/* A word that is no name but a part of some: which, or what lists them. */
static const char *
hint_part(struct session *session, const char *word, unsigned kinds)
{
    const struct collection *c = session->collection;
    struct parts parts = {.arena = session->arena, .folded = text_fold(session->arena, str_of(word))};
    for (uint32_t i = 0; i < c->profile_count && kinds & FIND_PROFILES; i++)
        count_part(&parts, c->profiles[i]->title, c->profiles[i]->id);
    for (uint32_t i = 0; i < c->competency_count && kinds & FIND_COMPETENCIES; i++)
        count_part(&parts, c->competencies[i]->name, c->competencies[i]->id);
    for (uint32_t i = 0; i < c->scale_count && kinds & FIND_SCALES; i++)
        count_part(&parts, c->scales[i]->name, c->scales[i]->id);
    for (uint32_t i = 0; i < c->family_count && kinds & FIND_FAMILIES; i++)
        count_part(&parts, c->families[i]->name, c->families[i]->id);
    if (parts.count == 0 || parts.folded.bytes == 0)
        return NULL;
    if (parts.count == 1)
        return arena_printf(session->arena, "it is part of one name: %.*s", STR_ARGS(parts.id));
    return arena_printf(session->arena,
                        "it is part of %s names; rung find %s shows them",
                        format_number_in(session->arena, parts.count),
                        word);
}

struct target
find_target(struct session *session, const char *word, unsigned kinds)
{
    const char *why, *hint;
    struct target target = collection_find(session->collection, session->arena, word, kinds, &why, &hint);
    if (target.kind != TARGET_NONE)
        return target;
    const char *data = hint_data(session, word);
    if (data)
        hint = data;
    else if (!hint && kinds & FIND_PROFILES)
        hint = hint_level(session, word);
    complain(session, hint ? hint : hint_part(session, word, kinds), "%s", why);
    return target;
}

/* Reads the user's settings, and says what is wrong in them: nothing of that keeps a command from its work. */
static void
read_settings(struct session *session)
{
    const char *path = place_settings(session);
    if (!path)
        return;
    settings_read(&session->settings, session->arena, path);
    for (size_t i = 0; i < session->settings.diags.count && i < DIAG_SHOWN_MAX; i++)
        diag_render_short(&session->err, &session->settings.diags.v[i]);
}

unsigned
session_threads(struct session *session)
{
    const char *wanted = getenv("RUNG_THREADS");
    if (session->bad_threads || !wanted || !*wanted)
        return 0;
    char *end;
    unsigned long threads = strtoul(wanted, &end, 10);
    if (*end == '\0' && threads > 0 && threads <= LOAD_THREADS_MAX)
        return (unsigned)threads;
    session->bad_threads = true;
    complain(session,
             "unset it, and there are as many threads as processors",
             "RUNG_THREADS is \"%s\": it can be a number from 1 to %d",
             wanted,
             LOAD_THREADS_MAX);
    return 0;
}

void
session_settle(struct session *session)
{
    read_settings(session);
    data_path_default(session);
}

void
session_load(struct session *session)
{
    session->collection =
        collection_load(session->options.data, session->options.data_count, session_threads(session), session->arena);
    if (!session->collection)
        arena_out_of_memory(session->arena);
}

bool
complain_of_data(struct session *session, const struct collection *collection)
{
    size_t errors = collection->diags.errors, unreadable = 0;
    for (size_t i = 0; i < collection->diags.count; i++)
        if (collection->diags.v[i].code == DIAG_CANNOT_READ) {
            diag_render(&session->err, &collection->diags.v[i]);
            unreadable++;
        }
    if (unreadable && session->data_of_settings)
        complain(session,
                 arena_printf(session->arena, "change \"data\" in %s", session->settings.source->path),
                 "the folder of profiles is the one that your settings name");
    if (errors > unreadable) {
        struct buf count = {.arena = session->arena};
        format_count(&count, errors - unreadable, "error");
        complain(session, "rung check shows where and what", "the data has %.*s", STR_ARGS(buf_get(&count)));
    }
    session->incomplete = unreadable > 0;
    return unreadable < collection->document_count;
}
