/* Calling the user's editor. */
#include "editor.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rung/str.h"

/* How an editor is told a line. */
enum manner {
    NOT_AT_ALL,
    PLUS,    /* +LINE FILE */
    OPTION,  /* --line=LINE FILE */
    COLON,   /* FILE:LINE */
    G_COLON, /* -g FILE:LINE */
};

static const struct {
    const char *name;
    enum manner manner;
} editors[] = {
    {"vi", PLUS},     {"vim", PLUS},   {"vim.tiny", PLUS},   {"vim.basic", PLUS}, {"nvim", PLUS},
    {"nano", PLUS},   {"rnano", PLUS}, {"pico", PLUS},       {"emacs", PLUS},     {"emacsclient", PLUS},
    {"mg", PLUS},     {"zile", PLUS},  {"joe", PLUS},        {"jmacs", PLUS},     {"ne", PLUS},
    {"micro", PLUS},  {"kak", PLUS},   {"vis", PLUS},        {"mcedit", PLUS},    {"editor", PLUS},
    {"gedit", PLUS},  {"geany", PLUS}, {"mousepad", OPTION}, {"kate", OPTION},    {"hx", COLON},
    {"helix", COLON}, {"subl", COLON}, {"zed", COLON},       {"code", G_COLON},   {"codium", G_COLON},
};

static enum manner
manner_of(const char *program)
{
    const char *slash = strrchr(program, '/');
    for (size_t i = 0; i < sizeof(editors) / sizeof(editors[0]); i++)
        if (strcmp(editors[i].name, slash ? slash + 1 : program) == 0)
            return editors[i].manner;
    return NOT_AT_ALL;
}

struct words {
    struct arena *arena;
    char **v;
    size_t count;
};

static void
add_word(struct words *words, const char *word)
{
    words->v = arena_grow(words->arena, words->v, words->count, sizeof(*words->v));
    words->v[words->count++] = (char *)word; /* as execvp() wants them; nobody writes to them */
}

static void
add_place(struct words *words, const char *path, size_t line)
{
    enum manner manner = line > 0 ? manner_of(words->v[0]) : NOT_AT_ALL;
    if (manner == PLUS || manner == OPTION)
        add_word(words, arena_printf(words->arena, "%s%zu", manner == PLUS ? "+" : "--line=", line));
    if (manner == G_COLON)
        add_word(words, "-g");
    if (manner == COLON || manner == G_COLON)
        path = arena_printf(words->arena, "%s:%zu", path, line);
    add_word(words, path);
}

/* Whether there is a program of that name to be run. */
static bool
is_installed(struct arena *scratch, const char *name)
{
    const char *path = getenv("PATH");
    struct str left = str_of(path ? path : "");
    while (left.bytes > 0) {
        const char *end = memchr(left.ptr, ':', left.bytes);
        int bytes = end ? (int)(end - left.ptr) : (int)left.bytes;
        if (access(arena_printf(scratch, "%.*s/%s", bytes, left.ptr, name), X_OK) == 0)
            return true;
        left.ptr += bytes + (end ? 1 : 0);
        left.bytes -= (uint32_t)(bytes + (end ? 1 : 0));
    }
    return false;
}

const char *
editor_of_user(struct arena *scratch)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    if (visual && *visual)
        return visual;
    if (editor && *editor)
        return editor;
    return is_installed(scratch, "nano") ? "nano" : "vi";
}

bool
editor_is_there(struct arena *scratch, const char *editor)
{
    static const char blanks[] = " \t\n";
    const char *at = editor + strspn(editor, blanks);
    const char *name = arena_copy(scratch, at, strcspn(at, blanks));
    return strchr(name, '/') ? access(name, X_OK) == 0 : is_installed(scratch, name);
}

char *const *
editor_command(struct arena *arena, const char *editor, const char *path, size_t line)
{
    static const char blanks[] = " \t\n";
    struct words words = {.arena = arena};
    for (const char *at = editor + strspn(editor, blanks); *at; at += strspn(at, blanks)) {
        size_t bytes = strcspn(at, blanks);
        add_word(&words, arena_copy(arena, at, bytes));
        at += bytes;
    }
    if (path[0] == '-' || path[0] == '+') /* no editor must take it for an option */
        path = arena_printf(arena, "./%s", path);
    if (words.count > 0)
        add_place(&words, path, line);
    add_word(&words, NULL);
    return words.v;
}

enum { NOT_STARTED = 127 };

const char *
editor_run(struct arena *arena, char *const *command)
{
    int status;
    if (!command[0])
        return "No editor is set: put its name into the environment variable EDITOR.";
    pid_t child = fork();
    if (child < 0)
        return arena_printf(arena, "The editor cannot be started: %s.", strerror(errno));
    if (child == 0) {
        signal(SIGPIPE, SIG_DFL); /* ignored by us, and so by it */
        signal(SIGXFSZ, SIG_DFL);
        execvp(command[0], command);
        _exit(NOT_STARTED);
    }
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return arena_printf(arena, "The editor cannot be waited for: %s.", strerror(errno));
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_STARTED)
        return arena_printf(
            arena, "The editor %s cannot be started: is it installed, and is EDITOR right?", command[0]);
    if (WIFSIGNALED(status))
        return arena_printf(arena, "The editor %s ended with an error.", command[0]);
    return NULL;
}
