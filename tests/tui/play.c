/*
 * Plays a script of keys on the browser, without a terminal, and prints the screens that it asks for.
 *
 *     # a comment
 *     data PATH...        load these and start on the home screen; before anything else
 *     size 80x24          the window is that large from now on
 *     keys Down Enter 3   press these keys, by the names that the program calls them
 *     roles on            let `show` print {role:text} where text is not normal; `roles off` ends that
 *     show                print the screen, and where the cursor is
 */
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rung/load.h"
#include "tui/app.h"

enum { WORDS_MAX = 100 };

/* One line of a script, taken apart. */
struct line {
    const char *file;
    int number;
    char *words[WORDS_MAX];
    size_t count;
};

struct player {
    struct collection *collection; /* NULL: no data yet */
    struct app app;
    struct canvas canvas;
    bool roles;
    int shows; /* so far */
};

static _Noreturn void
fail(const struct line *line, const char *problem)
{
    fprintf(stderr, "%s:%d: %s\n", line->file, line->number, problem);
    exit(2);
}

static void
load_data(struct player *player, const struct line *line)
{
    if (player->collection)
        fail(line, "data was loaded already");
    player->collection = collection_load((const char *const *)&line->words[1], line->count - 1, NULL);
    app_init(&player->app, player->collection);
}

static void
set_size(struct player *player, const struct line *line)
{
    int width;
    int height;
    if (line->count != 2 || sscanf(line->words[1], "%dx%d", &width, &height) != 2)
        fail(line, "a size is like 80x24");
    app_fit(&player->app, width, height);
}

static void
press_keys(struct player *player, const struct line *line)
{
    for (size_t i = 1; i < line->count; i++) {
        keycode key = keys_parse(str_of(line->words[i]));
        if (key == K_NONE)
            fail(line, "no key has that name");
        app_step(&player->app, key);
    }
}

static void
set_roles(struct player *player, const struct line *line)
{
    player->roles = line->count == 2 && strcmp(line->words[1], "on") == 0;
}

static void
print_border(const struct canvas *canvas)
{
    putchar('+');
    for (int x = 0; x < canvas->width; x++)
        putchar('-');
    puts("+");
}

static void
print_cursor(const struct canvas *canvas)
{
    if (canvas->cursor_x < 0)
        puts("no cursor");
    else
        printf("cursor in row %d, column %d\n", canvas->cursor_y + 1, canvas->cursor_x + 1);
}

static void
show(struct player *player, const struct line *line)
{
    (void)line;
    struct canvas *canvas = &player->canvas;
    struct arena *arena = arena_new(NULL);
    app_draw(&player->app, canvas);
    printf("%s--- %d: %dx%d\n", player->shows > 0 ? "\n" : "", player->shows + 1, canvas->width, canvas->height);
    player->shows++;
    print_border(canvas);
    for (int y = 0; y < canvas->height; y++) {
        struct buf row = {.arena = arena};
        canvas_dump_row(canvas, y, player->roles, &row);
        printf("|%.*s|\n", (int)row.bytes, row.bytes ? row.ptr : "");
    }
    print_border(canvas);
    print_cursor(canvas);
    if (player->app.quit)
        puts("and that was all: it has quit");
    arena_free(arena);
}

/* To add a word to the scripts, add a row. */
static const struct {
    const char *name;
    void (*run)(struct player *player, const struct line *line);
} orders[] = {
    {"data", load_data},
    {"size", set_size},
    {"keys", press_keys},
    {"roles", set_roles},
    {"show", show},
};

static void
run_line(struct player *player, const struct line *line)
{
    if (!player->collection && strcmp(line->words[0], "data") != 0)
        fail(line, "data comes first");
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++)
        if (strcmp(orders[i].name, line->words[0]) == 0) {
            orders[i].run(player, line);
            return;
        }
    fail(line, "not a word of these scripts");
}

/* Takes a line of a script apart at its blanks, in place. */
static void
split(struct line *line, char *text)
{
    line->count = 0;
    while (*text && line->count < WORDS_MAX) {
        while (isspace((unsigned char)*text))
            *text++ = '\0';
        if (!*text)
            return;
        line->words[line->count++] = text;
        while (*text && !isspace((unsigned char)*text))
            text++;
    }
}

/* Plays a whole script. It is taken apart in place, and must live as long as the collection, which keeps paths. */
static void
play(struct player *player, const char *file, char *script)
{
    struct line line = {.file = file};
    while (script) {
        line.number++;
        split(&line, strsep(&script, "\n"));
        if (line.count > 0 && line.words[0][0] != '#')
            run_line(player, &line);
    }
}

/* The text of a file, to be freed; NULL when it cannot be read. */
static char *
read_text(const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return NULL;
    char *text = NULL;
    size_t room = 0;
    ssize_t bytes = getdelim(&text, &room, '\0', file);
    fclose(file);
    if (bytes >= 0)
        return text;
    free(text);
    return NULL;
}

int
main(int argc, char **argv)
{
    char *script = argc == 2 ? read_text(argv[1]) : NULL;
    if (!script) {
        fprintf(stderr, "usage: play SCRIPT\n");
        return 2;
    }
    setlocale(LC_CTYPE, "C.UTF-8");
    struct player player = {0};
    canvas_init(&player.canvas);
    play(&player, argv[1], script);
    canvas_done(&player.canvas);
    if (player.collection)
        app_done(&player.app);
    collection_free(player.collection);
    free(script);
    return 0;
}
