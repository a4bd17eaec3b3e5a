/*
 * The box with a field and a list. What is typed is looked for in all texts of the entries, word by word, without
 * regard to case and accents; entries that hold all words stay.
 */
#include <string.h>

#include "field.h"
#include "list_screen.h"
#include "picker.h"
#include "rung/text.h"
#include "screens.h"

struct picker_screen {
    struct picker picker;
    struct field field;
    size_t *groups;      /* of each entry: where its group begins */
    struct str *folded;  /* all texts of each entry, for finding ... */
    size_t folded_count; /* ... of so many, from the first on */
    struct buf folding;  /* where one is put together */
    struct str wanted;   /* what is typed, folded */
    size_t *shown;       /* the entries that hold it */
    uint32_t *ends;      /* of their rows */
    struct list list;    /* over these */
};

enum {
    WIDTH = 80, /* of the box, border and all, where the window is wide enough */
    HEAD = 2,   /* rows above the list: the field, and a blank one */
    INDENT = 3, /* columns before a text */
};

static const struct picker_entry *
entry_at(const struct picker_screen *state, size_t row)
{
    return &state->picker.entries[state->shown[row]];
}

static const struct picker_entry *
focused_entry(const struct picker_screen *state)
{
    return state->list.count > 0 ? entry_at(state, state->list.cursor) : NULL;
}

/* The heading of the group that an entry belongs to; NULL: none. */
static const char *
group_of(const struct picker_screen *state, size_t entry)
{
    return state->picker.entries[state->groups[entry]].heading;
}

/* What an entry is found by besides its texts; what the status line says of it. */
static struct str
also(const struct picker *picker, struct arena *arena, const struct picker_entry *entry)
{
    return picker->also ? picker->also(picker, arena, entry) : entry->also;
}

static struct str
say(const struct picker *picker, struct arena *arena, const struct picker_entry *entry)
{
    return picker->say ? picker->say(picker, arena, entry) : entry->say;
}

/* --- Narrowing down --- */

/* The next word of `text`, which is cut off it; empty at its end. */
static struct str
cut_word(struct str *text)
{
    uint32_t start = 0;
    while (start < text->bytes && text->ptr[start] == ' ')
        start++;
    uint32_t end = start;
    while (end < text->bytes && text->ptr[end] != ' ')
        end++;
    struct str word = {.ptr = text->ptr + start, .bytes = end - start};
    *text = (struct str){.ptr = text->ptr + end, .bytes = text->bytes - end};
    return word;
}

static bool
holds_all_words(struct str folded, struct str wanted)
{
    for (struct str word = cut_word(&wanted); word.bytes > 0; word = cut_word(&wanted))
        if (!text_contains(folded, word))
            return false;
    return true;
}

/* Whether a heading stands above a row: the group is another than that of the row before. */
static bool
begins_group(const struct picker_screen *state, size_t row)
{
    const char *group = group_of(state, state->shown[row]);
    return group && (row == 0 || group != group_of(state, state->shown[row - 1]));
}

/* Folds the texts of some more entries; false: all are folded. What they are made of lies in `scratch`. */
static bool
fold_entries(struct screen *screen, struct arena *scratch, size_t some)
{
    struct picker_screen *state = screen->picker;
    size_t count = state->picker.count, left = count - state->folded_count;
    struct buf *all = &state->folding;
    for (size_t i = state->folded_count, end = i + (left < some ? left : some); i < end; i++) {
        const struct picker_entry *entry = &state->picker.entries[i];
        const char *group = group_of(state, i);
        const struct str texts[] = {
            entry->text, entry->remark, also(&state->picker, scratch, entry), str_of(group ? group : "")};
        all->bytes = 0;
        for (size_t k = 0; k < sizeof(texts) / sizeof(texts[0]); k++) {
            text_fold_add(all, texts[k]);
            buf_puts(all, " ");
        }
        const char *copy = arena_copy(screen->arena, all->ptr, all->bytes);
        state->folded[i] = (struct str){.ptr = copy, .bytes = (uint32_t)all->bytes};
        state->folded_count++;
    }
    return state->folded_count < count;
}

/* Makes a list of the first entries of `shown`. */
static void
list_entries(struct picker_screen *state, size_t count, size_t cursor)
{
    uint32_t end = 0;
    for (size_t row = 0; row < count; row++)
        state->ends[row] = end += begins_group(state, row) ? 2 : 1;
    state->list = (struct list){.count = count, .cursor = cursor, .ends = state->ends};
}

