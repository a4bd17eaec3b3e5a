/* rung export: the whole collection as one file of data. */
#include "cli.h"
#include "rung/export.h"

static int
export_data(struct session *session)
{
    if (session->options.format == FORMAT_JSON)
        export_json(&session->out, session->collection);
    else
        export_yaml(&session->out, session->collection);
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
    .formats = (const struct format_row[]){{"yaml", FORMAT_YAML, NULL}, {"json", FORMAT_JSON, "other programs"}, {0}},
    .takes_paths = true,
    .writes_data = true,
    .run = export_data,
};
