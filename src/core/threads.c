/* See threads.h. */
#include "threads.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

unsigned
threads_usual(void)
{
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > 0 ? (unsigned)count : 1;
}

bool
threads_begin(pthread_t *thread_out, void *(*run)(void *context), void *context)
{
    static const int own[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    sigset_t blocked, before;
    sigfillset(&blocked);
    for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
        sigdelset(&blocked, own[i]);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    bool begun = pthread_create(thread_out, NULL, run, context) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return begun;
}

void
threads_step_back(void)
{
#ifdef __linux__ /* elsewhere it would be the whole process */
    enum { BACK = 10 };
    if (getpriority(PRIO_PROCESS, 0) < BACK)
        setpriority(PRIO_PROCESS, 0, BACK);
#endif
}

void
wake_open(struct wake *wake)
{
    if (pipe(wake->ends) != 0) {
        *wake = wake_none;
        return;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(wake->ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake->ends[i], F_SETFL, O_NONBLOCK);
    }
}

void
wake_say(const struct wake *wake)
{
    while (write(wake->ends[1], "", 1) < 0 && errno == EINTR)
        ; /* when the pipe is full, there is news in any case */
}

void
wake_clear(const struct wake *wake)
{
    char bytes[64];
    while (read(wake->ends[0], bytes, sizeof(bytes)) > 0)
        ;
}

void
wake_close(struct wake *wake)
{
    for (int i = 0; i < 2; i++)
        if (wake->ends[i] >= 0)
            close(wake->ends[i]);
}