/* Gets ready for the entries, which whoever opened it has filled in meanwhile; they all show. */
static void
prepare(struct screen *screen)
{
    struct picker_screen *state = screen->picker;
    size_t count = state->picker.count;
    if (state->shown)
        return;
    state->groups = arena_array(screen->arena, count, sizeof(*state->groups));
    state->shown = arena_array(screen->arena, count, sizeof(*state->shown));
    state->ends = arena_array(screen->arena, count, sizeof(*state->ends));
    state->folded = arena_array(screen->arena, count, sizeof(*state->folded));
    state->folding.arena = screen->arena;
    for (size_t i = 0, group = 0; i < count; i++) {
        group = state->picker.entries[i].heading ? i : group;
        state->groups[i] = group;
        state->shown[i] = i;
    }
    list_entries(state, count, state->picker.focus);
}

static void
narrow_down(struct app *app, struct screen *screen)
{
    struct picker_screen *state = screen->picker;
    struct str wanted = text_fold(screen->arena, field_text(&state->field)), before = state->wanted;
    bool narrows =
        before.bytes > 0 && wanted.bytes >= before.bytes && memcmp(wanted.ptr, before.ptr, before.bytes) == 0;
    size_t looked = narrows ? state->list.count : state->picker.count, count = 0;
    fold_entries(screen, app->turn, SIZE_MAX);
    for (size_t i = 0; i < looked; i++) {
        size_t entry = narrows ? state->shown[i] : i;
        if (holds_all_words(state->folded[entry], wanted))
            state->shown[count++] = entry;
    }
    state->wanted = wanted;
    list_entries(state, count, 0);
}

/* --- What a screen does --- */

static struct rect
picker_popup(const struct app *app, const struct screen *screen, struct rect page)
{
    (void)app;
    struct rect box = page;
    int wanted = HEAD + 2;
    for (size_t i = 0; i < screen->picker->picker.count && wanted < page.height; i++)
        wanted += screen->picker->picker.entries[i].heading ? 2 : 1;
    box.width = smaller(WIDTH, page.width);
    box.height = smaller(larger(wanted, HEAD + 5), page.height);
    box.x = page.x + (page.width - box.width) / 2;
    box.y = page.y + larger(0, smaller(2, page.height - box.height));
    return box;
}

static void
picker_fit(const struct app *app, struct screen *screen, struct rect inside)
{
    struct picker_screen *state = screen->picker;
    (void)app;
    prepare(screen);
    list_fit(&state->list, inside.height - HEAD);
}

/* What is typed is looked for in folded texts. */
static bool
picker_prepare(const struct app *app, struct screen *screen)
{
    enum { AT_ONCE = 256 };
    prepare(screen);
    return fold_entries(screen, app->frame, AT_ONCE);
}

static void
draw_entry(const struct app *app, struct canvas *canvas, struct rect line, const struct picker_entry *entry)
{
    struct rect text = line;
    rect_left(&text, INDENT);
    rect_right(&text, 1);
    struct rect remark = rect_right(&text, smaller(text_columns(entry->remark), text.width / 2));
    rect_right(&text, 1);
    (void)app;
    canvas_label(canvas, text.x, text.y, text.width, entry->text, entry->why_not ? ROLE_DIM : ROLE_NORMAL);
    canvas_label(canvas, remark.x, remark.y, remark.width, entry->remark, entry->why_not ? ROLE_DIM : ROLE_BAR_KEY);
}

static void
draw_nothing(const struct app *app, const struct picker_screen *state, struct canvas *canvas, struct rect area)
{
    const char *text = state->picker.count == 0 && state->picker.nothing
                           ? state->picker.nothing
                           : "Nothing here holds these words. Ctrl-U takes them away.";
    rect_left(&area, 2);
    rect_right(&area, 1);
    canvas_wrapped(canvas, app->frame, area, str_of(text), ROLE_NORMAL);
}

