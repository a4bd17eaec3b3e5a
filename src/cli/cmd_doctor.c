/* rung doctor: what a help desk asks, and what to do about what hinders. */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"
#include "rung/format.h"
#include "rung/libraries.h"
#include "rung/outline.h"
#include "tui/tui.h"

struct doctor {
    struct session *session;
    struct table *table;
    const char *part;
    struct tui_surroundings screens;
    size_t hindrances;
};

/* --- Rows --- */

enum column { NAME, STATE, VALUE, REMARK };

static const struct column_row columns[] = {
    [NAME] = {"name", "What", "what was looked at"},
    [STATE] = {"state", "State", "fine, note, or wrong: it hinders"},
    [VALUE] = {"value", "Value", "what was found"},
    [REMARK] = {"remark", "Remark", "what that means, and what helps"},
    {"part", "Part", "the heading that rows stand under", .heading = true},
    {0},
};

/* How something is: fine, worth knowing, or in the way of the work. */
enum state { STATE_FINE, STATE_NOTE, STATE_WRONG };

static const char *const states[] = {[STATE_FINE] = "fine", [STATE_NOTE] = "note", [STATE_WRONG] = "wrong"};

static void
say(struct doctor *d, enum state state, const char *name, const char *value, const char *remark)
{
    struct table_cell *cells = table_add(d->table, str_of(d->part));
    d->hindrances += state == STATE_WRONG;
    table_set(d->table, &cells[NAME], str_of(name));
    table_set(d->table, &cells[STATE], str_of(states[state]));
    table_set(d->table, &cells[VALUE], str_of(value));
    table_set(d->table, &cells[REMARK], str_of(remark));
}

static const char *text(struct doctor *d, const char *format, ...) __attribute__((format(printf, 2, 3)));

static const char *
text(struct doctor *d, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *made = arena_vprintf(d->session->arena, format, args);
    va_end(args);
    return made;
}

/* A variable of the environment; NULL: not set, or to nothing. */
static const char *
variable(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

/* --- The program --- */

static void
look_at_program(struct doctor *d)
{
    d->part = "Program";
    say(d, STATE_FINE, "Rung", RUNG_VERSION, NULL);
    for (const struct library *library = libraries(d->session->arena); library->name; library++)
        say(d, STATE_FINE, library->name, library->version, NULL);
    say(d, STATE_FINE, "ncurses", d->screens.curses, NULL);
    bool manual = place_manual(d->session) != NULL;
    say(d,
        manual ? STATE_FINE : STATE_NOTE,
        "manual page",
        manual ? "installed" : "not installed",
        manual ? "man rung shows it"
               : "it comes with Rung where that is installed; rung --help says the same in short");
}

/* --- The terminal --- */

static void
look_at_streams(struct doctor *d)
{
    bool in = isatty(STDIN_FILENO), out = isatty(STDOUT_FILENO);
    say(d,
        in && out ? STATE_FINE : STATE_NOTE,
        "input and output",
        in && out ? "a terminal"
        : out     ? "input is not a terminal"
        : in      ? "output is not a terminal"
                  : "not a terminal",
        in && out ? NULL : "the browser needs both; all other commands do not");
}

static void
look_at_term(struct doctor *d)
{
    const char *term = variable("TERM");
    if (!term)
        say(d,
            STATE_WRONG,
            "TERM",
            "not set",
            "the browser cannot show pages; export TERM=xterm-256color helps in most");
    else if (!d->screens.known)
        say(d,
            STATE_WRONG,
            "TERM",
            text(d, "%s, which this system does not know", term),
            "the browser cannot show pages; export TERM=xterm-256color helps in most");
    else if (!d->screens.able)
        say(d,
            STATE_WRONG,
            "TERM",
            text(d, "%s, which cannot put text anywhere", term),
            "the browser cannot show pages; all other commands can be used");
    else
        say(d, STATE_FINE, "TERM", term, NULL);
}

static void
look_at_colours(struct doctor *d)
{
    const char *no_color = getenv("NO_COLOR");
    bool none = no_color && *no_color;
    const char *count = d->screens.colours > 0 ? text(d, "%d", d->screens.colours) : "none";
    say(d,
        none ? STATE_NOTE : STATE_FINE,
        "colours",
        count,
        none                      ? "NO_COLOR is set, so none are used"
        : d->screens.colours == 0 ? "bold and underlined text is used in their place"
                                  : NULL);
}

/* Where text is not UTF-8, names with accents are written with question marks and plain letters. */
static void
look_at_locale(struct doctor *d)
{
    const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *name = NULL;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names) && !name; i++)
        name = variable(names[i]) ? names[i] : NULL;
    const char *value = name ? text(d, "%s=%s", name, variable(name)) : "not set";
    bool there = setlocale(LC_ALL, "") != NULL;
    const char *codeset = text(d, "%s", nl_langinfo(CODESET));
    if (!d->session->utf8)
        setlocale(LC_CTYPE, "C.UTF-8");
    if (d->session->utf8)
        say(d, STATE_FINE, "language", value, NULL);
    else
        say(d,
            STATE_WRONG,
            "language",
            value,
            there ? "letters with accents and dashes are written as plain ones; export LANG=C.UTF-8 helps"
                  : "this system does not have it; export LANG=C.UTF-8 helps, or install it");
    say(d, STATE_FINE, "characters", there ? codeset : "unknown", NULL);
}

