/*
 * How long the browser takes to begin, and from a key to the last byte of what it shows, on a terminal.
 *
 *     RUNG=PROGRAM keys FOLDER LOADED [SCRIPT...]
 *
 * LOADED is what shows when all is loaded. A script has one order in each line:
 *
 *     # a comment
 *     part Any words          what the following keys are counted as
 *     keys Down Enter 3       press these keys, one after the other
 *     type two words          type these letter by letter
 *     pass Esc                press keys that are not measured
 *     shows Any words         something is wrong where these do not show
 *
 * Printed are lines of what was measured, the key, milliseconds by the clock, and those in which the program had a
 * processor for it, with tabs between: `first screen`, `loaded`, then one for each key that changes something on the
 * screen, and at the end `memory`, the most KiB that were in use.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "../pty/pty.h"

enum { ROWS = 40, COLUMNS = 120, LIMIT_MS = 300000, LINE_BYTES = 200 };

struct bench {
    struct pty pty;
    char part[LINE_BYTES];
};

static const struct {
    const char *name;
    VTermKey key;
} key_names[] = {
    {"Up", VTERM_KEY_UP},
    {"Down", VTERM_KEY_DOWN},
    {"Left", VTERM_KEY_LEFT},
    {"Right", VTERM_KEY_RIGHT},
    {"PgUp", VTERM_KEY_PAGEUP},
    {"PgDn", VTERM_KEY_PAGEDOWN},
    {"Home", VTERM_KEY_HOME},
    {"End", VTERM_KEY_END},
    {"Enter", VTERM_KEY_ENTER},
    {"Tab", VTERM_KEY_TAB},
    {"Esc", VTERM_KEY_ESCAPE},
    {"Backspace", VTERM_KEY_BACKSPACE},
};

/* A time, in microseconds: by the clock, and of what the program's first thread had a processor for. */
struct moment {
    int64_t clock;
    int64_t processor; /* 0 where the system does not say */
};

static struct moment
now(const struct bench *bench)
{
    char path[50];
    long long nanoseconds = 0;
    snprintf(path, sizeof(path), "/proc/%d/schedstat", (int)bench->pty.child);
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%lld", &nanoseconds) != 1)
        nanoseconds = 0;
    if (file)
        fclose(file);
    return (struct moment){.clock = pty_clock(), .processor = nanoseconds / 1000};
}

static void
report(const char *what, const char *key, struct moment start, struct moment end)
{
    printf("%s\t%s\t%.3f\t%.3f\n",
           what,
           key,
           (double)(end.clock - start.clock) / 1000,
           (double)(end.processor - start.processor) / 1000);
}

static void
press(struct bench *bench, const char *key)
{
    for (size_t i = 0; i < sizeof(key_names) / sizeof(key_names[0]); i++)
        if (strcmp(key_names[i].name, key) == 0) {
            pty_key(&bench->pty, key_names[i].key);
            return;
        }
    pty_send(&bench->pty, strcmp(key, "Space") == 0 ? " " : key);
}

static void
measure(struct bench *bench, const char *key)
{
    struct moment start = now(bench);
    press(bench, key);
    int64_t last = pty_frame(&bench->pty);
    if (last > 0)
        report(bench->part, key, start, (struct moment){last, now(bench).processor});
}

/* --- Orders --- */

static void
do_part(struct bench *bench, char *words)
{
    snprintf(bench->part, sizeof(bench->part), "%s", words);
}

static void
do_keys(struct bench *bench, char *words)
{
    char *rest = NULL;
    for (char *key = strtok_r(words, " ", &rest); key; key = strtok_r(NULL, " ", &rest))
        measure(bench, key);
}

static void
do_type(struct bench *bench, char *words)
{
    for (; *words; words++)
        measure(bench, (char[]){*words, '\0'});
}

static void
do_pass(struct bench *bench, char *words)
{
    char *rest = NULL;
    for (char *key = strtok_r(words, " ", &rest); key; key = strtok_r(NULL, " ", &rest)) {
        press(bench, key);
        pty_frame(&bench->pty);
    }
}

static void
do_shows(struct bench *bench, char *words)
{
    pty_wait(&bench->pty, words);
}

static const struct {
    const char *name;
    void (*run)(struct bench *bench, char *words);
} orders[] = {{"part", do_part}, {"keys", do_keys}, {"type", do_type}, {"pass", do_pass}, {"shows", do_shows}};

static void
run_line(struct bench *bench, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    size_t name = strcspn(line, " ");
    for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++)
        if (strlen(orders[i].name) == name && strncmp(orders[i].name, line, name) == 0 && line[name] == ' ') {
            orders[i].run(bench, line + name + 1);
            return;
        }
    if (*line && *line != '#')
        fail_msg("not an order: %s", line);
}

static void
run_script(struct bench *bench, const char *path)
{
    char line[LINE_BYTES];
    FILE *script = fopen(path, "r");
    if (!script)
        fail_msg("%s cannot be read", path);
    while (fgets(line, sizeof(line), script))
        run_line(bench, line);
    fclose(script);
}

/* --- Beginning and end --- */

static void
begin(struct bench *bench, const char *folder, const char *loaded)
{
    char command[LINE_BYTES];
    snprintf(command, sizeof(command), "exec \"$RUNG\" '%s'", folder);
    struct moment start = {.clock = pty_clock()};
    pty_start(&bench->pty, ROWS, COLUMNS, NULL, command);
    bench->pty.limit_ms = LIMIT_MS;
    pty_wait(&bench->pty, "[q]Quit");
    report("first screen", "", start, now(bench));
    pty_wait(&bench->pty, loaded);
    report("loaded", "", start, now(bench));
    pty_frame(&bench->pty);
}

static void
end(struct bench *bench)
{
    struct rusage usage;
    pty_send(&bench->pty, "\021"); /* Ctrl-Q */
    pty_wait_end(&bench->pty);
    pty_done(&bench->pty);
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("memory\t\t%ld\t0\n", usage.ru_maxrss);
}

int
main(int count, char **words)
{
    static struct bench bench;
    if (count < 3) {
        fputs("usage: keys FOLDER LOADED [SCRIPT...]\n", stderr);
        return 2;
    }
    begin(&bench, words[1], words[2]);
    for (int i = 3; i < count; i++)
        run_script(&bench, words[i]);
    end(&bench);
    return 0;
}