static void
picker_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect inside)
{
    const struct picker_screen *state = screen->picker;
    static const char label[] = " Type to narrow down: ";
    struct rect head = rect_top(&inside, HEAD);
    int columns = canvas_puts(canvas, head.x, head.y, head.width, label, ROLE_DIM);
    field_draw(&state->field, canvas, head.x + columns, head.y, head.width - columns - 1);
    if (state->picker.note)
        canvas_label(canvas, head.x + 1, head.y + 1, head.width - 2, str_of(state->picker.note), ROLE_DIM);
    if (state->list.count == 0)
        draw_nothing(app, state, canvas, inside);
    for (struct list_row at = list_first(&state->list, inside); at.visible;
         at = list_next(&state->list, inside, at)) {
        const struct picker_entry *entry = entry_at(state, at.row);
        struct rect line = {.x = inside.x, .y = at.y + at.height - 1, .width = inside.width, .height = 1};
        if (at.height > 1 && at.y >= inside.y)
            canvas_puts(
                canvas, line.x + 1, at.y, line.width - 1, group_of(state, state->shown[at.row]), ROLE_HEADING);
        if (line.y < inside.y || line.y >= inside.y + inside.height)
            continue;
        draw_entry(app, canvas, line, entry);
        canvas_row(canvas, line, at.row, at.row == state->list.cursor);
    }
}

/* Closes the box and hands an entry over, as long as what belongs to it is still there. */
static void
hand_over(struct app *app, struct screen *screen,
          void (*use)(struct app *app, const struct picker *picker, const struct picker_entry *entry))
{
    struct picker picker = screen->picker->picker;
    const struct picker_entry *entry = focused_entry(screen->picker);
    struct arena *arena = app_take(app);
    use(app, &picker, entry);
    arena_free(arena);
}

static bool
picker_act(struct app *app, struct screen *screen, struct command command)
{
    struct picker_screen *state = screen->picker;
    prepare(screen);
    if (list_act(&state->list, command.action))
        return true;
    if (command.action == ACT_OPEN)
        hand_over(app, screen, state->picker.pick);
    else if (command.action == state->picker.opened_by)
        app_back(app);
    else if (command.action == ACT_REMOVE)
        hand_over(app, screen, state->picker.remove);
    else
        return false;
    return true;
}

static const char *
picker_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct picker_screen *state = screen->picker;
    const struct picker_entry *entry = focused_entry(state);
    (void)app;
    if (action == ACT_OPEN)
        return entry ? entry->why_not : "There is nothing to choose.";
    if (action == ACT_REMOVE)
        return state->picker.remove && entry ? NULL : "Nothing can be taken out here.";
    return NULL;
}

static bool
picker_typing(const struct app *app, const struct screen *screen)
{
    (void)app;
    (void)screen;
    return true;
}

static bool
picker_type(struct app *app, struct screen *screen, keycode key)
{
    struct picker_screen *state = screen->picker;
    bool moves_list = key == K_HOME || key == K_END || key == K_DELETE;
    if (moves_list || !field_type(&state->field, key))
        return false;
    prepare(screen);
    narrow_down(app, screen);
    return true;
}

static void
picker_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_puts(out, screen->picker->picker.title);
}

static void
picker_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct picker_entry *entry = focused_entry(screen->picker);
    if (!entry)
        return;
    struct str said = say(&screen->picker->picker, app->frame, entry);
    text_add(out, str_given(said) ? said : entry->text);
    if (entry->why_not)
        buf_printf(out, " Not now: %s", entry->why_not);
}

static void
picker_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    (void)app;
    buf_str(out, entry_at(screen->picker, spot)->text);
}

static struct list *
picker_list(const struct screen *screen)
{
    return &screen->picker->list;
}

static const struct binding picker_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Choose", .help = "Choose what is focused"},
    {.key = K_DELETE, .action = ACT_REMOVE, .help = "Take the focused entry out"},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Close", .help = "Close the list"},
};

const struct screen_ops picker_screen_ops = {
    .name = "List",
    .bindings = KEYMAP(picker_rows),
    .list = picker_list,
    .title = picker_title,
    .fit = picker_fit,
    .prepare = picker_prepare,
    .draw = picker_draw,
    .act = picker_act,
    .status = picker_status,
    .why_not = picker_why_not,
    .typing = picker_typing,
    .type = picker_type,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = list_screen_focus,
    .spot_text = picker_spot_text,
    .popup = picker_popup,
};

struct picker *
picker_open(struct app *app, struct arena **arena_out)
{
    struct screen *screen = app_push(app, &picker_screen_ops);
    screen->picker = arena_alloc(screen->arena, sizeof(*screen->picker));
    *arena_out = screen->arena;
    return &screen->picker->picker;
}
