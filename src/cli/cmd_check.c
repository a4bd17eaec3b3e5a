/* rung check: what is wrong with the data. */
#include <time.h>

#include "check.h"
#include "rung/format.h"
#include "rung/review.h"
#include "rung/text.h"

/* --- What was found, file by file --- */

/* The file that a diagnostic is about: diagnostics stand file by file. */
static struct check_file *
file_of(struct check_report *report, struct arena *arena, struct source *source)
{
    struct check_file *last = report->file_count ? &report->files[report->file_count - 1] : NULL;
    if (last && last->source == source)
        return last;
    report->files = arena_grow(arena, report->files, report->file_count, sizeof(*report->files));
    last = &report->files[report->file_count++];
    *last = (struct check_file){.source = source};
    return last;
}

/* Leaves as many as are shown of a file, errors rather than warnings, and counts the others. */
static void
cut(struct check_file *file)
{
    size_t errors = file->errors < DIAG_SHOWN_MAX ? file->errors : DIAG_SHOWN_MAX;
    size_t room[] = {[DIAG_ERROR] = errors, [DIAG_WARNING] = DIAG_SHOWN_MAX - errors};
    size_t all = file->count;
    file->count = 0;
    for (size_t i = 0; i < all; i++) {
        size_t *left = &room[diag_severity(file->shown[i]->code)];
        if (*left == 0)
            continue;
        --*left;
        file->shown[file->count++] = file->shown[i];
    }
    file->not_shown = all - file->count;
}

/* What matters most is read last, so files with errors go behind the others. */
static void
put_errors_last(struct check_report *report, struct arena *arena)
{
    struct check_file *sorted = arena_array(arena, report->file_count, sizeof(*sorted));
    size_t count = 0;
    for (int with_errors = 0; with_errors < 2; with_errors++)
        for (size_t i = 0; i < report->file_count; i++)
            if ((report->files[i].errors > 0) == with_errors)
                sorted[count++] = report->files[i];
    report->files = sorted;
}

static struct check_report
make_report(struct arena *arena, const struct diags *diags, const struct options *options, bool all)
{
    struct check_report report = {.accepted = diags->accepted};
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->v[i];
        if (options->ignored[diag->code]) {
            report.ignored++;
            continue;
        }
        struct check_file *file = file_of(&report, arena, diag->source);
        file->shown = arena_grow(arena, file->shown, file->count, sizeof(*file->shown));
        file->shown[file->count++] = diag;
        bool error = diag_severity(diag->code) == DIAG_ERROR;
        file->errors += error;
        report.errors += error;
        report.warnings += !error;
    }
    for (size_t i = 0; i < report.file_count && !all; i++)
        cut(&report.files[i]);
    put_errors_last(&report, arena);
    return report;
}

/* --- Text --- */

static void
add_totals(struct buf *out, const struct collection *c, const struct check_report *report)
{
    format_count(out, c->profile_count, "profile");
    buf_puts(out, ", ");
    format_count(out, c->competency_count, "competency");
    buf_puts(out, ", ");
    format_count(out, report->errors, "error");
    size_t left_out = report->accepted + report->ignored;
    if (report->warnings || left_out) {
        buf_puts(out, ", ");
        format_count(out, report->warnings, "warning");
    }
    if (left_out)
        buf_printf(out,
                   " (%s%s %s%s%s)",
                   format_number_in(out->arena, left_out),
                   report->warnings ? " more" : "",
                   report->accepted ? "accepted in the files" : "",
                   report->accepted && report->ignored ? " or " : "",
                   report->ignored ? "ignored" : "");
    buf_puts(out, "\n");
}

/* The code that there is most to say about: of the first error that is shown, else of the first warning. */
static const struct diag *
first_of(const struct check_report *report)
{
    const struct diag *warning = NULL;
    for (size_t i = 0; i < report->file_count; i++)
        for (size_t k = 0; k < report->files[i].count; k++) {
            const struct diag *diag = report->files[i].shown[k];
            if (diag_severity(diag->code) == DIAG_ERROR)
                return diag;
            if (!warning)
                warning = diag;
        }
    return warning;
}

static void
add_file(struct buf *out, const struct check_file *file, void (*render)(struct buf *, const struct diag *),
         const char *behind)
{
    bool had_text = file->source->text;
    source_again(file->source); /* once for all of them */
    for (size_t i = 0; i < file->count; i++) {
        struct source *related = file->shown[i]->related.source;
        if (related)
            source_again(related); /* once for all files; see release_related */
        render(out, file->shown[i]);
        buf_puts(out, behind);
    }
    if (file->not_shown) {
        text_add(out, str_of(file->source->path));
        buf_puts(out, ": and ");
        format_number(out, file->not_shown);
        buf_printf(out, " more; --all shows them\n%s", behind);
    }
    if (!had_text)
        source_release(file->source);
}