static void
look_at_window(struct doctor *d)
{
    struct winsize size = {0};
    bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 || ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0;
    if (!known || size.ws_col == 0)
        say(d, STATE_NOTE, "window", "unknown", "text is written 80 columns wide");
    else if (size.ws_col < TUI_WIDTH_MIN || size.ws_row < TUI_HEIGHT_MIN)
        say(d,
            STATE_WRONG,
            "window",
            text(d, "%d columns, %d rows", size.ws_col, size.ws_row),
            text(d, "the browser needs %d columns and %d rows; make it larger", TUI_WIDTH_MIN, TUI_HEIGHT_MIN));
    else
        say(d, STATE_FINE, "window", text(d, "%d columns, %d rows", size.ws_col, size.ws_row), NULL);
}

/* Copying goes through the terminal; what stands between may keep it. */
static void
look_at_copying(struct doctor *d)
{
    if (!d->screens.copies)
        say(d, STATE_NOTE, "copying", "not through this terminal", "x in the browser writes a file instead");
    else if (variable("TMUX"))
        say(d,
            STATE_NOTE,
            "copying",
            "through tmux, by OSC 52",
            "tmux hands it on if it is told: set -g set-clipboard on, in ~/.tmux.conf");
    else if (variable("STY"))
        say(d, STATE_NOTE, "copying", "kept by screen", "x in the browser writes a file instead");
    else
        say(d,
            STATE_FINE,
            "copying",
            "through the terminal, by OSC 52",
            "some terminals must be told to allow it; if nothing can be pasted, x writes a file");
}

static void
look_at_terminal(struct doctor *d)
{
    d->part = "Terminal";
    look_at_streams(d);
    look_at_term(d);
    look_at_colours(d);
    look_at_locale(d);
    look_at_window(d);
    look_at_copying(d);
}

/* --- The data --- */

static void
look_at_data(struct doctor *d)
{
    struct session *session = d->session;
    const struct options *options = &session->options;
    const char *why = options->data_count > 0 ? "named by --data" : NULL;
    d->part = "Data";
    data_path_default(session);
    if (!why)
        why = variable("RUNG_DATA")       ? "named by RUNG_DATA"
              : session->data_of_settings ? "named by the settings"
                                          : "came with Rung; --data, RUNG_DATA or data in the settings name others";
    session->collection =
        collection_load(options->data, options->data_count, session_threads(session), session->arena);
    for (size_t i = 0; i < options->data_count; i++)
        say(d, STATE_FINE, i == 0 ? "from" : "and from", options->data[i], i == 0 ? why : NULL);
    const struct collection *c = session->collection;
    if (!c) {
        say(d, STATE_WRONG, "memory", "not enough", "the data is too large for this computer");
        return;
    }
    size_t unreadable = 0;
    for (size_t i = 0; i < c->diags.count; i++)
        unreadable += c->diags.v[i].code == DIAG_CANNOT_READ;
    say(d, STATE_FINE, "files", format_number_in(d->session->arena, c->document_count), NULL);
    say(d,
        c->profile_count ? STATE_FINE : STATE_WRONG,
        "profiles",
        format_number_in(d->session->arena, c->profile_count),
        c->profile_count ? NULL : "there is nothing to show; does the path lead to a folder of YAML files?");
    say(d,
        unreadable        ? STATE_WRONG
        : c->diags.errors ? STATE_NOTE
                          : STATE_FINE,
        "errors",
        format_number_in(d->session->arena, c->diags.errors),
        unreadable        ? "something cannot be read; rung check says what"
        : c->diags.errors ? "rung check shows where and what"
                          : NULL);
}

/* --- Settings and what is kept --- */

