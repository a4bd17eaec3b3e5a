/*
 * Names of keys, look-up in key tables, and the table of the keys that work everywhere.
 */
#include "keys.h"

#include "rung/text.h"

/*
 * To bind a key on every screen add a row; the first row of an action is the one that the key bar shows. What only
 * some screens can do stands in their own tables.
 */
static const struct binding global_rows[] = {
    {.key = K_UP, .action = ACT_UP},
    {.key = 'k', .action = ACT_UP},
    {.key = K_DOWN, .action = ACT_DOWN},
    {.key = 'j', .action = ACT_DOWN},
    {.key = K_PAGE_UP, .action = ACT_PAGE_UP},
    {.key = K_PAGE_DOWN, .action = ACT_PAGE_DOWN},
    {.key = K_HOME, .action = ACT_FIRST},
    {.key = 'g', .action = ACT_FIRST},
    {.key = K_END, .action = ACT_LAST},
    {.key = 'G', .action = ACT_LAST},
    {.key = 'u', .action = ACT_UNMARK},
    {.key = '?', .action = ACT_HELP, .hint = "Help"},
    {.key = K_F(1), .action = ACT_HELP},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Back"},
    {.key = K_BACKSPACE, .action = ACT_BACK},
    {.key = 'q', .action = ACT_QUIT, .hint = "Quit"},
    {.key = 'y', .action = ACT_COPY},
    {.key = 'x', .action = ACT_EXPORT},
    {.key = 'M', .action = ACT_MOUSE},
    {.key = 'T', .action = ACT_THEME},
    {.key = '!', .action = ACT_PROBLEMS},
    {.key = K_F(8), .action = ACT_PROBLEMS},
    {.key = '[', .action = ACT_HISTORY_BACK},
    {.key = K_ALT_LEFT, .action = ACT_HISTORY_BACK},
    {.key = ']', .action = ACT_HISTORY_FORWARD},
    {.key = K_ALT_RIGHT, .action = ACT_HISTORY_FORWARD},
    {.key = '-', .action = ACT_LAST_PAGE},
    {.key = 'b', .action = ACT_BOOKMARK},
    {.key = '\'', .action = ACT_BOOKMARKS},
    {.key = 'e', .action = ACT_EDIT},
    {.key = 'r', .action = ACT_RELOAD},
    {.key = K_F(5), .action = ACT_RELOAD},
    {.key = K_F(9), .action = ACT_MENU},
    {.key = '~', .action = ACT_HOME},
    {.key = 'D', .action = ACT_DICTIONARY},
    {.key = ':', .action = ACT_PALETTE},
    {.key = K_CTRL('P'), .action = ACT_PALETTE},
    {.key = 's', .action = ACT_SEARCH},
    {.key = K_CTRL('F'), .action = ACT_SEARCH},
    {.key = K_F(3), .action = ACT_SEARCH},
    {.key = '/', .action = ACT_FIND},
    {.key = 'n', .action = ACT_NEXT_HIT},
    {.key = 'N', .action = ACT_PREVIOUS_HIT},
    {.key = K_CTRL('Q'), .action = ACT_QUIT},
    {.key = K_CTRL('C'), .action = ACT_QUIT},
    {.key = K_F(10), .action = ACT_QUIT},
    {.key = K_CTRL('L'), .action = ACT_REDRAW},
};

const struct keymap keys_global = KEYMAP(global_rows);

/* Keys whose name is not the character that they type. */
static const struct key_word {
    keycode key;
    const char *name;
} key_words[] = {
    {K_UP, "Up"},
    {K_DOWN, "Down"},
    {K_LEFT, "Left"},
    {K_RIGHT, "Right"},
    {K_PAGE_UP, "PgUp"},
    {K_PAGE_DOWN, "PgDn"},
    {K_HOME, "Home"},
    {K_END, "End"},
    {K_INSERT, "Ins"},
    {K_DELETE, "Del"},
    {K_ALT_LEFT, "Alt-Left"},
    {K_ALT_RIGHT, "Alt-Right"},
    {K_ENTER, "Enter"},
    {K_ESC, "Esc"},
    {K_TAB, "Tab"},
    {K_BACKTAB, "Shift-Tab"},
    {K_BACKSPACE, "Backspace"},
    {' ', "Space"},
};

enum { KEY_WORDS = sizeof(key_words) / sizeof(key_words[0]) };

static const char *
word_of_key(keycode key)
{
    for (int i = 0; i < KEY_WORDS; i++)
        if (key_words[i].key == key)
            return key_words[i].name;
    return NULL;
}

bool
keys_is_function_key(keycode key)
{
    return key >= K_F1 && key <= K_F12;
}

bool
keys_is_character(keycode key)
{
    return key >= ' ' && key < K_UP && !(key >= K_BACKSPACE && key < 0xa0);
}

size_t
keys_utf8(keycode point, char out[4])
{
    out[0] = (char)point;
    if (point < 0x80)
        return 1;
    size_t bytes = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = bytes - 1; i > 0; i--, point >>= 6)
        out[i] = (char)(0x80 | (point & 0x3f));
    out[0] = (char)((0xf00U >> bytes) | point);
    return bytes;
}

/* Adds a character, made safe. */
static void
add_character(struct buf *out, keycode point)
{
    char utf8[4];
    size_t bytes = keys_utf8(point, utf8);
    text_add(out, (struct str){.ptr = utf8, .bytes = (uint32_t)bytes});
}

