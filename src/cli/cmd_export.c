/* rung export: the whole collection as one file, of data or of documents. */
#include "cli.h"
#include "rung/export.h"
#include "rung/outline.h"

static bool
write_on(void *session)
{
    return output_go_on(session);
}

static int
as_yaml(struct session *session)
{
    export_yaml(&session->out, session->collection, write_on, session);
    return EXIT_FINE;
}

static int
as_json(struct session *session)
{
    export_json(&session->out, session->collection, write_on, session);
    return EXIT_FINE;
}

/* All profiles, each as the document it came from. */
static int
as_documents(struct session *session, struct answer *answer)
{
    const struct collection *collection = session->collection;
    answer->title = str_of("Job profiles");
    for (uint32_t i = 0; i < collection->profile_count; i++)
        answer_add(answer, outline_document(session->arena, collection->profiles[i]));
    if (collection->profile_count == 0)
        complain(session, NULL, "there are no job profiles here");
    return collection->profile_count ? EXIT_FINE : EXIT_NO;
}

const struct command command_export = {
    .name = "export",
    .words = "[PATH...]",
    .summary = "the whole collection as one file",
    .examples = "  rung export > all.yaml                          all files in one\n"
                "  rung export ~/profiles --format json > all.json\n"
                "                                                  for other programs; rung reads it, too\n"
                "  rung export -o all.html                         all profiles as documents, to be printed\n",
    .most = SIZE_MAX,
    .own = (const struct own_format[]){{.name = "yaml", .data = true, .run = as_yaml},
                                       {.name = "json", .use = "other programs", .data = true, .run = as_json},
                                       {0}},
    .takes_paths = true,
    .answer = as_documents,
};
