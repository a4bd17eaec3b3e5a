/* System calls for the terminal. */
#include "tty.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* A process has one terminal; a handler needs this where it can reach it. */
static struct termios modes;

void
tty_remember_modes(void)
{
    tcgetattr(STDIN_FILENO, &modes);
}

void
tty_restore_modes(void)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

void
tty_size(int *columns_out, int *rows_out)
{
    struct winsize size = {0};
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    *columns_out = size.ws_col;
    *rows_out = size.ws_row;
}

void
tty_say(const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno != EINTR)
            return; /* when the terminal is gone, the next wait will tell */
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

/* A terminal that went away is always ready, and never has anything. */
static bool
is_gone(short events)
{
    int waiting = 0;
    if (events & (POLLHUP | POLLERR | POLLNVAL))
        return true;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

enum tty_input
tty_wait(int milliseconds, int news)
{
    struct pollfd inputs[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = news, .events = POLLIN}};
    if (poll(inputs, 2, milliseconds) <= 0)
        return TTY_NOTHING;
    if (inputs[0].revents == 0)
        return TTY_NEWS;
    return is_gone(inputs[0].revents) ? TTY_GONE : TTY_READY;
}
