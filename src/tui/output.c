/*
 * What leaves the browser: something of the page copied, or the page written to a file. Both are lists to choose from;
 * what a page says comes from its screen as a sheet, else from the texts of its spots.
 */
#include "ask.h"
#include "picker.h"
#include "rung/sheet.h"
#include "rung/text.h"
#include "screens.h"

enum { COLUMNS = 80 }; /* of plain text */

/* --- What the page says --- */

static struct str
page_title(const struct app *app, struct arena *arena)
{
    struct buf title = {.arena = arena};
    app_page(app)->ops->title(app, app_page(app), &title);
    return buf_get(&title);
}

static struct str
spot_text(const struct app *app, struct arena *arena, size_t spot)
{
    struct buf text = {.arena = arena};
    app_page(app)->ops->spot_text(app, app_page(app), spot, &text);
    return buf_get(&text);
}

static struct sheet
page_sheet(const struct app *app, struct arena *arena)
{
    const struct screen *screen = app_page(app);
    struct sheet sheet = sheet_text(arena, page_title(app, arena));
    if (screen->ops->sheet)
        screen->ops->sheet(app, screen, &sheet);
    else
        for (size_t spot = 0; spot < screen->ops->spot_count(app, screen); spot++)
            sheet_say(&sheet, SHEET_ITEM, spot_text(app, arena, spot));
    return sheet;
}

static struct str
page_in(const struct app *app, struct arena *arena, enum sheet_format format)
{
    struct sheet sheet = page_sheet(app, arena);
    struct buf text = {.arena = arena};
    sheet_write(&text, &sheet, format, COLUMNS);
    return buf_get(&text);
}

const char *
screen_output_why_not(const struct app *app, const struct screen *screen)
{
    const struct screen *page = screen->ops->popup ? app_page(app) : screen;
    bool can = page->ops->sheet || page->ops->spot_text;
    return can ? NULL : "There is nothing here that could be copied or written.";
}

/* --- Copying --- */

/* What can be copied besides the page in a format. */
enum { COPY_LINE = SHEET_FORMATS, COPY_COMMAND };

/* "rung show operations-support@senior", for what is focused where its page is; else not given. */
static struct str
show_command(const struct app *app, struct arena *arena)
{
    struct target target = app_target(app, app_page(app));
    struct buf command = {.arena = arena};
    if (target.kind == TARGET_RUNG && target.rung.profile)
        buf_printf(&command, "rung show %.*s", STR_ARGS(rung_address(arena, target.rung)));
    if (target.kind == TARGET_COMPETENCY)
        buf_printf(&command, "rung show %.*s", STR_ARGS(target.competency->id));
    return buf_get(&command);
}

static struct str
copied_text(const struct app *app, struct arena *arena, size_t what)
{
    const struct screen *screen = app_page(app);
    if (what == COPY_COMMAND)
        return show_command(app, arena);
    if (what == COPY_LINE)
        return spot_text(app, arena, screen->ops->focused(app, screen));
    return page_in(app, arena, (enum sheet_format)what);
}

static void
copy(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct str text = copied_text(app, app->turn, entry->value);
    (void)picker;
    if (text.bytes > 0)
        app_ask(app, (struct request){.kind = REQUEST_COPY, .text = text});
    else
        app_notice(app, "There is nothing on this line to be copied.");
}

void
screen_copy_open(struct app *app)
{
    const struct screen *page = app_page(app);
    bool has_line = page->ops->spot_text && page->ops->spot_count(app, page) > 0;
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, COPY_COMMAND + 1, sizeof(*entries));
    size_t count = 0;
    if (has_line)
        entries[count++] = (struct picker_entry){
            .text = str_of("This line"), .remark = copied_text(app, arena, COPY_LINE), .value = COPY_LINE};
    for (enum sheet_format format = 0; format < SHEET_FORMATS; format++)
        entries[count++] = (struct picker_entry){
            .text = str_of(arena_printf(arena, "The whole page, as %s", sheet_format_name(format))),
            .value = (size_t)format};
    struct str command = show_command(app, arena);
    if (command.bytes > 0)
        entries[count++] = (struct picker_entry){
            .text = str_of("A command that shows what is focused"), .remark = command, .value = COPY_COMMAND};
    *picker =
        (struct picker){.title = "Copy", .opened_by = ACT_COPY, .entries = entries, .count = count, .pick = copy};
}

