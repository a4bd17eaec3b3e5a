/*
 * Curses, and nothing of it anywhere else: keys in, canvas out, and the terminal as it was, however we leave.
 *
 * Curses puts the terminal back on SIGINT and SIGTERM only (see rescue.h), and loses a change of size that comes
 * while it draws: so the size is asked for before each wait.
 */
#include "terminal.h"

#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "rescue.h"
#include "sequences.h"
#include "tty.h"
#include "tui.h"

enum {
    WAIT_MS = 200,  /* the longest wait for a key: within it a change of size is noticed at the latest */
    ESCAPE_MS = 25, /* how long the rest of an escape sequence may take; curses would wait a second */
};

/* There is one terminal, and this is how it is with it. */
static struct {
    bool extended; /* it knows the sequences of sequences.h */
    bool mouse;    /* it reports the mouse */
    struct paste paste;
} it;

/* --- The theme --- */

static enum colours
count_colours(void)
{
    if (!has_colors() || start_color() != OK || use_default_colors() != OK || COLOR_PAIRS <= ROLE_COUNT)
        return COLOURS_NONE;
    return COLORS >= 256 ? COLOURS_256 : COLORS >= 16 ? COLOURS_16 : COLORS >= 8 ? COLOURS_8 : COLOURS_NONE;
}

void
term_set_theme(struct term *term, const struct theme *theme)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        struct style style = theme_style(theme, (enum role)role, term->colours);
        term->attributes[role] = (style.attributes & STYLE_BOLD ? A_BOLD : 0)
                                 | (style.attributes & STYLE_UNDERLINE ? A_UNDERLINE : 0)
                                 | (style.attributes & STYLE_REVERSE ? A_REVERSE : 0);
        if (term->colours != COLOURS_NONE)
            init_pair((short)(role + 1), style.text, style.ground);
    }
}

static const char *
capability(const char *name)
{
    const char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}

/* --- Opening and closing --- */

/* Has sent what undoes all that was done, if a signal ends the program. */
static void
prepare_rescue(void)
{
    const char *const texts[] = {it.extended ? PASTE_OFF MOUSE_END : NULL,
                                 capability("sgr0"),
                                 capability("op"),
                                 capability("rmkx"),
                                 capability("cnorm"),
                                 capability("rmcup")};
    rescue_arm(texts, sizeof(texts) / sizeof(*texts));
}

/*
 * Whether curses may take the size of the window as it is; else it begins with what the terminal's description says.
 */
static bool
is_window_sane(void)
{
    int width, height;
    tty_size(&width, &height);
    return width <= CANVAS_SIDE_MAX && height <= CANVAS_SIDE_MAX;
}

/* A side of the window as curses is to have it: it stays as it is when the system does not know. */
static int
side(int asked, int now)
{
    return asked == 0 ? now : asked < CANVAS_SIDE_MAX ? asked : CANVAS_SIDE_MAX;
}

/* Brings curses to the size of the window; false when it had it already. */
static bool
follow_window(void)
{
    int width, height;
    tty_size(&width, &height);
    width = side(width, COLS);
    height = side(height, LINES);
    if (width == COLS && height == LINES)
        return false;
    resize_term(height, width);
    return true;
}

/* Codes for what curses has none for; its own are far below. */
enum { CODE_ALT_LEFT = 0x7000, CODE_ALT_RIGHT, CODE_MOUSE, CODE_OLD_MOUSE, CODE_PASTE, CODE_PASTE_END };

/*
 * Keys that the description of a terminal may lack, and keys as terminals send them in their other mode: one typed
 * before the terminal has changed its mode would else be read as Esc and letters.
 */
