/*
 * The terminal of the tests: a pseudo-terminal on one side, libvterm on the other.
 */
#include "pty.h"

#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include <cmocka.h>

enum {
    LIMIT_MS = 15000, /* what has not come by then does not come */
    PUMP_MS = 5,
    QUIET_MS = 8, /* when nothing has come for so long, what was shown is whole */
    FRAME_BYTES = 1 << 16,
    ROW_BYTES = 4096,
};

/* --- The terminal --- */

static int
on_move_cursor(VTermPos to, VTermPos from, int visible, void *user)
{
    struct pty *pty = user;
    (void)from;
    (void)visible;
    pty->cursor = to;
    return 1;
}

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
    struct pty *pty = user;
    if (property == VTERM_PROP_ALTSCREEN)
        pty->alternate = value->boolean;
    if (property == VTERM_PROP_MOUSE)
        pty->mouse = value->number != VTERM_PROP_MOUSE_NONE;
    if (property == VTERM_PROP_CURSORVISIBLE)
        pty->cursor_visible = value->boolean;
    return 1;
}

static void
make_terminal(struct pty *pty)
{
    static const VTermScreenCallbacks callbacks = {.movecursor = on_move_cursor, .settermprop = on_property};
    pty->vterm = vterm_new(pty->rows, pty->columns);
    vterm_set_utf8(pty->vterm, 1);
    pty->screen = vterm_obtain_screen(pty->vterm);
    vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
    vterm_screen_enable_altscreen(pty->screen, 1);
    vterm_screen_reset(pty->screen, 1);
    pty->cursor_visible = true;
}

/* In the child: the terminal becomes its own, then it becomes the command. */
static _Noreturn void
run(struct pty *pty, const char *setting, const char *command)
{
    close(pty->master);
    if (login_tty(pty->slave) != 0)
        _exit(126);
    setenv("XDG_STATE_HOME", "/dev/null", 1); /* nothing is kept for the next test */
    if (setting)
        putenv(strdup(setting));
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

void
pty_start(struct pty *pty, int rows, int columns, const char *setting, const char *command)
{
    *pty = (struct pty){.rows = rows, .columns = columns, .limit_ms = LIMIT_MS};
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (openpty(&pty->master, &pty->slave, NULL, NULL, &size) != 0)
        fail_msg("no pseudo-terminal");
    tcgetattr(pty->slave, &pty->before);
    pty->before.c_lflag &= ~(tcflag_t)ECHO; /* what comes is from the program, and not what was typed */
    tcsetattr(pty->slave, TCSANOW, &pty->before);
    make_terminal(pty);
    tokens_init(&pty->tokens);
    pty->child = fork();
    if (pty->child == 0)
        run(pty, setting, command);
}

void
pty_done(struct pty *pty)
{
    if (!pty->vterm)
        return;
    if (!pty->ended) {
        kill(pty->child, SIGKILL);
        waitpid(pty->child, &pty->status, 0);
    }
    pty_hang_up(pty);
    vterm_free(pty->vterm);
    tokens_done(&pty->tokens);
    *pty = (struct pty){.ended = true};
}

int
pty_setup(void **state)
{
    static struct pty pty;
    *state = &pty;
    return 0;
}

int
pty_teardown(void **state)
{
    pty_done(*state);
    return 0;
}

void
pty_hang_up(struct pty *pty)
{
    if (pty->slave >= 0) {
        close(pty->slave);
        close(pty->master);
    }
    pty->slave = pty->master = -1;
}

/* --- Typing --- */

/* Passes on what the terminal has to say: keys that were typed, and answers to questions. */
static void
send(struct pty *pty)
{
    char bytes[256];
    size_t count = vterm_output_read(pty->vterm, bytes, sizeof bytes);
    if (count > 0 && write(pty->master, bytes, count) != (ssize_t)count)
        fail_msg("the terminal takes no more input");
}

void
pty_key(struct pty *pty, VTermKey key)
{
    vterm_keyboard_key(pty->vterm, key, VTERM_MOD_NONE);
    send(pty);
}

void
pty_type(struct pty *pty, const char *text)
{
    for (; *text; text++)
        vterm_keyboard_unichar(pty->vterm, (unsigned char)*text, VTERM_MOD_NONE);
    send(pty);
}

void
pty_send(struct pty *pty, const char *bytes)
{
    size_t count = strlen(bytes);
    if (write(pty->master, bytes, count) != (ssize_t)count)
        fail_msg("the terminal takes no more input");
}

void
pty_resize(struct pty *pty, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    pty->rows = rows;
    pty->columns = columns;
    vterm_set_size(pty->vterm, rows, columns);
    ioctl(pty->master, TIOCSWINSZ, &size);
}

/* --- Reading --- */

static void
show(struct pty *pty, const char *bytes, size_t count)
{
    vterm_input_write(pty->vterm, bytes, count);
    tokens_add(&pty->tokens, bytes, count);
    if (pty->tokens.problem[0])
        fail_msg("%s", pty->tokens.problem);
}

/* Shows what the program writes within so many milliseconds. False: nothing came. */
static bool
take(struct pty *pty, int milliseconds)
{
    char bytes[4096];
    struct pollfd input = {.fd = pty->master, .events = POLLIN};
    if (pty->master < 0 || poll(&input, 1, milliseconds) <= 0)
        return false;
    ssize_t count = read(pty->master, bytes, sizeof bytes);
    if (count > 0)
        show(pty, bytes, (size_t)count);
    send(pty);
    return count > 0;
}

/* Shows what the program writes within a moment. False: it has ended, and all that it wrote is shown. */
static bool
pump(struct pty *pty)
{
    if (take(pty, PUMP_MS))
        return true;
    if (!pty->ended && waitpid(pty->child, &pty->status, WNOHANG) == pty->child) {
        pty->ended = true;
        return true; /* there may be more to read */
    }
    return !pty->ended;
}

const char *
pty_row(struct pty *pty, int row, char *out, size_t room)
{
    VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = pty->columns};
    size_t bytes = vterm_screen_get_text(pty->screen, out, room - 1, rect);
    while (bytes > 0 && (out[bytes - 1] == ' ' || out[bytes - 1] == '\0'))
        bytes--;
    out[bytes] = '\0';
    return out;
}

