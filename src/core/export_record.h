/* Records of the model as trees, of which an export is made. */
#ifndef RUNG_EXPORT_RECORD_H
#define RUNG_EXPORT_RECORD_H

#include <jansson.h>

#include "rung/model.h"
#include "schema.h"

struct exporter {
    struct arena *scratch;         /* may be emptied between two records */
    const struct profile *profile; /* the one being exported */
    const char **level_keys;       /* what its cells call its levels, as many as it has */
};

/* A record as its document would have it. The tree is the caller's. */
json_t *export_record(struct exporter *e, const struct record *record, const void *in);

/* What a record has of one key, the caller's; NULL: it was not given. */
json_t *export_field(struct exporter *e, const struct field *field, const void *in);

/* The list that a record has of one key, and its count; NULL: it was not given. */
const void *export_list_of(const struct field *field, const void *in, uint32_t *count_out);

#endif
