/*
 * The application without a terminal: a stack of screens, a key in, a canvas out.
 *
 *     key -> app_step() -> command -> the top screen's act() -> its fit() -> app_draw() -> canvas
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include "canvas.h"
#include "find.h"
#include "keys.h"
#include "marks.h"
#include "rung/loading.h"
#include "rung/write.h"
#include "screen.h"
#include "trail.h"
#include "tui.h"

enum {
    APP_DEPTH = 48,                  /* screens on the stack; beyond it the oldest but the first is forgotten */
    APP_WIDTH_MIN = TUI_WIDTH_MIN,   /* a smaller window gets a message ... */
    APP_HEIGHT_MIN = TUI_HEIGHT_MIN, /* ... in place of pages */
};

/* What the world outside of the app must do; then it is told how that went by app_notice(). */
enum request_kind {
    REQUEST_NONE,
    REQUEST_COPY,   /* hand the text to the clipboard */
    REQUEST_WRITE,  /* write the text to the file `path`, which must not be there yet unless `replace` */
    REQUEST_EDIT,   /* open `path` at `line` in the user's editor, then read the files again */
    REQUEST_RELOAD, /* read the files again */
    REQUEST_MOUSE,  /* take the mouse, or leave it to the terminal: as app->mouse says */
    REQUEST_THEME,  /* show the theme named by the text */
};

/* What of a page is written to a file, and how. */
struct page_output {
    enum write_format format;
    bool document; /* the whole profile */
};

struct request {
    enum request_kind kind;
    struct str text;
    struct str path;
    struct str remark;         /* to be said when it is written; may be not given */
    struct page_output output; /* what is written */
    size_t line;               /* from 1 */
    bool replace;
};

/* Which keys a user takes for what both a function key and a character do. */
enum keys_taken {
    TAKEN_NONE,
    TAKEN_FUNCTION_KEYS, /* and no characters so far */
    TAKEN_CHARACTERS,    /* who knows one looks for those */
};

struct bookmarks;
struct page;

struct app {
    const struct collection *collection; /* what the pages show */
    const struct collection
        *newest; /* what the files hold by now, when that is worse and so does not show; or NULL */
    struct screen stack[APP_DEPTH];
    int depth;             /* screens on the stack, at least 1; the last one shows */
    int width, height;     /* of the window */
    struct marks marks;    /* for comparing */
    struct find find;      /* what is looked for on a page */
    struct arena *turn;    /* emptied before each key: for act() and notices */
    struct arena *frame;   /* emptied before each fit(), prepare() and draw(): for what they need meanwhile */
    const char *notice;    /* said in place of the status sentence until the next key; NULL: nothing */
    int year, month;       /* today's, the month from 1; 0: it is not known */
    enum keys_taken taken; /* by the user, so the key bar names them */
    bool repaint;          /* what the terminal shows is in doubt; whoever shows the canvas clears it */
    bool mouse;            /* the mouse is ours: clicks come here */
    size_t theme;          /* its place among the themes */
    bool quit;             /* it is over */
    struct trail trail;    /* the pages seen so far */
    struct bookmarks *bookmarks;
    bool touched;                    /* the user has done something */
    const struct page *awaited;      /* opened when it is there, unless a key comes first; NULL: none; see pages.h */
    struct loading_progress reading; /* of the files; LOADING_ON: there is more to come */
    const char *state_folder;        /* for what is kept from one run to the next; NULL: nothing is */
    struct request request;          /* of the last step; what it points to holds until the next one */

    /*
     * All words of the collection, made when they are first asked for, and the arena that they lie in; NULL: not yet.
     */
    struct search_index *index;
    struct arena *searched;
    bool background;  /* they are made while the user goes on; when there are more, app_fit() is called */
    unsigned threads; /* in so many threads; 0: one fewer than processors */
};

/* Starts on the home screen of a collection, in a window of 80 by 24. */
void app_init(struct app *app, const struct collection *collection);

/* Releases what the app holds; not the collection. */
void app_done(struct app *app);

/* Does what a key asks for. */
void app_step(struct app *app, keycode key);

/* Does what a click or a turn of the wheel asks for, on what was last drawn. */
void app_mouse(struct app *app, const struct canvas *canvas, struct mouse mouse);

/* Fits everything to a window of that size. */
void app_fit(struct app *app, int width, int height);

/* Does a part of what later keys will need, while no key comes; false: there is nothing to do. */
bool app_prepare(struct app *app);

/* Draws everything. The canvas gets the size of the window. */
void app_draw(const struct app *app, struct canvas *canvas);

/* --- For screens --- */

/* Puts a screen on top and returns it, with an empty arena, its state to be filled. */
struct screen *app_push(struct app *app, const struct screen_ops *ops);

/* Takes the top screen away, unless it is the only one. */
void app_back(struct app *app);

/* Takes the top screen away, but leaves what it kept: returns its arena, to be freed by the caller. */
struct arena *app_take(struct app *app);

/* Takes all screens away. One must be opened before anything else is done. */
void app_clear(struct app *app);

/* Takes popups away until the top screen is a page. */
void app_close_popups(struct app *app);

/* What the files hold, as far as is known: what shows, or what is newer and not shown. */
const struct collection *app_data(const struct app *app);

/*
 * " so far" while files are being read, else "": behind a sentence that denies what a file yet to be read may hold.
 */
const char *app_so_far(const struct app *app);

/* Does a command on the top screen. */
void app_do(struct app *app, struct command command);

/* All words of the collection, as far as they are there: begins to make them when it is asked for first. */
const struct search_index *app_search_index(struct app *app);

/* Forgets all words, for the collection is going to be another. To be called before that is freed. */
void app_forget_index(struct app *app);

/* Asks the world outside for something. What it points to must lie in app->turn. */
void app_ask(struct app *app, struct request request);

/* What is focused on a screen, as a thing of the collection. */
struct target app_target(const struct app *app, const struct screen *screen);

/* Does an action that was chosen from a list, on the top screen. One with a number asks for it first. */
void app_run(struct app *app, enum action action);

/* Adds "Operations Support > " to the path of a page that is about a profile, unless the path names it already. */
void app_path_profile(struct buf *path, const struct profile *profile);

/* Says something in the status line until the next key, made as by printf. */
void app_notice(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The last screen that is a page: the top one, or what a popup stands over. */
const struct screen *app_page(const struct app *app);

/* Whether characters are typed into a text field of the top screen. */
bool app_is_typing(const struct app *app);

/* The keys that come before the global ones just now. */
struct keymap app_keymap(const struct app *app);

/* The top screen, and the one beneath it (NULL: there is none). */
const struct screen *app_top(const struct app *app);
const struct screen *app_beneath(const struct app *app);

/* Why an action cannot be done now on a screen, or NULL. */
const char *app_why_not(const struct app *app, const struct screen *screen, enum action action);

#endif
