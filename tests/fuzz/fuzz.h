/*
 * What all fuzz targets share. A target is a file fuzz_NAME.c with the two functions that libFuzzer calls; the same
 * file with replay.c as its main goes once through the inputs in corpus/fuzz_NAME.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/str.h"

/* What must hold for every input; else the program ends, and the input is a finding. */
#define EXPECT(condition) ((condition) ? (void)0 : fuzz_fail(#condition, __FILE__, __LINE__))

_Noreturn void fuzz_fail(const char *condition, const char *file, int line);

/* Expects text that is fit for a terminal: UTF-8 without controls, and nothing that turns its direction. */
void fuzz_expect_shown(struct str text);

/* The same for several lines, each ended by a line feed. */
void fuzz_expect_lines(struct str text);

/* Called once, before the first input. */
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* One input. Always 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