static bool
row_shows(struct pty *pty, int row, const char *text)
{
    char out[ROW_BYTES];
    return strstr(pty_row(pty, row, out, sizeof out), text) != NULL;
}

bool
pty_shows(struct pty *pty, const char *text)
{
    for (int y = 0; y < pty->rows; y++)
        if (row_shows(pty, y, text))
            return true;
    return false;
}

void
pty_find(struct pty *pty, const char *text, int *row_out, int *column_out)
{
    size_t bytes = strlen(text);
    char out[ROW_BYTES];
    for (*row_out = 0; *row_out < pty->rows; ++*row_out)
        for (*column_out = 0; *column_out + (int)bytes <= pty->columns; ++*column_out) {
            VTermRect rect = {*row_out, *row_out + 1, *column_out, *column_out + (int)bytes};
            if (vterm_screen_get_text(pty->screen, out, sizeof out, rect) == bytes && memcmp(out, text, bytes) == 0)
                return;
        }
    fail_msg("\"%s\" does not show", text);
}

/* What a test waits for. */
struct wish {
    bool (*holds)(struct pty *pty, const struct wish *wish);
    const char *what; /* what is wrong as long as it does not hold */
    const char *text;
    int row;
};

static bool
shows(struct pty *pty, const struct wish *wish)
{
    return pty_shows(pty, wish->text);
}

static bool
shows_not(struct pty *pty, const struct wish *wish)
{
    return !pty_shows(pty, wish->text);
}

/*
 * Whether the rule under the path is nothing but a rule: while files are read, words and a bar stand on it. That they
 * are not there would not do, for half of a row may have been drawn anew.
 */
static bool
shows_plain_rule(struct pty *pty, const struct wish *wish)
{
    enum { PATH_ROWS = 3 };
    char out[ROW_BYTES];
    (void)wish;
    for (int y = 0; y < PATH_ROWS; y++) {
        const char *at = pty_row(pty, y, out, sizeof out);
        const char *rule = strncmp(at, "─", strlen("─")) == 0 ? "─" : "-";
        size_t marks = 0;
        for (; strncmp(at, rule, strlen(rule)) == 0; marks++)
            at += strlen(rule);
        if (marks > 0)
            return *at == '\0' && (int)marks == pty->columns;
    }
    return false;
}

static bool
shows_at_cursor(struct pty *pty, const struct wish *wish)
{
    return row_shows(pty, pty->cursor.row, wish->text);
}

static bool
is_cursor_in_row(struct pty *pty, const struct wish *wish)
{
    return pty->cursor.row == wish->row;
}

static bool
shows_in_last_row(struct pty *pty, const struct wish *wish)
{
    return pty->ended || row_shows(pty, pty->rows - 1, wish->text);
}

/* Whether a process waits for something, as it does for a key, having done what it had to. */
static bool
is_asleep(pid_t process)
{
    char path[50];
    char text[500] = "";
    snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    size_t count = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[count] = '\0';
    const char *name_end = strrchr(text, ')');
    return name_end && name_end[1] == ' ' && name_end[2] == 'S';
}