static void
define_other_keys(void)
{
    static const struct {
        const char *bytes;
        int code;
    } keys[] = {
        {"\033[A", KEY_UP},
        {"\033[B", KEY_DOWN},
        {"\033[C", KEY_RIGHT},
        {"\033[D", KEY_LEFT},
        {"\033[H", KEY_HOME},
        {"\033[F", KEY_END},
        {"\033OA", KEY_UP},
        {"\033OB", KEY_DOWN},
        {"\033OC", KEY_RIGHT},
        {"\033OD", KEY_LEFT},
        {"\033OH", KEY_HOME},
        {"\033OF", KEY_END},
        {"\033[1;3D", CODE_ALT_LEFT},
        {"\033[1;3C", CODE_ALT_RIGHT},
        {"\033\033[D", CODE_ALT_LEFT},
        {"\033\033[C", CODE_ALT_RIGHT},
        {"\033\033OD", CODE_ALT_LEFT},
        {"\033\033OC", CODE_ALT_RIGHT},
        {"\033[<", CODE_MOUSE},
        {"\033[M", CODE_OLD_MOUSE},
        {"\033[200~", CODE_PASTE},
        {"\033[201~", CODE_PASTE_END},
    };
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        define_key(keys[i].bytes, keys[i].code);
}

/* Says something beside curses, to terminals that understand it. */
static void
say_extended(const char *sequence)
{
    if (it.extended)
        tty_say(sequence, strlen(sequence));
}

static void
set_modes(void)
{
    raw(); /* Ctrl-C, Ctrl-Q and Ctrl-Z come as keys */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    define_other_keys();
    nodelay(stdscr, TRUE); /* the waiting is done by term_key() */
    leaveok(stdscr, FALSE);
    if (!getenv("ESCDELAY"))
        set_escdelay(ESCAPE_MS);
}

/* Curses declares these in headers that make macros of hundreds of words, such as "columns". */
int setupterm(const char *name, int stream, int *answer_out);
int tgetent(char *unused, const char *name);

/*
 * Whether the terminal has a description, and by it can do what curses needs. Curses itself finds out too late, and
 * loses memory then.
 */
static bool
can_show_pages(void)
{
    const char *name = getenv("TERM");
    return name && tgetent(NULL, name) == 1 && capability("cup");
}

const char *
term_open(struct term *term, bool utf8)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return "the browser needs a terminal";
    if (!can_show_pages())
        return "this terminal cannot show pages (see TERM)";
    tty_remember_modes();
    rescue_install(tty_restore_modes);
    use_env(FALSE); /* LINES and COLUMNS may say anything, and memory is taken for it */
    use_tioctl(is_window_sane());
    if (!newterm(NULL, stdout, stdin)) {
        rescue_remove();
        return "the terminal could not be opened";
    }
    it.extended = capability("kmous") != NULL; /* terminals with a mouse know the rest as well, or pass over it */
    prepare_rescue();
    set_modes();
    say_extended(PASTE_ON);
    follow_window();
    term->ascii = !utf8;
    term->colours = count_colours();
    term_set_theme(term, theme_initial(getenv("NO_COLOR")));
    return NULL;
}

void
term_look(struct tui_surroundings *surroundings)
{
    int answer;
    surroundings->curses = curses_version();
    surroundings->known = setupterm(NULL, STDOUT_FILENO, &answer) == OK;
    if (!surroundings->known)
        return;
    int colours = tigetnum("colors");
    surroundings->colours = colours > 0 ? colours : 0;
    surroundings->able = capability("cup") != NULL;
    surroundings->copies = capability("kmous") != NULL;
}

void
term_close(void)
{
    say_extended(PASTE_OFF MOUSE_END);
    endwin();
    rescue_remove();
    delscreen(set_term(NULL));
}

void
term_suspend(void)
{
    say_extended(PASTE_OFF MOUSE_END);
    endwin();
    rescue_pause();
}

void
term_resume(void)
{
    rescue_go_on();
    say_extended(it.mouse ? PASTE_ON MOUSE_BEGIN : PASTE_ON);
    paste_end(&it.paste);
    clearok(curscr, TRUE);
    refresh();
}

/* Stops, as Ctrl-Z does elsewhere: the shell has the terminal until it lets us go on. */
static void
stop(void)
{
    term_suspend();
    raise(SIGTSTP);
    term_resume();
}