void
keys_name(struct buf *out, keycode key)
{
    const char *word = word_of_key(key);
    if (word)
        buf_puts(out, word);
    else if (keys_is_function_key(key))
        buf_printf(out, "F%d", (int)(key - K_F1) + 1);
    else if (key < ' ')
        buf_printf(out, "Ctrl-%c", (int)key + '@');
    else if (key < K_UP)
        add_character(out, key);
}

static keycode
parse_function_key(struct str name)
{
    int number = 0;
    if (name.bytes < 2 || name.bytes > 3 || name.ptr[0] != 'F')
        return K_NONE;
    for (uint32_t i = 1; i < name.bytes; i++) {
        if (name.ptr[i] < '0' || name.ptr[i] > '9')
            return K_NONE;
        number = number * 10 + name.ptr[i] - '0';
    }
    return number >= 1 && number <= 12 ? K_F(number) : K_NONE;
}

static keycode
parse_control_key(struct str name)
{
    static const char prefix[] = "Ctrl-";
    size_t bytes = sizeof(prefix) - 1;
    if (name.bytes != bytes + 1 || memcmp(name.ptr, prefix, bytes) != 0)
        return K_NONE;
    char letter = name.ptr[bytes];
    return letter >= '@' && letter <= '_' ? K_CTRL(letter) : K_NONE;
}

keycode
keys_parse(struct str name)
{
    keycode key = K_NONE;
    if (name.bytes == 0)
        return K_NONE;
    if (text_decode(name.ptr, name.bytes, &key) == name.bytes)
        return key;
    for (int i = 0; i < KEY_WORDS; i++)
        if (str_equal(name, str_of(key_words[i].name)))
            return key_words[i].key;
    key = parse_function_key(name);
    return key ? key : parse_control_key(name);
}

void
keys_binding_name(struct buf *out, const struct binding *row)
{
    keys_name(out, row->key);
    if (row->last) {
        buf_puts(out, "-");
        keys_name(out, row->last);
    }
}

static bool
binds(const struct binding *row, keycode key)
{
    return key >= row->key && key <= (row->last ? row->last : row->key);
}

const struct binding *
keymap_find(struct keymap map, keycode key)
{
    for (size_t i = 0; i < map.count; i++)
        if (binds(&map.v[i], key))
            return &map.v[i];
    return NULL;
}

const struct binding *
keymap_find_action(struct keymap map, enum action action, bool function_key)
{
    const struct binding *found = NULL;
    for (size_t i = 0; i < map.count; i++) {
        if (map.v[i].action != action)
            continue;
        if (!found || (function_key && keys_is_function_key(map.v[i].key)))
            found = &map.v[i];
    }
    return found;
}

bool
keymap_hides(struct keymap above, const struct binding *row)
{
    keycode last = row->last ? row->last : row->key;
    for (keycode key = row->key; key <= last; key++)
        if (!keymap_find(above, key))
            return false;
    return true;
}

struct command
keys_command(struct keymap own, keycode key)
{
    const struct binding *row = key == K_NONE ? NULL : keymap_find(own, key);
    if (!row && key != K_NONE)
        row = keymap_find(keys_global, key);
    if (!row)
        return (struct command){.action = ACT_NONE};
    return (struct command){.action = row->action, .number = (int)(key - row->key) + 1};
}

/* Whether a row of the global table does its action on a screen with the key table `own`. */
static bool
gets_through(struct keymap own, const struct binding *row)
{
    return !keymap_hides(own, row);
}

bool
keys_do(struct keymap own, enum action action)
{
    if (keymap_find_action(own, action, false))
        return true;
    for (size_t i = 0; i < keys_global.count; i++)
        if (keys_global.v[i].action == action && gets_through(own, &keys_global.v[i]))
            return true;
    return false;
}

static void
add_name(struct buf *out, const struct binding *row)
{
    buf_puts(out, out->bytes > 0 ? "  " : "");
    keys_binding_name(out, row);
}

void
keys_names(struct buf *out, struct keymap own, enum action action)
{
    for (size_t i = 0; i < own.count; i++)
        if (own.v[i].action == action)
            add_name(out, &own.v[i]);
    for (size_t i = 0; i < keys_global.count; i++)
        if (keys_global.v[i].action == action && gets_through(own, &keys_global.v[i]))
            add_name(out, &keys_global.v[i]);
}

static const char *
own_help(enum action action)
{
    static const char *const helps[] = {
#define X(action, group, menu, help) [action] = help,
        ACTIONS(X)
#undef X
    };
    return helps[action];
}

const char *
keys_action_help(struct keymap own, enum action action)
{
    const struct binding *row = keymap_find_action(own, action, false);
    return row ? keys_help(row) : own_help(action);
}

const char *
keys_help(const struct binding *row)
{
    return row->help ? row->help : own_help(row->action);
}

enum action_group
action_group(enum action action)
{
    static const enum action_group groups[] = {
#define X(action, group, menu, help) [action] = group,
        ACTIONS(X)
#undef X
    };
    return groups[action];
}

const char *
action_group_heading(enum action_group group)
{
    static const char *const headings[] = {
#define X(group, heading) [group] = heading,
        ACTION_GROUPS(X)
#undef X
    };
    return headings[group];
}

enum action_menu
action_menu(enum action action)
{
    static const enum action_menu menus[] = {
#define X(action, group, menu, help) [action] = menu,
        ACTIONS(X)
#undef X
    };
    return menus[action];
}

const char *
action_menu_name(enum action_menu menu)
{
    static const char *const names[] = {
#define X(menu, name) [menu] = name,
        ACTION_MENUS(X)
#undef X
    };
    return names[menu];
}
