/*
 * Plays a script of keys on the browser, without a terminal, and prints the screens that it asks for.
 *
 *     # a comment
 *     data PATH...        load these and start on the home screen; before anything else, or to start afresh
 *     begin               start on the home screen when nothing is read yet
 *     read N M PATH...    N of M files are read by now, these
 *     all PATH...         all files are read by now, these
 *     size 80x24          the window is that large from now on
 *     keys Down Enter 3   press these keys, by the names that the program calls them
 *     type two words      type these, with a blank between
 *     click 5 12          click on column 5 of row 12, both from 1
 *     wheel down 5 12     turn the wheel there, or up
 *     change PATH...      the files are these from now on, as if those loaded had changed
 *     roles on            let `show` print {role:text} where text is not normal; `roles off` ends that
 *     say Any words       print these
 *     show                print the screen, and where the cursor is
 */
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rung/load.h"
#include "tui/app.h"
#include "tui/reload.h"

enum { WORDS_MAX = 100 };

/* One line of a script, taken apart. */
struct line {
    const char *file;
    int number;
    char *words[WORDS_MAX];
    size_t count;
};

struct player {
    struct app app;
    struct canvas canvas;
    const char *paths[WORDS_MAX]; /* of the files */
    size_t path_count;
    struct editions editions; /* with none loaded there is no data yet, nor the app */
    bool roles;
    int shows; /* so far */
};

static _Noreturn void
fail(const struct line *line, const char *problem)
{
    fprintf(stderr, "%s:%d: %s\n", line->file, line->number, problem);
    exit(2);
}

/* The files are those that a line names from its word `first` on. */
static void
set_paths(struct player *player, const struct line *line, size_t first)
{
    if (line->count < first)
        fail(line, "there are words missing");
    player->path_count = line->count - first;
    memcpy(player->paths, &line->words[first], player->path_count * sizeof(player->paths[0]));
}

static struct collection *
load(struct player *player)
{
    return collection_load(player->paths, player->path_count, 1, NULL);
}

static void
end(struct player *player)
{
    if (player->editions.loaded)
        app_done(&player->app);
    reload_done(&player->editions);
}

static void
load_data(struct player *player, const struct line *line)
{
    end(player);
    set_paths(player, line, 1);
    player->editions.loaded = load(player);
    app_init(&player->app, player->editions.loaded);
    player->app.year = 2026; /* a day that does not pass */
    player->app.month = 6;
}

static void
begin(struct player *player, const struct line *line)
{
    load_data(player, line);
    player->app.reading.state = LOADING_ON;
}

static void
read_some(struct player *player, const struct line *line)
{
    set_paths(player, line, 3);
    player->app.reading.read = strtoul(line->words[1], NULL, 10);
    player->app.reading.files = strtoul(line->words[2], NULL, 10);
    struct collection *some = load(player);
    for (uint32_t d = 0; d < some->document_count; d++)
        some->documents[d]->early = true;
    reload_show(&player->app, &player->editions, some, RELOAD_EARLY);
}

static void
read_all(struct player *player, const struct line *line)
{
    set_paths(player, line, 1);
    player->app.reading = (struct loading_progress){.state = LOADING_DONE};
    reload_show(&player->app, &player->editions, load(player), RELOAD_FIRST);
}

static void
change(struct player *player, const struct line *line)
{
    set_paths(player, line, 1);
    reload_show(&player->app, &player->editions, load(player), RELOAD_WATCHED);
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
        while (app_prepare(&player->app)) /* none other comes meanwhile; where words are typed, they come at once */
            ;
        if (player->app.request.kind == REQUEST_RELOAD)
            reload_show(&player->app, &player->editions, load(player), RELOAD_ASKED);
    }
}

/* Types the UTF-8 of a word. */
static void
type_word(struct player *player, const char *word)
{
    for (size_t bytes = strlen(word); bytes > 0;) {
        keycode key;
        size_t taken = text_decode(word, bytes, &key);
        app_step(&player->app, key);
        word += taken;
        bytes -= taken;
    }
}

static void
type_words(struct player *player, const struct line *line)
{
    for (size_t i = 1; i < line->count; i++) {
        if (i > 1)
            app_step(&player->app, ' ');
        type_word(player, line->words[i]);
    }
}

static void
use_mouse(struct player *player, const struct line *line, size_t at, enum mouse_kind kind)
{
    if (line->count != at + 2)
        fail(line, "a column and a row are wanted");
    struct mouse mouse = {.x = atoi(line->words[at]) - 1, .y = atoi(line->words[at + 1]) - 1, .kind = kind};
    app_draw(&player->app, &player->canvas);
    app_mouse(&player->app, &player->canvas, mouse);
}

static void
click(struct player *player, const struct line *line)
{
    use_mouse(player, line, 1, MOUSE_PRESS);
}

static void
turn_wheel(struct player *player, const struct line *line)
{
    bool up = line->count > 1 && strcmp(line->words[1], "up") == 0;
    use_mouse(player, line, 2, up ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN);
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

/* Prints the bytes of a file or copy: of those that are no text how they begin, of HTML not how it looks. */
static void
print_bytes(struct str bytes)
{
    const char *head = strstr(bytes.ptr, "<head>"), *body = head ? strstr(head, "</head>") : NULL;
    if (memchr(bytes.ptr, '\0', bytes.bytes))
        printf("bytes that are no text, beginning with %.2s", bytes.ptr);
    else if (body)
        printf("%.*s...%.*s", (int)(head + 6 - bytes.ptr), bytes.ptr, (int)(bytes.ptr + bytes.bytes - body), body);
    else
        printf("%.*s", STR_ARGS(bytes));
    if (bytes.ptr[bytes.bytes - 1] != '\n')
        puts("");
}

/* Prints what the last step asked the world for. */
static void
show_request(const struct request *request)
{
    static const char *const names[] = {[REQUEST_COPY] = "copy",
                                        [REQUEST_WRITE] = "write",
                                        [REQUEST_EDIT] = "edit",
                                        [REQUEST_RELOAD] = "reload",
                                        [REQUEST_MOUSE] = "mouse",
                                        [REQUEST_THEME] = "theme"};
    if (request->kind == REQUEST_NONE)
        return;
    printf("asked for: %s", names[request->kind]);
    if (request->path.bytes > 0)
        printf(" %.*s", STR_ARGS(request->path));
    if (request->line > 0)
        printf(", line %zu", request->line);
    puts("");
    if (request->text.bytes > 0)
        print_bytes(request->text);
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
    show_request(&player->app.request);
    if (player->app.quit)
        puts("and that was all: it has quit");
    arena_free(arena);
}

static void
say(struct player *player, const struct line *line)
{
    (void)player;
    for (size_t i = 1; i < line->count; i++)
        printf("%s%s", i > 1 ? " " : "", line->words[i]);
    puts("");
}

/* To add a word to the scripts, add a row. */
static const struct {
    const char *name;
    void (*run)(struct player *player, const struct line *line);
} orders[] = {
    {"data", load_data},
    {"begin", begin},
    {"read", read_some},
    {"all", read_all},
    {"change", change},
    {"size", set_size},
    {"keys", press_keys},
    {"type", type_words},
    {"click", click},
    {"wheel", turn_wheel},
    {"roles", set_roles},
    {"say", say},
    {"show", show},
};

static void
run_line(struct player *player, const struct line *line)
{
    if (!player->editions.loaded && strcmp(line->words[0], "data") != 0 && strcmp(line->words[0], "begin") != 0)
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
    end(&player);
    free(script);
    return 0;
}
