/*
 * What a screen is: a table of functions, and state of its own that the app keeps on a stack.
 *
 * To add a screen NAME:
 *   - write screen_NAME.c: struct NAME_screen (its state, private to the file), the struct screen_ops
 *     NAME_screen_ops, and screen_NAME_open(), which pushes it with app_push() and fills its state;
 *   - add X(NAME) below and the declaration of screen_NAME_open() to screens.h;
 *   - add a row to tests/unit/every_screen.c, and a script tests/tui/NAME.keys.
 */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include "canvas.h"
#include "keys.h"
#include "layout.h"

/* All screens. */
#define SCREENS(X)                                                                                                   \
    X(home)                                                                                                          \
    X(profile)                                                                                                       \
    X(matrix)                                                                                                        \
    X(compare)                                                                                                       \
    X(competency)                                                                                                    \
    X(problems)                                                                                                      \
    X(file)                                                                                                          \
    X(explain)                                                                                                       \
    X(dictionary)                                                                                                    \
    X(gap)                                                                                                           \
    X(picker)                                                                                                        \
    X(menu)                                                                                                          \
    X(ask)                                                                                                           \
    X(search)

struct app;
struct address;
struct filter_bar;
struct list;
struct outline;
struct paper;
struct screen;

#define X(name) struct name##_screen;
SCREENS(X)
#undef X

/* What the app asks of a screen. Slots that may be left out say so. */
struct screen_ops {
    const char *name; /* what the help page calls it, such as "Home" */

    /* The keys of this screen; what it does not bind is looked up in the global table. */
    struct keymap bindings;

    /*
     * The page of text that it shows: for the functions of paper_screen.h, which then stand in the slots below. May
     * be left out: it shows something else.
     */
    struct paper *(*paper)(const struct screen *screen);

    /*
     * The list that it shows, for the functions of list_screen.h; the filter above it, for those of filter_screen.h,
     * and obeying that when its text has changed. May be left out: it has none.
     */
    struct list *(*list)(const struct screen *screen);
    struct filter_bar *(*filter)(const struct screen *screen);
    void (*filtered)(struct app *app, struct screen *screen);

    /* Adds its part of the path on the first line, such as "Operations Support". */
    void (*title)(const struct app *app, const struct screen *screen, struct buf *out);

    /* Adds a short fact for the right end of the first line. May be left out. */
    void (*fact)(const struct app *app, const struct screen *screen, struct buf *out);

    /*
     * Fits its state to a page of that size: breaks lines, clamps cursor and scroll. Called after each key and each
     * change of size, before draw(). May use app->frame for what it does not keep.
     */
    void (*fit)(const struct app *app, struct screen *screen, struct rect page);

    /*
     * Does a part of what it will need for later keys, a small one; false: there is nothing left to do.
     * Called while no key comes; app->frame is there for what it needs meanwhile. May be left out: nothing takes
     * time.
     */
    bool (*prepare)(const struct app *app, struct screen *screen);

    /*
     * Draws the page, which is blank and all that it can draw on, and puts the cursor on what is focused. Changes
     * nothing but the canvas; app->frame is there for what it needs meanwhile.
     */
    void (*draw)(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page);

    /*
     * Does an action, one that why_not() has nothing against. False: it is none of this screen's, so the app does
     * what it does everywhere. A screen that pushes another or goes back (app_push, app_back) returns at once, for
     * `screen` may have moved or be gone.
     */
    bool (*act)(struct app *app, struct screen *screen, struct command command);

    /* Adds a sentence about what is focused. */
    void (*status)(const struct app *app, const struct screen *screen, struct buf *out);

    /*
     * Why an action that it binds cannot be done now, as a sentence; NULL: it can. May be left out: all always can.
     */
    const char *(*why_not)(const struct app *app, const struct screen *screen, enum action action);

    /*
     * What is focused, as a thing of the collection: with it the app marks, compares and goes on, the same on every
     * screen that binds these actions. May be left out: nothing.
     */
    struct target (*target)(const struct app *app, const struct screen *screen);

    /*
     * Whether characters are typed into a text field of the screen just now; and its taking a key, which is asked
     * before the key tables: false when it is none of the field's. Both, or none: it never has a field.
     */
    bool (*typing)(const struct app *app, const struct screen *screen);
    bool (*type)(struct app *app, struct screen *screen, keycode key);

    /*
     * Spots are what the focus can stand on, numbered by the screen from 0: the mouse sets the focus by them, find
     * goes through their texts, and after the files were read again the focus goes back to the one with the same
     * text. All four, or none.
     */
    size_t (*spot_count)(const struct app *app, const struct screen *screen);
    size_t (*focused)(const struct app *app, const struct screen *screen);
    void (*focus)(struct app *app, struct screen *screen, size_t spot); /* shows it, too, when it is folded away */
    void (*spot_text)(const struct app *app, const struct screen *screen, size_t spot, struct buf *out);

    /*
     * What it shows, in words (see address.h), and opening it again from these: false when that is not there any
     * more. Both, or none: then it is no place to come back to.
     */
    void (*address)(const struct app *app, const struct screen *screen, struct address *address);
    bool (*reopen)(struct app *app, const struct address *address);

    /*
     * What the page says, also of what is folded away, for copying and files: what the command line answers. With
     * `table` it is for a format of rows and columns, and may be a table then. Without a title it gets that of the
     * page. Lies in `arena`. May be left out: the texts of its spots.
     */
    struct outline (*outline)(const struct app *app, const struct screen *screen, struct arena *arena, bool table);

    /*
     * The whole profile that the page is of, as a document to be printed; in `arena`. May be left out: there is none.
     */
    struct outline (*document)(const struct app *app, const struct screen *screen, struct arena *arena);

    /*
     * The box of a screen that stands over the one beneath, with room for its border, in a window's page. May be left
     * out: it is a page of its own. With it, fit() and draw() get what is in the border.
     */
    struct rect (*popup)(const struct app *app, const struct screen *screen, struct rect page);
};

/* The functions of all screens, by the names in the list. */
#define X(name) extern const struct screen_ops name##_screen_ops;
SCREENS(X)
#undef X

struct screen {
    const struct screen_ops *ops; /* says which member of the union holds */
    struct arena *arena;          /* for what it keeps; goes away with it */
    union {
#define X(name) struct name##_screen *name;
        SCREENS(X)
#undef X
    };
};

#endif
