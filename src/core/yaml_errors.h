/* libyaml's errors in words for those who write the files, at the place that shows what is wrong. */
#ifndef RUNG_YAML_ERRORS_H
#define RUNG_YAML_ERRORS_H

#include <yaml.h>

#include "rung/diag.h"

enum { YAML_KEY_CHARACTERS_MAX = 1024 }; /* libyaml's own limit: of a longer key it only says that no colon came */

/*
 * Adds one diagnostic for the error that the parser stopped at. `group` is where the innermost list or group of keys
 * begins that is open there, with its first key as text if it has one; absent with place DIAG_NO_POS: there is none.
 */
void yaml_report_error(const yaml_parser_t *parser, struct source *source, struct str group, struct diags *diags);

#endif
