/*
 * A file of the collection as it stands on the disk, with line numbers, and with what is wrong in it marked.
 */
#include "address.h"
#include "list_screen.h"
#include "rung/format.h"
#include "rung/outline.h"
#include "screens.h"

/* What is wrong at one place of the file. */
struct fault {
    const struct diag *diag;
    uint32_t line;   /* from 1 */
    struct str part; /* of the line */
};

struct file_screen {
    const struct source *of; /* the file in the collection */
    struct source source;    /* its text, of our own */
    struct fault *faults;    /* by their places */
    size_t fault_count;
    uint32_t *ends; /* of the lines, on the screen */
    struct list list;
    int broken_for; /* the width that lines were broken for */
};

enum {
    SIGN = 3,   /* columns before the number of a line: the focus, and a "!" */
    AFTER = 2,  /* and behind it */
    NUMBER = 5, /* columns of the number, at least */
};

/* --- Finding faults --- */

static struct str
line_text(const struct file_screen *state, size_t row)
{
    return source_line((struct source *)&state->source, (uint32_t)row + 1); /* the table of lines is there */
}

static bool
has_place(const struct file_screen *state, const struct diag *diag)
{
    return diag->source == state->of && diag->pos != DIAG_NO_POS;
}

/* Whether the file is still what the problems were found in. */
static bool
is_unchanged(const struct file_screen *state)
{
    return state->source.bytes == state->of->bytes && state->source.changed_ns == state->of->changed_ns;
}

static void
find_faults(const struct app *app, struct file_screen *state, struct arena *arena)
{
    const struct diags *diags = &app_data(app)->diags;
    for (size_t i = 0; i < diags->count && is_unchanged(state); i++) {
        const struct diag *diag = &diags->v[i];
        if (!has_place(state, diag))
            continue;
        state->faults = arena_grow(arena, state->faults, state->fault_count, sizeof(*state->faults));
        state->faults[state->fault_count++] = (struct fault){
            .diag = diag,
            .line = source_place(&state->source, diag->pos).line,
            .part = diag_marked(&state->source, diag->pos, diag->span),
        };
    }
}