void
term_size(int *width_out, int *height_out)
{
    *width_out = COLS;
    *height_out = LINES;
}

/* --- Showing --- */

static void
set_cell(cchar_t *out, const wchar_t *text, const struct term *term, unsigned role)
{
    setcchar(out, text, term->attributes[role], (short)(term->colours != COLOURS_NONE ? role + 1 : 0), NULL);
}

/* Adds a cell in ASCII, on as many columns as it had. Returns how many were added. */
static int
add_ascii(cchar_t *out, const struct canvas_cell *cell, const struct term *term)
{
    uint32_t point = ' ';
    text_decode(cell->utf8, cell->bytes, &point);
    char stands_for[TEXT_ASCII_BYTES] = {(char)point};
    const char *ascii = stands_for;
    if (point >= 0x80)
        text_ascii(point, stands_for);
    for (int i = 0; i < cell->columns; i++) {
        wchar_t text[2] = {*ascii ? (unsigned char)*ascii++ : L' '};
        set_cell(&out[i], text, term, cell->role);
    }
    return cell->columns;
}

/* Adds a cell as curses wants it: characters with columns of their own apart, each with its marks. */
static int
add_unicode(cchar_t *out, const struct canvas_cell *cell, const struct term *term)
{
    wchar_t text[CCHARW_MAX + 1] = {0};
    int length = 0;
    int added = 0;
    for (size_t at = 0; at < cell->bytes;) {
        uint32_t point;
        at += text_decode(cell->utf8 + at, cell->bytes - at, &point);
        if (length > 0 && wcwidth((wchar_t)point) != 0) {
            set_cell(&out[added++], text, term, cell->role);
            length = 0;
        }
        if (length < CCHARW_MAX)
            text[length++] = (wchar_t)point;
        text[length] = 0;
    }
    set_cell(&out[added++], text, term, cell->role);
    return added;
}

static void
show_row(const struct term *term, const struct canvas *canvas, int y)
{
    cchar_t row[CANVAS_SIDE_MAX];
    int count = 0;
    for (int x = 0; x < canvas->width;) {
        const struct canvas_cell *cell = canvas_at(canvas, x, y);
        count += term->ascii ? add_ascii(&row[count], cell, term) : add_unicode(&row[count], cell, term);
        x += cell->columns;
    }
    mvadd_wchnstr(y, 0, row, count);
}

void
term_show(const struct term *term, const struct canvas *canvas, bool repaint)
{
    if (repaint)
        clearok(stdscr, TRUE);
    for (int y = 0; y < canvas->height && y < LINES; y++)
        show_row(term, canvas, y);
    bool placed = canvas->cursor_x >= 0 && canvas->cursor_y >= 0;
    if (placed)
        move(canvas->cursor_y, canvas->cursor_x); /* screen readers and braille displays follow it */
    curs_set(placed ? 1 : 0);
    refresh();
}

/* --- Keys --- */

/* What curses calls the keys; for those not here it uses no code, or they mean nothing to us. */
static const struct {
    wint_t curses;
    keycode key;
} key_codes[] = {
    {KEY_UP, K_UP},
    {KEY_DOWN, K_DOWN},
    {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT},
    {KEY_PPAGE, K_PAGE_UP},
    {KEY_NPAGE, K_PAGE_DOWN},
    {KEY_HOME, K_HOME},
    {KEY_END, K_END},
    {KEY_A1, K_HOME},
    {KEY_C1, K_END},
    {KEY_A3, K_PAGE_UP},
    {KEY_C3, K_PAGE_DOWN},
    {KEY_BTAB, K_BACKTAB},
    {KEY_IC, K_INSERT},
    {KEY_DC, K_DELETE},
    {KEY_ENTER, K_ENTER},
    {KEY_BACKSPACE, K_BACKSPACE},
    {CODE_ALT_LEFT, K_ALT_LEFT},
    {CODE_ALT_RIGHT, K_ALT_RIGHT},
};

