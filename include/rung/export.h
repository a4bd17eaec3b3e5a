/*
 * Exporting: a collection written as one document of the format, for other programs and to be loaded again.
 *
 * All that the files define is written, in their order and in the format's own order of keys; loaded again it gives
 * an equal collection. References stand as they were written. What loading had to drop is not there.
 */
#ifndef RUNG_EXPORT_H
#define RUNG_EXPORT_H

#include "rung/buf.h"
#include "rung/model.h"

/*
 * Is called after each record, where it is not NULL: it may write what is in `out` elsewhere, and take it out (set
 * its bytes to 0). False: no more is wanted.
 */
typedef bool export_take_fn(void *context);

/*
 * Adds the collection as YAML that YAML 1.1 and 1.2 readers understand alike: what could be taken for anything but
 * text stands in quotes. UTF-8; what cannot be seen is written as escapes.
 */
void export_yaml(struct buf *out, const struct collection *collection, export_take_fn *take, void *context);

/*
 * Adds the collection as JSON that is YAML as well: UTF-8, in which escapes stand for what cannot be seen, but for
 * characters beyond U+FFFF, for which JSON's escapes are none of YAML's.
 */
void export_json(struct buf *out, const struct collection *collection, export_take_fn *take, void *context);

#endif
