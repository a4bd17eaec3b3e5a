/* rung schema: the format itself, for editors and for the manual. */
#include "cli.h"
#include "rung/schema_write.h"

static int
schema_markdown(struct session *session)
{
    schema_write_tables(&session->out);
    return EXIT_FINE;
}

static int
schema_json(struct session *session)
{
    if (schema_write_json(&session->out))
        return EXIT_FINE;
    complain(session, NULL, "there is not enough memory");
    return EXIT_SYSTEM;
}

const struct command command_schema = {
    .name = "schema",
    .words = "",
    .summary = "the format of the files, as a JSON Schema for editors",
    .examples = "  rung schema > rung.schema.json  the same that lies beside the shipped profiles\n"
                "  rung schema --format markdown   every key and what it means, as tables\n",
    .own = (const struct own_format[]){{.name = "json", .use = "editors", .data = true, .run = schema_json},
                                       {.name = "markdown", .use = "the manual", .run = schema_markdown},
                                       {0}},
    .needs_no_data = true,
};
