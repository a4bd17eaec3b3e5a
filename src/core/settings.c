/* Reading the settings file by its table, and changing lines of it. */
#include "rung/settings.h"

#include <errno.h>
#include <unistd.h>

#include "read.h"
#include "rung/buf.h"
#include "rung/replace.h"
#include "schema.h"

const char *
settings_theme_name(enum theme_choice theme)
{
    return schema_field(&schema_settings, "theme", strlen("theme"))->choices[theme];
}

static const char *
mouse_name(enum mouse_setting mouse)
{
    return schema_field(&schema_settings, "mouse", strlen("mouse"))->choices[mouse];
}

/* --- Reading --- */

/* Reads settings out of a text that is there. */
static void
read_text(struct settings *settings, struct arena *arena)
{
    struct arena *scratch = arena_new(arena);
    settings->diags.arena = arena;
    struct yaml_roots roots = yaml_parse(scratch, settings->source, &settings->diags);
    read_texts_file(&schema_settings, settings, settings->source, &settings->diags, scratch, roots);
    diags_sort(&settings->diags);
    arena_free(scratch);
}

void
settings_read(struct settings *settings, struct arena *arena, const char *path)
{
    *settings = (struct settings){.source = arena_alloc(arena, sizeof(*settings->source)), .diags = {.arena = arena}};
    settings->source->path = path;
    source_owned(settings->source, arena);
    if (access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return;
    const char *why = source_read(settings->source, path);
    if (why) {
        struct str nowhere = {.pos = DIAG_NO_POS};
        diag_add(
            &settings->diags, DIAG_CANNOT_READ, settings->source, nowhere, "the settings cannot be read: %s", why);
        return;
    }
    read_text(settings, arena);
    source_release(settings->source);
}

/* --- Writing --- */

/* The settings that a text would give; they have no source that lasts. */
static struct settings
settings_of(struct arena *arena, struct str text)
{
    struct source source = {.path = "", .text = text.ptr, .bytes = text.bytes};
    struct settings settings = {.source = &source};
    read_text(&settings, arena);
    source_release(&(struct source){.lines = source.lines}); /* the text is the caller's */
    return settings;
}

static bool
begins_with_key(struct str line, const char *key)
{
    size_t bytes = strlen(key);
    return line.bytes > bytes && memcmp(line.ptr, key, bytes) == 0 && line.ptr[bytes] == ':';
}

/* The comment of a line, with the blanks before it. */
static struct str
comment_of(struct str line)
{
    uint32_t at = 1;
    while (at < line.bytes && !(line.ptr[at] == '#' && line.ptr[at - 1] == ' '))
        at++;
    if (at >= line.bytes)
        return str_of("");
    while (line.ptr[at - 1] == ' ')
        at--;
    return (struct str){.ptr = line.ptr + at, .bytes = line.bytes - at};
}

/* The text with "KEY: VALUE" in place of the line with that key, else behind the last line. */
static struct str
with_line(struct arena *arena, struct str text, const char *key, const char *value)
{
    struct buf out = {.arena = arena};
    bool found = false;
    for (uint32_t at = 0; at < text.bytes;) {
        const char *end = memchr(text.ptr + at, '\n', text.bytes - at);
        uint32_t bytes = end ? (uint32_t)(end - text.ptr) - at : text.bytes - at;
        struct str line = {.ptr = text.ptr + at, .bytes = bytes};
        at += bytes + (end != NULL);
        if (!found && begins_with_key(line, key)) {
            buf_printf(&out, "%s: %s", key, value);
            line = comment_of(line);
            found = true;
        }
        buf_str(&out, line);
        buf_puts(&out, "\n");
    }
    if (!found)
        buf_printf(&out, "%s: %s\n", key, value);
    return buf_get(&out);
}

/* The text of a settings file with these settings in it; lines that say so already stay. */
static struct str
changed_text(struct arena *arena, struct str text, const struct settings *wanted)
{
    struct settings now = settings_of(arena, text);
    if (now.theme != wanted->theme)
        text = with_line(arena, text, "theme", settings_theme_name(wanted->theme));
    if (now.mouse != wanted->mouse)
        text = with_line(arena, text, "mouse", mouse_name(wanted->mouse));
    return text;
}

/* Whether a changed text is what it was to be: lines are put into it blindly. */
static bool
is_right(struct arena *arena, struct str before, struct str after, const struct settings *wanted)
{
    struct settings old = settings_of(arena, before), new = settings_of(arena, after);
    return new.theme == wanted->theme &&new.mouse == wanted->mouse &&new.data.count
           == old.data.count &&new.diags.count <= old.diags.count;
}

/* What a settings file begins with that was not there before. */
static const char first_lines[] =
    "# The settings of rung. theme: default, light, dark, high-contrast, colour-blind or mono;\n"
    "# mouse: on or off; data: a folder of profiles, or a list of folders.\n";

const char *
settings_save(const struct settings *settings, struct arena *arena)
{
    const char *path = settings->source->path;
    struct source source = {.path = path};
    const char *why = NULL;
    bool exists = access(path, F_OK) == 0;
    if (exists)
        why = source_read(&source, path);
    if (why)
        return arena_printf(arena, "%s cannot be read: %s", path, why);
    struct str before = {.ptr = exists ? source.text : first_lines,
                         .bytes = exists ? source.bytes : sizeof(first_lines) - 1};
    struct str after = changed_text(arena, before, settings);
    if (!is_right(arena, before, after, settings))
        why = arena_printf(arena, "%s is written in a way that only you can change", path);
    else if (!str_equal(before, after) && (why = file_replace(path, after)))
        why = arena_printf(arena, "%s cannot be written: %s", path, why);
    source_release(&source);
    return why;
}
