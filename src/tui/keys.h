/*
 * Keys: what they are called, and what they do.
 *
 * A key table is an array of struct binding. A key is looked up in the table of the screen, then in the global one.
 * The help page and the key bar are made from the same tables, so they cannot say anything else.
 */
#ifndef TUI_KEYS_H
#define TUI_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "actions.h"
#include "rung/buf.h"
#include "rung/str.h"

/* A key: the Unicode code point that it types, or a code above all of them. */
typedef uint32_t keycode;

/* Keys without a character of their own. */
enum {
    K_NONE = 0, /* no key came in time */
    K_TAB = '\t',
    K_ENTER = '\r',
    K_ESC = 27,
    K_BACKSPACE = 127,
    K_UP = 0x110000,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_HOME,
    K_END,
    K_BACKTAB,
    K_INSERT,
    K_DELETE,
    K_ALT_LEFT,
    K_ALT_RIGHT,
    K_F1,
    K_F12 = K_F1 + 11,
    K_RESIZE, /* the window has another size now */
    K_HANGUP, /* the terminal is gone */
    K_MOUSE,  /* see struct mouse */

    /* Added to a character that was pasted: it is text for a field, and never a command. */
    K_PASTED = 0x200000,
};

enum mouse_kind { MOUSE_PRESS, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

/* What the mouse did, and where: columns and rows from 0, within the window. */
struct mouse {
    int x, y;
    enum mouse_kind kind;
};

/* The key that Ctrl and a capital letter type. */
#define K_CTRL(letter) ((keycode)(letter)&31U)

/* The function key F1, F2, ... */
#define K_F(number) ((keycode)(K_F1 + (number)-1))

/*
 * One row of a key table: a key, or all keys from `key` to `last`, and what it does. Several rows may bind the same
 * action; the first of them is the one that the key bar names.
 */
struct binding {
    keycode key;
    keycode last; /* 0: just the one key */
    enum action action;
    const char *hint; /* what the key bar calls it; NULL: not on the key bar */
    const char *help; /* in place of the action's own help; NULL: that one */
    bool own;         /* the screen does in a way of its own what can be done anywhere: its why_not() alone counts */
};

struct keymap {
    const struct binding *v;
    size_t count;
};

/* The keymap of an array of bindings. */
#define KEYMAP(rows)                                                                                                 \
    {                                                                                                                \
        .v = (rows), .count = sizeof(rows) / sizeof(rows)[0]                                                         \
    }

/* The keys that do the same on every screen. */
extern const struct keymap keys_global;

/* Whether a key types a character that can be seen, or a blank. */
bool keys_is_character(keycode key);

/* The UTF-8 of a code point, up to 4 bytes; returns how many. */
size_t keys_utf8(keycode point, char out[4]);

/* Adds what people call a key: "Enter", "F1", "Ctrl-Q", "PgDn", "x". */
void keys_name(struct buf *out, keycode key);

/* The key of that name, or K_NONE. A single character names itself. */
keycode keys_parse(struct str name);

/* Adds the name of a row's key, or "1-9" for a range. */
void keys_binding_name(struct buf *out, const struct binding *row);

/* The row that binds a key, or NULL. */
const struct binding *keymap_find(struct keymap map, keycode key);

/* The first row that binds an action, or NULL. With `function_key`, rather one whose key is a function key. */
const struct binding *keymap_find_action(struct keymap map, enum action action, bool function_key);

/* Whether none of the keys of a row gets through to it, because `above` binds them. */
bool keymap_hides(struct keymap above, const struct binding *row);

/* What a key does, on a screen with the key table `own`; action ACT_NONE: nothing. */
struct command keys_command(struct keymap own, keycode key);

/* Whether it is one of F1 to F12. */
bool keys_is_function_key(keycode key);

/* Whether some key does an action on a screen with the key table `own`. */
bool keys_do(struct keymap own, enum action action);

/* Adds the names of all keys that do an action on a screen with the key table `own`, with two blanks between them. */
void keys_names(struct buf *out, struct keymap own, enum action action);

/* What an action does, in human words, on a screen with the key table `own`; and what a row of a table does. */
const char *keys_action_help(struct keymap own, enum action action);
const char *keys_help(const struct binding *row);

/* The group that an action belongs to, and the heading of a group. */
enum action_group action_group(enum action action);
const char *action_group_heading(enum action_group group);

/* The menu that an action stands in, and the name of a menu. */
enum action_menu action_menu(enum action action);
const char *action_menu_name(enum action_menu menu);

#endif