/* Whether the program has read all that was typed, and waits. */
static bool
has_taken_all(struct pty *pty)
{
    int waiting = 0;
    return ioctl(pty->slave, FIONREAD, &waiting) == 0 && waiting == 0 && is_asleep(pty->child);
}

static bool
is_idle(struct pty *pty, const struct wish *wish)
{
    (void)wish;
    if (pty->ended)
        return true;
    bool taken = has_taken_all(pty);
    return !take(pty, taken ? 0 : 1) && taken;
}

static bool
has_ended(struct pty *pty, const struct wish *wish)
{
    (void)wish;
    return pty->ended;
}

static void
print_screen(struct pty *pty)
{
    char row[ROW_BYTES];
    for (int y = 0; y < pty->rows; y++)
        print_error("%c%s\n", y == pty->cursor.row ? '*' : '|', pty_row(pty, y, row, sizeof row));
    print_error("cursor in row %d, column %d, %s; %s\n",
                pty->cursor.row + 1,
                pty->cursor.col + 1,
                pty->cursor_visible ? "visible" : "hidden",
                pty->ended ? "ended" : "runs");
}

int64_t
pty_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void
wait_until(struct pty *pty, struct wish wish)
{
    int64_t limit = pty_clock() + (int64_t)pty->limit_ms * 1000;
    while (!wish.holds(pty, &wish)) {
        if (pump(pty) && pty_clock() < limit)
            continue;
        if (wish.holds(pty, &wish))
            return;
        print_screen(pty);
        fail_msg("waited in vain: %s \"%s\"", wish.what, wish.text);
    }
}

void
pty_wait(struct pty *pty, const char *text)
{
    wait_until(pty, (struct wish){.holds = shows, .what = "there is no", .text = text});
}

void
pty_wait_gone(struct pty *pty, const char *text)
{
    wait_until(pty, (struct wish){.holds = shows_not, .what = "there still is", .text = text});
}

void
pty_wait_loaded(struct pty *pty)
{
    pty_wait(pty, "Quit");
    wait_until(pty, (struct wish){.holds = shows_plain_rule, .what = "files are still read:", .text = ""});
}

void
pty_wait_at_cursor(struct pty *pty, const char *text)
{
    wait_until(pty, (struct wish){.holds = shows_at_cursor, .what = "at the cursor there is no", .text = text});
}

void
pty_wait_cursor(struct pty *pty, int row)
{
    wait_until(pty,
               (struct wish){.holds = is_cursor_in_row, .what = "the cursor is elsewhere", .text = "", .row = row});
}

void
pty_wait_in_last_row(struct pty *pty, const char *text)
{
    wait_until(pty, (struct wish){.holds = shows_in_last_row, .what = "in the last row there is no", .text = text});
}

void
pty_wait_idle(struct pty *pty)
{
    wait_until(pty, (struct wish){.holds = is_idle, .what = "it does not come to rest", .text = ""});
}

int64_t
pty_frame(struct pty *pty)
{
    char bytes[FRAME_BYTES];
    int64_t last = 0;
    struct pollfd input = {.fd = pty->master, .events = POLLIN};
    for (size_t count = 0;;) {
        if (poll(&input, 1, QUIET_MS) > 0) {
            ssize_t more = read(pty->master, bytes + count, sizeof bytes - count);
            last = pty_clock();
            count += more > 0 ? (size_t)more : 0;
            pty->ended = more <= 0;
        } else if (has_taken_all(pty)) {
            show(pty, bytes, count); /* afterwards: it takes time that is not the program's */
            return last;
        }
        if (count == sizeof bytes || pty->ended)
            fail_msg("%s", pty->ended ? "it has ended" : "it shows more than a terminal has room for");
    }
}

int
pty_wait_end(struct pty *pty)
{
    wait_until(pty, (struct wish){.holds = has_ended, .what = "it has not ended", .text = ""});
    while (pty->master >= 0 && pump(pty))
        continue; /* to the last byte */
    return pty->status;
}

bool
pty_is_restored(struct pty *pty)
{
    struct termios now;
    if (tcgetattr(pty->slave, &now) != 0)
        return false;
    bool same_modes = now.c_iflag == pty->before.c_iflag && now.c_oflag == pty->before.c_oflag
                      && now.c_cflag == pty->before.c_cflag && now.c_lflag == pty->before.c_lflag
                      && memcmp(now.c_cc, pty->before.c_cc, sizeof now.c_cc) == 0;
    return same_modes && !pty->alternate && pty->cursor_visible && tokens_are_modes_off(&pty->tokens);
}