static keycode
key_of_code(wint_t code)
{
    for (size_t i = 0; i < sizeof(key_codes) / sizeof(key_codes[0]); i++)
        if (key_codes[i].curses == code)
            return key_codes[i].key;
    if (code >= (wint_t)KEY_F(1) && code <= (wint_t)KEY_F(12))
        return K_F(code - (wint_t)KEY_F(0));
    return K_NONE;
}

static keycode
key_of_character(wint_t character)
{
    if (character == '\n')
        return K_ENTER;
    return character == '\b' ? K_BACKSPACE : (keycode)character;
}

/* After Esc: a digit that came with it makes a function key, for keyboards and lines that have none. */
static keycode
escape_or_function_key(void)
{
    wint_t next;
    int kind = get_wch(&next);
    if (kind == OK && next >= '0' && next <= '9')
        return next == '0' ? K_F(10) : K_F(next - '0');
    if (kind == OK)
        unget_wch((wchar_t)next);
    else if (kind == KEY_CODE_YES)
        ungetch((int)next);
    return K_ESC;
}

/* The rest of what the mouse did. It may come a little later than its beginning. */
static keycode
read_mouse(struct mouse *mouse_out)
{
    char report[MOUSE_REPORT_BYTES + 1] = "";
    wint_t next = 0;
    timeout(ESCAPE_MS);
    for (int i = 0; i < MOUSE_REPORT_BYTES && get_wch(&next) == OK && next != 'M' && next != 'm' && next < 0x80; i++)
        report[i] = (char)next;
    nodelay(stdscr, TRUE);
    bool counts = mouse_read(report, (char)next, mouse_out);
    return counts && mouse_out->x < COLS && mouse_out->y < LINES ? K_MOUSE : K_NONE;
}

/* A terminal that cannot report the mouse in numbers does it in three bytes; these are no keys. */
static keycode
skip_old_mouse(void)
{
    wint_t next;
    timeout(ESCAPE_MS);
    for (int i = 0; i < 3 && get_wch(&next) == OK; i++)
        continue;
    nodelay(stdscr, TRUE);
    return K_NONE;
}

/* Of what is no character only the end means something. */
static keycode
key_of_pasted(int kind, wint_t code)
{
    if (kind == OK)
        return paste_take(&it.paste, code);
    if (code == CODE_PASTE_END)
        paste_end(&it.paste);
    return K_NONE;
}

/* Reads what is there already; what is no key leaves *key_out as it is. False: there is nothing. */
static bool
read_key(keycode *key_out, struct mouse *mouse_out)
{
    wint_t code;
    int kind = get_wch(&code);
    if (kind == ERR)
        return false;
    if (it.paste.on)
        *key_out = key_of_pasted(kind, code);
    else if (kind != KEY_CODE_YES)
        *key_out = code == K_ESC ? escape_or_function_key() : key_of_character(code);
    else if (code == CODE_MOUSE)
        *key_out = read_mouse(mouse_out);
    else if (code == CODE_OLD_MOUSE)
        *key_out = skip_old_mouse();
    else if (code == CODE_PASTE)
        paste_begin(&it.paste);
    else
        *key_out = key_of_code(code);
    return true;
}

keycode
term_key(struct mouse *mouse_out, int news, bool wait)
{
    if (rescue_should_stop())
        stop();
    if (follow_window())
        return K_RESIZE;
    keycode key = K_NONE;
    if (!read_key(&key, mouse_out)) {
        enum tty_input input = tty_wait(wait ? WAIT_MS : 0, news);
        if (input == TTY_NOTHING && wait)
            paste_wait(&it.paste);
        if (input != TTY_READY)
            return input == TTY_GONE ? K_HANGUP : K_NONE;
        read_key(&key, mouse_out);
    }
    if (key != K_CTRL('Z'))
        return key;
    stop();
    return K_NONE;
}

void
term_mouse(bool on)
{
    it.mouse = on;
    say_extended(on ? MOUSE_BEGIN : MOUSE_END);
}

const char *
term_copy(struct str text)
{
    return it.extended ? copy_say(text) : "This terminal cannot copy. To write it to a file instead, press x.";
}