/* The first fault that is not before a line (from 1); the number of all when there is none. */
static size_t
first_fault(const struct file_screen *state, uint32_t line)
{
    size_t low = 0, high = state->fault_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (state->faults[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The fault of the focused line; NULL: there is none. */
static const struct fault *
focused_fault(const struct file_screen *state)
{
    uint32_t line = (uint32_t)state->list.cursor + 1;
    size_t at = first_fault(state, line);
    return at < state->fault_count && state->faults[at].line == line ? &state->faults[at] : NULL;
}

/* --- Drawing --- */

static int
number_columns(const struct file_screen *state)
{
    int columns = 1;
    for (size_t lines = state->list.count; lines >= 10; lines /= 10)
        columns++;
    return larger(columns, NUMBER);
}

/* Where the text of a line goes. */
static struct rect
text_box(const struct file_screen *state, struct rect row)
{
    rect_left(&row, SIGN + number_columns(state) + AFTER);
    rect_right(&row, 1);
    return row;
}

static void
break_lines(struct file_screen *state, struct arena *scratch, int width)
{
    uint32_t end = 0;
    for (size_t i = 0; i < state->list.count; i++) {
        struct str text = line_text(state, i);
        bool fits = text_columns(text) <= width;
        state->ends[i] = end += fits ? 1 : (uint32_t)text_wrap(scratch, text, width).count;
    }
    state->list.ends = state->ends;
    state->broken_for = width;
}

/* Shows what of a fault is in a line of the screen. */
static void
mark_fault(struct canvas *canvas, struct rect row, struct str shown, const struct fault *fault)
{
    const char *from = fault->part.ptr, *to = from + fault->part.bytes, *end = shown.ptr + shown.bytes;
    from = from < shown.ptr ? shown.ptr : from;
    to = to > end ? end : to;
    if (from >= to)
        return;
    struct str before = {.ptr = shown.ptr, .bytes = (uint32_t)(from - shown.ptr)};
    struct str part = {.ptr = from, .bytes = (uint32_t)(to - from)};
    rect_left(&row, text_columns(before));
    canvas_paint(canvas, rect_left(&row, text_columns(part)), ROLE_WARNING);
}

static void
draw_text(const struct app *app, const struct file_screen *state, struct canvas *canvas, struct list_row at,
          struct rect box)
{
    struct str whole = line_text(state, at.row);
    struct text_lines lines = text_wrap(app->frame, whole, box.width);
    for (size_t i = 0; i < lines.count; i++) {
        struct rect row = {.x = box.x, .y = box.y + (int)i, .width = box.width, .height = 1};
        canvas_part(canvas, row.x, row.y, row.width, whole, lines.v[i].text, ROLE_NORMAL);
        for (size_t k = first_fault(state, (uint32_t)at.row + 1);
             k < state->fault_count && state->faults[k].line == at.row + 1;
             k++)
            mark_fault(canvas, row, lines.v[i].text, &state->faults[k]);
    }
}

static void
draw_line(const struct app *app, const struct file_screen *state, struct canvas *canvas, struct list_row at,
          struct rect row)
{
    size_t fault = first_fault(state, (uint32_t)at.row + 1);
    bool wrong = fault < state->fault_count && state->faults[fault].line == at.row + 1;
    const char *number = arena_printf(app->frame, "%s%*zu", wrong ? "!" : " ", number_columns(state), at.row + 1);
    canvas_puts(canvas, row.x + SIGN - 1, row.y, row.width, number, wrong ? ROLE_WARNING : ROLE_DIM);
    canvas_row(canvas, row, at.row, at.row == state->list.cursor);
    draw_text(app, state, canvas, at, text_box(state, row));
}

static void
file_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct list *list = &screen->file->list;
    for (struct list_row at = list_first(list, page); at.visible; at = list_next(list, page, at)) {
        struct rect row = {.x = page.x, .y = at.y, .width = page.width, .height = at.height};
        draw_line(app, screen->file, canvas, at, row);
    }
}

static void
file_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct file_screen *state = screen->file;
    int width = larger(text_box(state, page).width, 1);
    if (state->broken_for != width)
        break_lines(state, app->frame, width);
    list_fit(&state->list, page.height);
}

/* --- Actions --- */

/* Goes to the next line with a fault, or the one before. */
static void
go_to_fault(struct file_screen *state, bool next)
{
    uint32_t line = (uint32_t)state->list.cursor + 1;
    size_t at = next ? first_fault(state, line + 1) : first_fault(state, line) - 1;
    state->list.cursor = state->faults[at].line - 1;
}

static bool
file_act(struct app *app, struct screen *screen, struct command command)
{
    struct file_screen *state = screen->file;
    if (list_act(&state->list, command.action))
        return true;
    switch (command.action) {
    case ACT_NEXT:
    case ACT_PREVIOUS:
        go_to_fault(state, command.action == ACT_NEXT);
        return true;
    case ACT_EDIT:
        app_ask(app,
                (struct request){.kind = REQUEST_EDIT,
                                 .path = str_of(arena_printf(app->turn, "%s", state->of->path)),
                                 .line = state->list.cursor + 1});
        return true;
    case ACT_EXPLAIN:
        screen_explain_open(app, focused_fault(state)->diag->code);
        return true;
    default:
        return false;
    }
}

static const char *
file_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct file_screen *state = screen->file;
    uint32_t line = (uint32_t)state->list.cursor + 1;
    switch (action) {
    case ACT_NEXT:
        return first_fault(state, line + 1) < state->fault_count ? NULL : "There is no problem further down.";
    case ACT_PREVIOUS:
        return first_fault(state, line) > 0 ? NULL : "There is no problem further up.";
    case ACT_EXPLAIN:
        return focused_fault(state) ? NULL
                                    : arena_printf(app->turn,
                                                   "Nothing is wrong with this line%s. Tab goes to the next problem.",
                                                   app_so_far(app));
    default:
        return NULL;
    }
}

