/*
 * What a kind of problem means, with a wrong example and a right one: what `rung explain` prints.
 */
#include "address.h"
#include "paper.h"
#include "paper_sheet.h"
#include "rung/explain.h"
#include "screens.h"

struct explain_screen {
    enum diag_code code;
    struct paper paper;
};

/* Adds the lines of an example, as they stand in a file. */
static void
add_example(struct paper *paper, const char *heading, const char *yaml)
{
    paper_heading(paper, 1, str_of(heading), (struct str){0});
    for (size_t bytes; *yaml; yaml += bytes + (yaml[bytes] != '\0')) {
        bytes = strcspn(yaml, "\n");
        size_t blanks = strspn(yaml, " ");
        struct str line = {.ptr = yaml + blanks, .bytes = (uint32_t)(bytes - blanks)};
        paper_add(paper, 2 + (int)blanks, "", line);
    }
}

static void
make_page(struct explain_screen *state, struct arena *arena)
{
    const struct explanation *explanation = explain(state->code);
    state->paper.arena = arena;
    paper_heading(&state->paper, 1, str_of(diag_about(state->code)), (struct str){0});
    paper_add(&state->paper, 0, "", str_of(explanation->meaning));
    if (!explanation->wrong)
        return;
    add_example(&state->paper, "A file with this problem", explanation->wrong);
    add_example(&state->paper, "The same, mended", explanation->right);
}

static void
explain_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_puts(out, diag_code_name(screen->explain->code));
}

static void
explain_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    list_position(&screen->explain->paper.list, out);
}

static void
explain_fit(const struct app *app, struct screen *screen, struct rect page)
{
    paper_fit(&screen->explain->paper, app->frame, page);
}

static void
explain_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    paper_draw(&screen->explain->paper, app->frame, canvas, page);
}

static bool
explain_act(struct app *app, struct screen *screen, struct command command)
{
    (void)app;
    return paper_act(&screen->explain->paper, command.action);
}

static const char *
explain_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct paper_row *row = paper_focused(&screen->explain->paper);
    (void)app;
    return action == ACT_OPEN && !(row && row->heading) ? "Only headings can be folded: go to one with Tab." : NULL;
}

static void
explain_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    bool is_error = diag_severity(screen->explain->code) == DIAG_ERROR;
    buf_printf(out,
               "%s is %s.",
               diag_code_name(screen->explain->code),
               is_error ? "an error: what is said there cannot be used" : "a warning: the file can be used as it is");
}

static size_t
explain_spot_count(const struct app *app, const struct screen *screen)
{
    (void)app;
    return screen->explain->paper.count;
}

static size_t
explain_focused(const struct app *app, const struct screen *screen)
{
    (void)app;
    return paper_spot(&screen->explain->paper);
}

static void
explain_focus(struct app *app, struct screen *screen, size_t spot)
{
    (void)app;
    paper_show(&screen->explain->paper, spot);
}

static void
explain_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    (void)app;
    paper_spot_text(&screen->explain->paper, spot, out);
}

static void
explain_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    address_add(address, str_of(diag_code_name(screen->explain->code)));
}

static bool
explain_reopen(struct app *app, const struct address *address)
{
    enum diag_code code = diag_code_find(address_word(address, 0));
    if (code < DIAG_CODE_COUNT)
        screen_explain_open(app, code);
    return code < DIAG_CODE_COUNT;
}

static void
explain_sheet(const struct app *app, const struct screen *screen, struct sheet *sheet)
{
    (void)app;
    paper_sheet(&screen->explain->paper, sheet);
}

static const struct binding explain_rows[] = {
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Section", .help = "Go to the next heading"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the heading before"},
    {.key = K_ENTER, .action = ACT_OPEN, .help = "Fold the heading, or unfold it"},
};

const struct screen_ops explain_screen_ops = {
    .name = "What a problem means",
    .bindings = KEYMAP(explain_rows),
    .title = explain_title,
    .fact = explain_fact,
    .fit = explain_fit,
    .draw = explain_draw,
    .act = explain_act,
    .status = explain_status,
    .why_not = explain_why_not,
    .spot_count = explain_spot_count,
    .focused = explain_focused,
    .focus = explain_focus,
    .spot_text = explain_spot_text,
    .address = explain_address,
    .reopen = explain_reopen,
    .sheet = explain_sheet,
};

void
screen_explain_open(struct app *app, enum diag_code code)
{
    struct screen *screen = app_push(app, &explain_screen_ops);
    screen->explain = arena_alloc(screen->arena, sizeof(*screen->explain));
    screen->explain->code = code;
    make_page(screen->explain, screen->arena);
}