/* A line for each; or several, and an empty line behind. */
static void
add_text(struct buf *out, const struct collection *c, const struct check_report *report, bool short_form)
{
    for (size_t i = 0; i < report->file_count; i++)
        add_file(out, &report->files[i], short_form ? diag_render_short : diag_render, short_form ? "" : "\n");
    add_totals(out, c, report);
    const struct diag *first = short_form ? NULL : first_of(report);
    if (first)
        buf_printf(out, "rung explain %s says more\n", diag_code_name(first->code));
}

/* --- The command --- */

/* Many may be related to one file, so what was read for that stays until all is written. */
static void
release_related(const struct check_report *report)
{
    for (size_t i = 0; i < report->file_count; i++)
        for (size_t k = 0; k < report->files[i].count; k++)
            if (report->files[i].shown[k]->related.source)
                source_release(report->files[i].shown[k]->related.source);
}

static bool
cannot_read(const struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++)
        if (diags->v[i].code == DIAG_CANNOT_READ)
            return true;
    return false;
}

/* Adds what a careful reader would ask, as of today. */
static void
review(struct session *session)
{
    time_t now = time(NULL);
    struct tm today = {0};
    gmtime_r(&now, &today);
    struct review review = {.year = today.tm_year + 1900, .month = today.tm_mon + 1, .years = session->options.years};
    collection_review(session->collection, &review);
}

/* Looks at the data. */
static struct check_report
find_problems(struct session *session, bool all)
{
    review(session);
    return make_report(session->arena, &session->collection->diags, &session->options, all);
}

/* Lets go of what was read to say where problems are, and returns the exit status. */
static int
finish(struct session *session, const struct check_report *report)
{
    release_related(report);
    if (cannot_read(&session->collection->diags))
        return EXIT_SYSTEM;
    return report->errors || (session->options.strict && report->warnings) ? EXIT_NO : EXIT_FINE;
}

static int
check_as_text(struct session *session, bool short_form)
{
    struct check_report report = find_problems(session, session->options.all);
    add_text(&session->out, session->collection, &report, short_form);
    return finish(session, &report);
}

static int
check_human(struct session *session)
{
    return check_as_text(session, false);
}

static int
check_short(struct session *session)
{
    return check_as_text(session, true);
}

static int
check_as_json(struct session *session)
{
    struct check_report report = find_problems(session, session->options.all);
    bool written = check_json(&session->out, session->collection, &report);
    int status = finish(session, &report);
    if (written)
        return status;
    complain(session, NULL, "there is not enough memory");
    return EXIT_SYSTEM;
}

/* A table of all problems: what goes into a spreadsheet is not cut. */
static int
check_answer(struct session *session, struct answer *answer)
{
    struct check_report report = find_problems(session, true);
    struct outline *page = answer_page(answer, str_of("Problems"));
    struct table *table = check_table(session->arena, &report);
    struct buf totals = {.arena = session->arena};
    add_totals(&totals, session->collection, &report);
    totals.bytes--; /* its line feed */
    outline_add(page, OUTLINE_TEXT, 0, buf_get(&totals))->aside = true;
    if (table->count > 0 || wants_table(session))
        outline_table(page, table);
    return finish(session, &report);
}

const struct command command_check = {
    .name = "check",
    .words = "[PATH...]",
    .summary = "what is wrong in the files, and where",
    .examples = "  rung check                    the profiles that rung shows without a path\n"
                "  rung check ~/profiles         your own\n"
                "  rung check --ignore W101,W102 --strict ~/profiles\n"
                "  rung check --format short ~/profiles | grep E020\n",
    .notes = "A problem has a code, such as E012; rung explain E012 says more about it. Codes of errors begin\n"
             "with E, of warnings with W. Of a file the first 20 problems are shown, and all are counted.\n"
             "\n"
             "The form \"short\" is a line for each problem, \"FILE:LINE:COLUMN: error: MESSAGE [CODE]\",\n"
             "then the totals. The form \"json\" is one object:\n"
             "\n"
             "  profiles, competencies, errors, warnings    numbers\n"
             "  accepted      the number of warnings that are meant so, as the files say\n"
             "  ignored       the number of warnings that --ignore leaves out\n"
             "  diagnostics   a list of the problems shown: code, severity (\"error\" or \"warning\"), file,\n"
             "                line and column (from 1), span, message, help, related (file, line, column,\n"
             "                label); columns and spans count characters\n"
             "  not_shown     a list of the files that have more: file, count\n"
             "\n"
             "Line, column and span are null for a file as a whole, help and related where there is none.\n"
             "Bytes that are not UTF-8 become U+FFFD.\n",
    .most = SIZE_MAX,
    .takes = TAKES_CHECKING | TAKES_ALL,
    .own = (const struct own_format[]){{.name = "human", .run = check_human},
                                       {.name = "short", .use = "editors", .run = check_short},
                                       {.name = "json", .use = "programs", .data = true, .run = check_as_json},
                                       {0}},
    .tables = (const struct command_table[]){{"in the other forms, a row for every problem", check_columns}, {0}},
    .takes_paths = true,
    .answer = check_answer,
};
