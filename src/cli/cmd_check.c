/* rung check: what is wrong with the data. */
#include "cli.h"
#include "rung/format.h"

static void
add_totals(struct buf *out, const struct collection *c)
{
    format_count(out, c->profile_count, "profile");
    if (c->competency_count == 0)
        buf_puts(out, ", no competencies, ");
    else
        buf_printf(out, ", %u %s, ", c->competency_count, c->competency_count == 1 ? "competency" : "competencies");
    format_count(out, c->diags.errors, "error");
    if (c->diags.warnings) {
        buf_puts(out, ", ");
        format_count(out, c->diags.warnings, "warning");
    }
    buf_puts(out, "\n");
}

/* Shows the first of each file's diagnostics, and counts the others. */
static void
add_diags(struct buf *out, const struct diags *diags)
{
    for (size_t i = 0; i < diags->count;) {
        const struct source *source = diags->v[i].source;
        size_t shown = 0, hidden = 0;
        for (; i < diags->count && diags->v[i].source == source; i++) {
            if (shown == DIAG_SHOWN_MAX) {
                hidden++;
                continue;
            }
            diag_render(out, &diags->v[i]);
            buf_puts(out, "\n");
            shown++;
        }
        if (hidden)
            buf_printf(out, "%s: and %zu more\n\n", source->path, hidden);
    }
}

static bool
cannot_read(const struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++)
        if (diags->v[i].code == DIAG_CANNOT_READ)
            return true;
    return false;
}

static int
check(struct session *session)
{
    const struct collection *c = session->collection;
    add_diags(&session->out, &c->diags);
    add_totals(&session->out, c);
    return cannot_read(&c->diags) ? EXIT_SYSTEM : c->diags.errors ? EXIT_NO : EXIT_FINE;
}

const struct command command_check = {
    .name = "check",
    .words = "[PATH...]",
    .summary = "what is wrong in the files, and where",
    .examples = "  rung check                    the profiles that rung shows without a path\n"
                "  rung check ~/profiles         your own\n",
    .most = SIZE_MAX,
    .takes_paths = true,
    .run = check,
};
