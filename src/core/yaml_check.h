/*
 * What is looked at before libyaml sees a text: it gives no place for bytes that are no UTF-8, decodes UTF-16 without
 * a word, and takes quadratic time over "%" directives.
 */
#ifndef RUNG_YAML_CHECK_H
#define RUNG_YAML_CHECK_H

#include "rung/diag.h"

enum {
    YAML_DIRECTIVES_MAX = 8, /* "%" lines in a row: libyaml's time grows with their square */
};

/* Whether the text of a source is fit to parse; else there is one diagnostic more, at the first byte that is not. */
bool yaml_check(struct source *source, struct diags *diags);

#endif
