/*
 * For tests of the core: a folder of their own to stand in, files in it, a collection loaded from them, and an arena
 * for results. Paths in messages are then bare file names, and a failed test leaks nothing.
 *
 * Also here is what each cmocka program must include.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rung/load.h"
#include "rung/source.h"

struct fixture {
    struct arena *arena;
    struct collection *collection; /* loaded last */
    struct source source;          /* read last */
    char folder[64];
    int home; /* the folder that the program was started in, open */
};

/* A file for fixture_load_files; a list of them ends with a NULL name. */
struct fixture_file {
    const char *name;
    const char *text;
};

/* How many rows an array has. */
#define COUNT(rows) (sizeof(rows) / sizeof(*(rows)))

/* The row of a test that takes a struct fixture as its state. */
#define TEST(function) cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)

/* Where each group of cmocka_run_group_tests begins: a locale in which characters have widths. */
int fixture_group(void **state);

int fixture_setup(void **state);
int fixture_teardown(void **state);

/* Writes a file into the fixture's folder. */
void fixture_write(const char *name, const char *bytes, size_t count);

/* Writes a.yaml and reads it into f->source. */
struct source *fixture_source(struct fixture *f, const char *bytes, size_t count);

/* Loads a text as the file a.yaml. */
const struct collection *fixture_load(struct fixture *f, const char *yaml);

/* Loads several files, in the order given. */
const struct collection *fixture_load_files(struct fixture *f, const struct fixture_file *files);

/* Loads the shipped collection, and stays where it is found. */
const struct collection *fixture_load_shipped(struct fixture *f);

/* The text of a value, "(blank)" or "(absent)"; so that assert_string_equal can be used. */
const char *fixture_text(struct fixture *f, struct str text);

/* All diagnostics as users see them. */
const char *fixture_rendered(struct fixture *f, const struct diags *diags);

/* The same in brief, a line each: "a.yaml:3:9 E020 MESSAGE (HINT)". */
const char *fixture_brief(struct fixture *f, const struct diags *diags);

/* A text, and what must be found wrong with it, in brief. */
struct fixture_row {
    const char *yaml;
    const char *problems;
};

/* Loads each text, which must bring these problems and no others. */
void fixture_check(struct fixture *f, const struct fixture_row *rows, size_t count);

#endif
