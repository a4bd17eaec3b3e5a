/*
 * What a kind of problem means, with a wrong example and a right one: what `rung explain` prints.
 */
#include "address.h"
#include "paper_screen.h"
#include "rung/explain.h"
#include "screens.h"

struct explain_screen {
    enum diag_code code;
    struct paper paper;
};

static struct paper *
explain_paper(const struct screen *screen)
{
    return &screen->explain->paper;
}

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

static struct outline
explain_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    (void)app;
    (void)table;
    return outline_explanation(arena, screen->explain->code);
}

static const struct binding explain_rows[] = {
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Section", .help = "Go to the next heading"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the heading before"},
    {.key = K_ENTER, .action = ACT_OPEN, .help = "Fold the heading, or unfold it"},
};

const struct screen_ops explain_screen_ops = {
    .name = "What a problem means",
    .bindings = KEYMAP(explain_rows),
    .paper = explain_paper,
    .title = explain_title,
    .fact = paper_screen_fact,
    .fit = paper_screen_fit,
    .draw = paper_screen_draw,
    .act = explain_act,
    .status = explain_status,
    .why_not = explain_why_not,
    .spot_count = paper_screen_spot_count,
    .focused = paper_screen_focused,
    .focus = paper_screen_focus,
    .spot_text = paper_screen_spot_text,
    .address = explain_address,
    .reopen = explain_reopen,
    .outline = explain_outline,
};

void
screen_explain_open(struct app *app, enum diag_code code)
{
    struct screen *screen = app_push(app, &explain_screen_ops);
    screen->explain = arena_alloc(screen->arena, sizeof(*screen->explain));
    screen->explain->code = code;
    make_page(screen->explain, screen->arena);
}
