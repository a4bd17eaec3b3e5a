/* Threads beside the one that runs the program, and how they wake it. */
#ifndef RUNG_THREADS_H
#define RUNG_THREADS_H

#include <pthread.h>
#include <stdbool.h>

/* How many processors this process may use; at least 1. */
unsigned threads_usual(void);

/*
 * Begins a thread, to which no signal goes but those that it causes. False: the system gives no more.
 */
bool threads_begin(pthread_t *thread_out, void *(*run)(void *context), void *context);

/*
 * From now on the calling thread, and those that it begins, get a processor when no other thread wants it as much. It
 * cannot go back, and does so on Linux only: elsewhere a thread has no priority of its own that everybody may set.
 */
void threads_step_back(void);

/* A pipe with bytes in it when there is news. */
struct wake {
    int ends[2]; /* [0] can be waited for; -1: the system gave none */
};

static const struct wake wake_none = {{-1, -1}};

void wake_open(struct wake *wake);

/* Says that there is news. Any thread may. */
void wake_say(const struct wake *wake);

/* Forgets the news. */
void wake_clear(const struct wake *wake);

void wake_close(struct wake *wake);

#endif
