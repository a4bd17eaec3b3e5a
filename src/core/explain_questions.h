/* The explanations of questions, which stand apart from those of errors and warnings: there are many. */
#ifndef RUNG_EXPLAIN_QUESTIONS_H
#define RUNG_EXPLAIN_QUESTIONS_H

#include "rung/explain.h"

/* By code, from DIAG_FIRST_QUESTION on. */
extern const struct explanation explain_questions[DIAG_CODE_COUNT];

#endif
