/*
 * Curses, and nothing of it anywhere else: keys in, canvas out, and the terminal as it was, however we leave.
 *
 * Curses puts the terminal back on SIGINT and SIGTERM only (see rescue.h), and loses a change of size that comes while
 * it draws: so the size is asked for before each wait.
 */
#include "term.h"

#include <curses.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termcap.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "rescue.h"

enum {
    WAIT_MS = 200,  /* the longest wait for a key: within it a change of size is noticed at the latest */
    ESCAPE_MS = 25, /* how long the rest of an escape sequence may take; curses would wait a second */
};

/* --- The theme --- */

/* How a role looks: in 256 colours, in 8, and in none. Colour -1 is the terminal's own. */
struct style {
    short foreground;
    short background;
    short basic; /* foreground when there are only 8 colours, and then the attributes of `plain` */
    attr_t attributes;
    attr_t plain; /* without colour; with 8 colours too */
};

/*
 * The colours can be read on black and on white; the shades bring their own background. To change how something
 * looks, change its row.
 */
static const struct style theme[ROLE_COUNT] = {
    [ROLE_NORMAL] = {-1, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_TITLE] = {-1, -1, -1, A_BOLD, A_BOLD},
    [ROLE_HEADING] = {-1, -1, -1, A_BOLD, A_BOLD},
    [ROLE_STRONG] = {-1, -1, -1, A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE},
    [ROLE_DIM] = {243, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_FOCUS] = {-1, -1, -1, A_REVERSE, A_REVERSE},
    [ROLE_FOCUS_OFF] = {-1, -1, -1, A_BOLD, A_BOLD},
    [ROLE_TAB] = {-1, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_TAB_CURRENT] = {-1, -1, -1, A_BOLD | A_REVERSE, A_BOLD | A_REVERSE},
    [ROLE_PICKED] = {130, -1, COLOR_MAGENTA, A_BOLD, A_BOLD},
    [ROLE_MARK_NEW] = {27, -1, COLOR_GREEN, A_BOLD, A_BOLD},
    [ROLE_MARK_CHANGED] = {130, -1, COLOR_MAGENTA, A_NORMAL, A_UNDERLINE},
    [ROLE_MARK_LOWERED] = {133, -1, COLOR_RED, A_NORMAL, A_UNDERLINE},
    [ROLE_MARK_SAME] = {243, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_MARK_ABSENT] = {243, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_RULE] = {243, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_LEGEND] = {243, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_MATCH] = {16, 222, -1, A_NORMAL, A_REVERSE | A_UNDERLINE},
    [ROLE_FIELD] = {-1, -1, -1, A_UNDERLINE, A_UNDERLINE},
    [ROLE_POPUP] = {-1, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_SHADE_1] = {16, 195, -1, A_NORMAL, A_NORMAL},
    [ROLE_SHADE_2] = {16, 153, -1, A_NORMAL, A_NORMAL},
    [ROLE_SHADE_3] = {16, 75, -1, A_NORMAL, A_BOLD},
    [ROLE_SHADE_4] = {231, 25, -1, A_NORMAL, A_BOLD},
    [ROLE_STATUS] = {-1, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_WARNING] = {130, -1, COLOR_MAGENTA, A_BOLD, A_BOLD},
    [ROLE_BAR_KEY] = {-1, -1, -1, A_BOLD, A_BOLD},
    [ROLE_BAR] = {-1, -1, -1, A_NORMAL, A_NORMAL},
    [ROLE_BAR_OFF] = {243, -1, -1, A_NORMAL, A_NORMAL},
};

static void
apply_theme(struct term *term)
{
    const char *no_colour = getenv("NO_COLOR");
    bool wanted = !no_colour || !*no_colour;
    term->colour = wanted && has_colors() && start_color() == OK && use_default_colors() == OK && COLORS >= 8;
    bool rich = term->colour && COLORS >= 256;
    for (int role = 0; role < ROLE_COUNT; role++) {
        const struct style *style = &theme[role];
        term->attributes[role] = rich ? style->attributes : style->plain;
        if (term->colour)
            init_pair((short)(role + 1), rich ? style->foreground : style->basic, rich ? style->background : -1);
    }
}

static const char *
capability(const char *name)
{
    const char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}

/* --- Opening and closing --- */

/* As they were before curses changed them; a handler needs them where it can reach them. */
static struct termios modes_before;

static void
set_modes_before(void)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

/* Has the bytes sent that undo what curses did, if a signal ends the program. "$<...>" are delays, and left out. */
static void
prepare_rescue(void)
{
    static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
    char bytes[RESCUE_BYTES];
    size_t count = 0;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        for (const char *text = capability(names[i]); text && *text && count < sizeof(bytes);) {
            if (text[0] == '$' && text[1] == '<' && strchr(text, '>'))
                text = strchr(text, '>') + 1;
            else
                bytes[count++] = *text++;
        }
    rescue_arm(bytes, count);
}

/* The size that the system gives for the window; 0 by 0 where it does not know. */
static struct winsize
ask_size(void)
{
    struct winsize size = {0};
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    return size;
}

/* Whether curses may take that size as it is; else it begins with what the terminal's description says. */
static bool
is_window_sane(void)
{
    struct winsize size = ask_size();
    return size.ws_col <= CANVAS_SIDE_MAX && size.ws_row <= CANVAS_SIDE_MAX;
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
    struct winsize size = ask_size();
    int width = side(size.ws_col, COLS);
    int height = side(size.ws_row, LINES);
    if (width == COLS && height == LINES)
        return false;
    resize_term(height, width);
    return true;
}

/*
 * Keys as terminals send them in their other mode: one typed before the terminal has changed its mode would else be
 * read as Esc and letters.
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
    };
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        define_key(keys[i].bytes, keys[i].code);
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

/*
 * Whether the terminal has a description, and by it can do what curses needs. Curses itself finds out too late. This
 * old function is the one way to ask that does not need <term.h>, which makes macros of names such as "columns".
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
    tcgetattr(STDIN_FILENO, &modes_before);
    rescue_install(set_modes_before);
    use_env(FALSE); /* LINES and COLUMNS may say anything, and memory is taken for it */
    use_tioctl(is_window_sane());
    if (!newterm(NULL, stdout, stdin)) {
        rescue_remove();
        return "the terminal could not be opened";
    }
    prepare_rescue();
    set_modes();
    follow_window();
    term->ascii = !utf8;
    apply_theme(term);
    return NULL;
}

void
term_close(void)
{
    endwin();
    rescue_remove();
    delscreen(set_term(NULL));
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
    setcchar(out, text, term->attributes[role], (short)(term->colour ? role + 1 : 0), NULL);
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

/* The next key that is there already. */
static keycode
read_key(void)
{
    wint_t code;
    int kind = get_wch(&code);
    if (kind == KEY_CODE_YES)
        return key_of_code(code);
    if (kind != OK)
        return K_NONE;
    if (code == K_CTRL('Z'))
        raise(SIGTSTP); /* curses puts the terminal back, and takes it again when we go on */
    return code == K_ESC ? escape_or_function_key() : key_of_character(code);
}

/* Whether input is at its end: a terminal that went away is always ready, and never has anything. */
static bool
is_gone(const struct pollfd *input)
{
    int waiting = 0;
    if (input->revents & (POLLHUP | POLLERR | POLLNVAL))
        return true;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

keycode
term_key(void)
{
    if (follow_window())
        return K_RESIZE;
    keycode key = read_key();
    if (key != K_NONE)
        return key;
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, WAIT_MS) <= 0)
        return K_NONE;
    return is_gone(&input) ? K_HANGUP : read_key();
}
