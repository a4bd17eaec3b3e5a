/* From a tree of YAML nodes to the structs of the model, driven by the schema tables. */
#ifndef RUNG_READ_H
#define RUNG_READ_H

#include "keep.h"
#include "rung/model.h"
#include "schema.h"
#include "yaml.h"

/*
 * Fills a document from the roots of its file. What is kept lies in the document's arena, the texts where `keep` has
 * them, problems in its diags; the nodes may go away afterwards. References stay as written: link.h follows them.
 */
void read_document(struct document *document, struct keep *keep, struct arena *scratch, struct yaml_roots roots);

/*
 * Fills a zeroed struct of another kind of file by the table of its record, which may have texts and choices only.
 * What is kept lies in the arena of `diags`.
 */
void read_texts_file(const struct record *record, void *out, struct source *source, struct diags *diags,
                     struct arena *scratch, struct yaml_roots roots);

#endif