/* --- What is said around the page --- */

static void
file_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    const char *path = screen->file->of->path, *slash = strrchr(path, '/');
    (void)app;
    text_add(out, str_of(slash ? slash + 1 : path));
}

static void
file_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct file_screen *state = screen->file;
    (void)app;
    buf_puts(out, "line ");
    format_share(out, state->list.cursor + 1, state->list.count);
}

static void
file_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct file_screen *state = screen->file;
    const struct fault *fault = focused_fault(state);
    if (fault) {
        buf_printf(out, "%s: ", diag_severity(fault->diag->code) == DIAG_ERROR ? "Error" : "Warning");
        text_add(out, str_of(fault->diag->message));
        buf_puts(out, fault->diag->hint ? "; " : ".");
        text_add(out, str_of(fault->diag->hint));
        return;
    }
    text_add(out, str_of(state->of->path));
    if (!is_unchanged(state)) {
        buf_puts(out, " has changed since it was read. r reads it again.");
        return;
    }
    buf_puts(out, ": ");
    format_count(out, state->fault_count, "problem");
    buf_puts(out, app_so_far(app));
    buf_puts(out, state->fault_count > 0 ? ". Tab goes from one to the next." : ".");
}

/* --- Spots and address --- */

static void
file_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    (void)app;
    buf_str(out, line_text(screen->file, spot));
}

static void
file_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    address_add(address, str_of(screen->file->of->path));
}

/* Only files of the collection are opened again, whatever a file of bookmarks says. */
static bool
file_reopen(struct app *app, const struct address *address)
{
    const struct collection *data = app_data(app);
    for (uint32_t i = 0; i < data->document_count; i++)
        if (str_equal(str_of(data->documents[i]->source.path), address_word(address, 0)))
            return screen_file_open(app, &data->documents[i]->source, NULL);
    return false;
}

static struct list *
file_list(const struct screen *screen)
{
    return &screen->file->list;
}

/* The file as it stands. */
static struct outline
file_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    const struct file_screen *state = screen->file;
    struct outline outline = {.arena = arena};
    struct buf text = {.arena = arena};
    (void)app;
    (void)table;
    for (size_t row = 0; row < state->list.count; row++) {
        buf_puts(&text, row > 0 ? "\n" : "");
        buf_str(&text, line_text(state, row));
    }
    outline_add(&outline, OUTLINE_CODE, 0, buf_get(&text));
    return outline;
}

static const struct binding file_rows[] = {
    {.key = 'e', .own = true, .action = ACT_EDIT, .hint = "Edit", .help = "Open the file here in your editor"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next problem", .help = "Go to the next problem in this file"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the problem before"},
    {.key = 'i', .action = ACT_EXPLAIN, .hint = "Meaning"},
};

const struct screen_ops file_screen_ops = {
    .name = "File",
    .bindings = KEYMAP(file_rows),
    .list = file_list,
    .title = file_title,
    .fact = file_fact,
    .fit = file_fit,
    .draw = file_draw,
    .act = file_act,
    .status = file_status,
    .why_not = file_why_not,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = list_screen_focus,
    .spot_text = file_spot_text,
    .address = file_address,
    .reopen = file_reopen,
    .outline = file_outline,
};

bool
screen_file_open(struct app *app, struct source *file, const struct diag *at)
{
    struct source source;
    const char *why = source_read(&source, file->path);
    if (why) {
        app_notice(app, "The file cannot be shown: %s.", why);
        return false;
    }
    struct screen *screen = app_push(app, &file_screen_ops);
    struct file_screen *state = arena_alloc(screen->arena, sizeof(*state));
    screen->file = state;
    *state = (struct file_screen){.of = file, .source = source};
    source_owned(&state->source, screen->arena);
    state->list.count = source_line_count(&state->source);
    state->ends = arena_array(screen->arena, state->list.count, sizeof(*state->ends));
    find_faults(app, state, screen->arena);
    if (at && has_place(state, at))
        state->list.cursor = source_place(&state->source, at->pos).line - 1;
    return true;
}
