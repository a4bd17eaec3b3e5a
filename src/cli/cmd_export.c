/* rung export: the whole collection as one file of data. */
#include "cli.h"
#include "rung/export.h"

static int
as_yaml(struct session *session)
{
    export_yaml(&session->out, session->collection);
    return EXIT_FINE;
}

static int
as_json(struct session *session)
{
    export_json(&session->out, session->collection);
    return EXIT_FINE;
}

const struct command command_export = {
    .name = "export",
    .words = "[PATH...]",
    .summary = "the whole collection as one file",
    .examples = "  rung export > all.yaml                          all files in one\n"
                "  rung export ~/profiles --format json > all.json\n"
                "                                                  for other programs; rung reads it, too\n",
    .most = SIZE_MAX,
    .own = (const struct own_format[]){{.name = "yaml", .data = true, .run = as_yaml},
                                       {.name = "json", .use = "other programs", .data = true, .run = as_json},
                                       {0}},
    .takes_paths = true,
};