/* --- Writing to a file --- */

static struct request
request_to_write(struct app *app, struct str path, struct str text, bool replace)
{
    char *copy = arena_copy(app->turn, path.ptr, path.bytes);
    return (struct request){.kind = REQUEST_WRITE,
                            .path = {.ptr = copy, .bytes = path.bytes},
                            .text = {.ptr = arena_copy(app->turn, text.ptr, text.bytes), .bytes = text.bytes},
                            .replace = replace};
}

static void
write_page(struct app *app, const struct ask *ask, struct str path)
{
    const enum sheet_format *format = ask->context;
    app_ask(app, request_to_write(app, path, page_in(app, app->turn, *format), false));
}

/* "operations-support-senior.md": a name that no system takes for something else. */
static struct str
file_name(const struct app *app, struct arena *arena, enum sheet_format format)
{
    enum { MOST = 60 };
    struct buf name = {.arena = arena};
    struct str slug = text_slug(arena, page_title(app, arena));
    if (slug.bytes > MOST)
        slug.bytes = MOST;
    bool usable = slug.bytes > 0;
    for (uint32_t i = 0; i < slug.bytes; i++)
        usable = usable && (unsigned char)slug.ptr[i] < 0x80;
    buf_str(&name, usable ? slug : str_of("page"));
    buf_printf(&name, ".%s", sheet_format_ending(format));
    return buf_get(&name);
}

static void
ask_for_file(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct arena *arena;
    struct ask *ask = ask_open(app, &arena);
    enum sheet_format *format = arena_alloc(arena, sizeof(*format));
    (void)picker;
    *format = (enum sheet_format)entry->value;
    *ask = (struct ask){.title = "Write this page to a file",
                        .label = "Name of the file:",
                        .note = "It goes to the folder in which Rung was started, unless you name another one.",
                        .context = format,
                        .answer = write_page};
    field_set(&ask->field, file_name(app, arena, *format));
}

void
screen_export_open(struct app *app)
{
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, SHEET_FORMATS, sizeof(*entries));
    for (enum sheet_format format = 0; format < SHEET_FORMATS; format++)
        entries[format] =
            (struct picker_entry){.text = str_of(sheet_format_name(format)),
                                  .remark = str_of(arena_printf(arena, ".%s", sheet_format_ending(format))),
                                  .value = (size_t)format};
    *picker = (struct picker){.title = "Write this page to a file, as ...",
                              .opened_by = ACT_EXPORT,
                              .entries = entries,
                              .count = SHEET_FORMATS,
                              .pick = ask_for_file};
}

/* --- A file that is there already --- */

static void
replace_or_keep(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    const struct request *request = picker->context;
    if (entry->value)
        app_ask(app, request_to_write(app, request->path, request->text, true));
    else
        app_notice(app, "Nothing was written.");
}

void
screen_replace_open(struct app *app)
{
    static const struct picker_entry entries[] = {
        {.text = {.ptr = "Keep it", .bytes = 7}, .value = 0},
        {.text = {.ptr = "Replace it", .bytes = 10}, .value = 1},
    };
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct request *request = arena_alloc(arena, sizeof(*request));
    *request = app->request;
    request->path.ptr = arena_copy(arena, request->path.ptr, request->path.bytes);
    request->text.ptr = arena_copy(arena, request->text.ptr, request->text.bytes);
    *picker = (struct picker){.title = arena_printf(arena, "%.*s is there already", STR_ARGS(request->path)),
                              .entries = entries,
                              .count = sizeof(entries) / sizeof(entries[0]),
                              .context = request,
                              .pick = replace_or_keep};
}
