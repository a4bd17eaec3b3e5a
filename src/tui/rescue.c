/* Signal handlers, and what they need. */
#include "rescue.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { HANDLER_STACK = 65536 };

static struct {
    volatile sig_atomic_t armed;
    volatile sig_atomic_t paused;
    volatile sig_atomic_t should_stop;
    rescue_modes_fn *set_modes;
    char bytes[RESCUE_BYTES];
    size_t count;
    struct sigaction before[NSIG];
} rescue;

/* The signals that end a program and that it can still do something about. */
static const int deadly[] = {SIGHUP,
                             SIGINT,
                             SIGQUIT,
                             SIGILL,
                             SIGABRT,
                             SIGBUS,
                             SIGFPE,
                             SIGUSR1,
                             SIGSEGV,
                             SIGUSR2,
                             SIGPIPE,
                             SIGALRM,
                             SIGTERM,
                             SIGXCPU,
                             SIGSYS,
                             SIGTRAP};

enum { DEADLY = sizeof(deadly) / sizeof(deadly[0]) };

/* Puts the terminal back, then lets the signal do what it would have done without us. */
static void
on_deadly(int number)
{
    if (rescue.paused && (number == SIGINT || number == SIGQUIT))
        return; /* typed to the program that has the terminal */
    if (rescue.armed) {
        rescue.armed = 0;
        ssize_t written = write(STDOUT_FILENO, rescue.bytes, rescue.count);
        (void)written; /* nobody is left to be told */
        rescue.set_modes();
    }
    sigaction(number, &rescue.before[number], NULL);
    raise(number); /* all signals are blocked in here: it comes when the handler returns */
}

static void
on_resize(int number)
{
    (void)number; /* ends the wait for a key, which is all it is for */
}

static void
on_stop(int number)
{
    (void)number;
    rescue.should_stop = 1;
}

/* A stack overflow needs another stack for its handler. A sanitizer may have brought one. */
static void
give_handler_a_stack(void)
{
    static char memory[HANDLER_STACK];
    stack_t now;
    if (sigaltstack(NULL, &now) == 0 && now.ss_flags & SS_DISABLE)
        sigaltstack(&(stack_t){.ss_sp = memory, .ss_size = sizeof(memory)}, NULL);
}

static void
install(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(number, NULL, &rescue.before[number]);
    if (rescue.before[number].sa_handler != SIG_IGN) /* as nohup wants it */
        sigaction(number, &action, NULL);
}

void
rescue_install(rescue_modes_fn *set_modes)
{
    rescue.set_modes = set_modes;
    give_handler_a_stack();
    for (int i = 0; i < DEADLY; i++)
        install(deadly[i], on_deadly, SA_ONSTACK);
    install(SIGWINCH, on_resize, 0);
    install(SIGTSTP, on_stop, 0);
}

/* Adds a text but for its delays, such as "$<5/>". */
static void
add_bytes(const char *text)
{
    while (*text && rescue.count < RESCUE_BYTES) {
        const char *delay = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
        if (delay)
            text = delay + 1;
        else
            rescue.bytes[rescue.count++] = *text++;
    }
}

void
rescue_arm(const char *const *texts, size_t count)
{
    rescue.count = 0;
    for (size_t i = 0; i < count; i++)
        if (texts[i])
            add_bytes(texts[i]);
    rescue.armed = 1;
}

bool
rescue_should_stop(void)
{
    return rescue.should_stop;
}

void
rescue_pause(void)
{
    rescue.armed = 0;
    rescue.paused = 1;
    rescue.should_stop = 0;
    sigaction(SIGTSTP, &rescue.before[SIGTSTP], NULL);
}

void
rescue_go_on(void)
{
    install(SIGTSTP, on_stop, 0);
    rescue.paused = 0;
    rescue.armed = 1;
}

void
rescue_remove(void)
{
    rescue.armed = 0;
    for (int i = 0; i < DEADLY; i++)
        sigaction(deadly[i], &rescue.before[deadly[i]], NULL);
    sigaction(SIGWINCH, &rescue.before[SIGWINCH], NULL);
    sigaction(SIGTSTP, &rescue.before[SIGTSTP], NULL);
}