static void
look_at_settings(struct doctor *d)
{
    struct session *session = d->session;
    const char *path = place_settings(session);
    if (!path) {
        say(d, STATE_NOTE, "settings", "no place for them", "neither HOME nor XDG_CONFIG_HOME names a folder");
        return;
    }
    settings_read(&session->settings, session->arena, path);
    const struct diags *diags = &session->settings.diags;
    if (diags->count > 0) {
        struct buf first = {.arena = session->arena};
        diag_render_short(&first, &diags->v[0]);
        say(d, STATE_WRONG, "settings", path, text(d, "%.*s", (int)first.bytes - 1, first.ptr));
    } else {
        say(d, STATE_FINE, "settings", path, access(path, F_OK) == 0 ? NULL : "not there, and need not be");
    }
}

/* Whether a folder can be written to, or made. */
static bool
is_writable(struct doctor *d, const char *path)
{
    char *folder = arena_copy(d->session->arena, path, strlen(path));
    while (access(folder, F_OK) != 0) {
        char *slash = strrchr(folder, '/');
        if (!slash || slash == folder)
            return access("/", W_OK) == 0;
        *slash = '\0';
    }
    return access(folder, W_OK | X_OK) == 0;
}

static void
look_at_state(struct doctor *d)
{
    const char *path = place_state(d->session);
    if (!path)
        say(d, STATE_NOTE, "what is kept", "no place for it", "neither HOME nor XDG_STATE_HOME names a folder");
    else if (is_writable(d, path))
        say(d, STATE_FINE, "what is kept", path, "bookmarks, and where you were last time");
    else
        say(d, STATE_WRONG, "what is kept", path, "cannot be written to: bookmarks will be lost");
}

static void
look_at_editor(struct doctor *d)
{
    const char *name = variable("VISUAL") ? "VISUAL" : variable("EDITOR") ? "EDITOR" : NULL;
    const char *editor = d->screens.editor;
    say(d,
        d->screens.editor_is_there ? STATE_FINE
        : name                     ? STATE_WRONG
                                   : STATE_NOTE,
        "editor",
        editor,
        !d->screens.editor_is_there ? "there is no such program; VISUAL or EDITOR names another one"
        : name                      ? text(d, "named by %s", name)
                                    : "VISUAL or EDITOR names another one");
}

/* --- The command --- */

/*
 * The rows of the table to be read: "TERM: wrong: nothing, which this system does not know (the browser cannot ...)".
 */
static void
add_facts(struct outline *page, const struct table *table)
{
    struct str part = {0};
    for (size_t i = 0; i < table->count; i++) {
        const struct table_row *row = &table->rows[i];
        struct buf text = {.arena = page->arena};
        struct str state = table_text(page->arena, &row->cells[STATE], ""),
                   remark = table_text(page->arena, &row->cells[REMARK], "");
        if (!str_equal(part, row->group))
            outline_heading(page, row->group, (struct str){0});
        part = row->group;
        if (str_equal(state, str_of(states[STATE_WRONG])))
            buf_printf(&text, "%.*s: ", STR_ARGS(state));
        buf_str(&text, table_text(page->arena, &row->cells[VALUE], ""));
        if (str_given(remark))
            buf_printf(&text, " (%.*s)", STR_ARGS(remark));
        outline_add(page, OUTLINE_FACT, 0, buf_get(&text))->label = table_text(page->arena, &row->cells[NAME], "");
    }
}

static int
doctor(struct session *session, struct answer *answer)
{
    struct doctor d = {.session = session,
                       .table = table_of(session->arena, TABLE_LIST, columns),
                       .screens = tui_look(session->arena)};
    look_at_program(&d);
    look_at_terminal(&d);
    d.part = "Settings and state";
    look_at_settings(&d);
    look_at_state(&d);
    look_at_editor(&d);
    look_at_data(&d);
    struct outline *page = answer_page(answer, str_of("Rung on this computer"));
    const char *summary = d.hindrances == 0 ? "Nothing here hinders Rung."
                          : d.hindrances == 1
                              ? "One thing hinders Rung: see what is wrong below."
                              : text(&d, "%zu things hinder Rung: see what is wrong below.", d.hindrances);
    outline_add(page, OUTLINE_TEXT, 0, str_of(summary))->aside = true;
    if (wants_table(session))
        outline_table(page, d.table);
    else
        add_facts(page, d.table);
    return d.hindrances == 0 ? EXIT_FINE : EXIT_NO;
}

const struct command command_doctor = {
    .name = "doctor",
    .words = "",
    .summary = "what a help desk asks",
    .examples = "  rung doctor                        versions, terminal, settings, data, and what hinders\n"
                "  rung doctor --data ~/profiles      with your own folder\n"
                "  rung doctor -o doctor.md           to be sent to whoever helps\n",
    .notes = "Exit status 1: something hinders.\n",
    .tables = (const struct command_table[]){{"a row for each thing", columns}, {0}},
    .needs_no_data = true,
    .answer = doctor,
};
