/* rung find: every place that says some words, the best first, and where it stands. */
#include <stdlib.h>

#include "rung/format.h"
#include "rung/outline.h"
#include "rung/search.h"
#include "selection.h"

enum { MOST = 10 }; /* that show of each kind, unless all are asked for */

/* A place that was found. */
struct hit {
    const struct search_hit *found;
    uint32_t line; /* in its file, from 1; 0: the file is not what it was any more */
};

struct finding {
    struct session *session;
    struct selection selection;
    struct search_found found;
    struct hit *hits;
    size_t count;
    size_t counts[SEARCH_KIND_COUNT]; /* places of each kind, whether they are among the hits or not */
    size_t total;
};

/* --- Finding --- */

/* Whether the filters leave what a hit belongs to. */
static bool
is_left(const struct selection *selection, const struct search_hit *hit)
{
    const struct rung *rung = &hit->target.rung;
    if (!selection->filtered)
        return true;
    if (hit->target.kind == TARGET_COMPETENCY)
        return selects_competency(selection, hit->target.competency);
    if (hit->target.kind != TARGET_RUNG)
        return false;
    if (rung->level)
        return selects_level(selection, rung->level);
    return selects_profile(selection, rung->profile);
}

/* Takes the hits that are left; where there are filters, these decide how many places there are. */
static void
take_hits(struct finding *f)
{
    bool filtered = f->selection.filtered;
    f->hits = arena_array(f->session->arena, f->found.count, sizeof(*f->hits));
    for (size_t i = 0; i < f->found.count; i++) {
        const struct search_hit *hit = &f->found.hits[i];
        if (!is_left(&f->selection, hit))
            continue;
        f->hits[f->count++].found = hit;
        f->counts[hit->kind]++;
    }
    f->total = f->count;
    if (filtered)
        return;
    memcpy(f->counts, f->found.counts, sizeof(f->counts));
    f->total = f->found.total;
}

static int
by_file(const void *a, const void *b)
{
    const struct search_hit *left = (*(struct hit *const *)a)->found, *right = (*(struct hit *const *)b)->found;
    uintptr_t one = (uintptr_t)left->document, other = (uintptr_t)right->document;
    if (one != other)
        return one < other ? -1 : 1;
    return (left->text.pos > right->text.pos) - (left->text.pos < right->text.pos);
}

/* Notes the lines, file by file, so that each is read once. */
static void
note_lines(struct finding *f)
{
    struct hit **sorted = arena_array(f->session->arena, f->count, sizeof(*sorted));
    for (size_t i = 0; i < f->count; i++)
        sorted[i] = &f->hits[i];
    qsort(sorted, f->count, sizeof(*sorted), by_file);
    for (size_t i = 0; i < f->count; i++) {
        struct source *source = &sorted[i]->found->document->source;
        if (source_again(source))
            sorted[i]->line = source_place(source, sorted[i]->found->text.pos).line;
        if (i + 1 == f->count || sorted[i + 1]->found->document != sorted[i]->found->document)
            source_release(source);
    }
}

/* --- Where it stands --- */

/* What `rung show` takes for what a hit belongs to; not given: it shows no such thing. */
static struct str
address_of(struct arena *arena, const struct search_hit *hit)
{
    switch (hit->target.kind) {
    case TARGET_RUNG:
        return rung_address(arena, hit->target.rung);
    case TARGET_COMPETENCY:
        return hit->target.competency->id;
    case TARGET_SCALE:
        return hit->target.scale->id;
    default:
        return (struct str){0};
    }
}

static struct str
owner_of(struct arena *arena, const struct search_hit *hit)
{
    struct buf owner = {.arena = arena};
    search_owner(&owner, hit);
    return buf_get(&owner);
}

/* "data/operations-support.yaml:31" */
static struct str
place_of(struct arena *arena, const struct hit *hit)
{
    const char *path = hit->found->document->source.path;
    return str_of(hit->line ? arena_printf(arena, "%s:%u", path, hit->line) : path);
}

/* --- As a table --- */

enum column { KIND, WHAT, TEXT, OWNER, ADDRESS, PLACE_FILE, PLACE_LINE, RANK };

static const struct column_row columns[] = {
    [KIND] = {"kind", "Kind", "Profiles, Levels, Competencies, Groups, Scales, Codes and facts, Text"},
    [WHAT] = {"what", "What it is", "title, bullet, note, definition, ..."},
    [TEXT] = {"text", "Text", "as written, nothing cut"},
    [OWNER] = {"owner", "Belongs to", "what it belongs to"},
    [ADDRESS] = {"address", "Address", "of that, as rung show takes it; empty for families and groups"},
    [PLACE_FILE] = {"file", "File", "where it stands"},
    [PLACE_LINE] = {"line", "Line", "the line of that file, from 1", COLUMN_NUMBER},
    [RANK] = {"rank", "Matches", "how well: exact, whole words, beginning of words, within words"},
    {0},
};

static void
add_row(struct table *table, const struct hit *hit)
{
    static const char *const ranks[SEARCH_RANK_COUNT] = {[SEARCH_INSIDE] = "within words",
                                                         [SEARCH_BEGINS] = "beginning of words",
                                                         [SEARCH_WHOLE] = "whole words",
                                                         [SEARCH_EXACT] = "exact"};
    const struct search_hit *found = hit->found;
    struct table_cell *cells = table_add(table, (struct str){0});
    struct str address = address_of(table->arena, found), owner = owner_of(table->arena, found);
    table_set(table, &cells[KIND], str_of(search_kind_name(found->kind)));
    table_set(table, &cells[WHAT], str_of(found->what));
    table_set(table, &cells[TEXT], found->text);
    table_set(table, &cells[OWNER], owner);
    table_set(table, &cells[ADDRESS], address);
    table_set(table, &cells[PLACE_FILE], str_of(found->document->source.path));
    if (hit->line)
        table_set(table, &cells[PLACE_LINE], str_of(arena_printf(table->arena, "%u", hit->line)));
    table_set(table, &cells[RANK], str_of(ranks[found->rank]));
}

static struct table *
make_table(const struct finding *f)
{
    struct table *table = table_of(f->session->arena, TABLE_LIST, columns);
    for (size_t i = 0; i < f->count; i++)
        add_row(table, &f->hits[i]);
    return table;
}

/* --- As a page --- */

/* A text with stars around what matches: a long one needs them. A name does not. */
static struct str
marked(const struct finding *f, const struct search_hit *hit)
{
    struct buf text = {.arena = f->session->arena};
    uint32_t at = 0;
    if (hit->kind != SEARCH_TEXTS)
        return hit->text;
    for (struct span match = {0}; search_next(&f->found.needles, hit->text, match.end, &match);) {
        buf_add(&text, hit->text.ptr + at, match.start - at);
        buf_printf(&text, "*%.*s*", (int)(match.end - match.start), hit->text.ptr + match.start);
        at = match.end;
    }
    buf_add(&text, hit->text.ptr + at, hit->text.bytes - at);
    return buf_get(&text);
}

static void
add_hit(struct outline *page, const struct finding *f, const struct hit *hit)
{
    const struct search_hit *found = hit->found;
    struct str owner = owner_of(page->arena, found), address = address_of(page->arena, found);
    struct outline_row *row = outline_add(page, OUTLINE_ITEM, 0, marked(f, found));
    row->sign = '-';
    row->target = found->target;
    struct buf says = {.arena = page->arena};
    buf_printf(&says, "%s%s%.*s", found->what, str_given(owner) ? ", " : "", STR_ARGS(owner));
    if (str_given(address))
        buf_printf(&says, " (%.*s)", STR_ARGS(address));
    outline_add(page, OUTLINE_TEXT, 1, buf_get(&says));
    outline_add(page, OUTLINE_TEXT, 1, place_of(page->arena, hit)); /* by itself, to be copied whole */
}

/* "3 places", "10 of 42 places; --all shows the others" */
static struct str
count_of(struct outline *page, size_t shown, size_t count)
{
    struct buf text = {.arena = page->arena};
    if (shown == count) {
        format_count(&text, count, "place");
    } else {
        format_share(&text, shown, count);
        buf_puts(&text, " places; --all shows the others");
    }
    return buf_get(&text);
}

static void
add_hits(struct outline *page, const struct finding *f)
{
    size_t most = f->session->options.all ? SIZE_MAX : MOST;
    for (size_t first = 0, end; first < f->count; first = end) {
        enum search_kind kind = f->hits[first].found->kind;
        for (end = first; end < f->count && f->hits[end].found->kind == kind;)
            end++;
        size_t shown = end - first < most ? end - first : most;
        outline_heading(page, str_of(search_kind_name(kind)), count_of(page, shown, f->counts[kind]));
        for (size_t i = first; i < first + shown; i++)
            add_hit(page, f, &f->hits[i]);
    }
}

/* --- The command --- */

/* "Found in 42 places.", or that it is something else that was found. */
static struct str
summary(const struct finding *f, const char *words)
{
    struct arena *arena = f->session->arena;
    struct buf text = {.arena = arena};
    if (str_given(f->found.instead))
        buf_printf(&text, "Nothing has \"%s\". This is what \"%.*s\" finds, in ", words, STR_ARGS(f->found.instead));
    else
        buf_puts(&text, "Found in ");
    format_count(&text, f->total, "place");
    buf_puts(&text, ".");
    return buf_get(&text);
}

/* That a word is the name of a folder or file; NULL: none is. */
static const char *
hint_words(struct session *session)
{
    const char *hint = NULL;
    for (size_t i = 0; i < session->word_count && !hint; i++)
        hint = hint_data(session, session->words[i]);
    return hint;
}

/* `hint`: of hint_words(). */
static void
complain_nothing(const struct finding *f, const char *words, const char *hint)
{
    bool several = f->found.needles.count > 1;
    if (f->found.total > 0 && !(hint && str_given(f->found.instead)))
        complain(f->session, "without filters there are others", "nothing that the filters leave has \"%s\"", words);
    else
        complain(f->session,
                 hint      ? hint
                 : several ? "fewer words find more"
                           : "a part of the word may find more",
                 several ? "no line has all of the words \"%s\"" : "nothing has \"%s\"",
                 words);
}

static int
find(struct session *session, struct answer *answer)
{
    struct finding f = {.session = session};
    const char *words = joined_words(session);
    if (!selection_read(session, &f.selection))
        return EXIT_NO;
    bool some = !wants_table(session) && !session->options.all && !f.selection.filtered;
    const struct search_index *index = search_index(session->arena, session->collection, session_threads(session));
    f.found = search(index, session->arena, str_of(words), SEARCH_ALL_KINDS, some ? MOST : SIZE_MAX);
    take_hits(&f);
    if (f.found.needles.count == 0) {
        complain(session, "such as rung find training", "there is nothing to look for");
        return EXIT_USAGE;
    }
    bool found = f.count > 0 && !str_given(f.found.instead);
    const char *hint = found ? NULL : hint_words(session);
    if (f.count == 0 || hint) {
        complain_nothing(&f, words, hint);
        return EXIT_NO;
    }
    note_lines(&f);
    struct outline *page = answer_page(answer, str_of(arena_printf(session->arena, "Search: %s", words)));
    if (wants_table(session)) {
        outline_table(page, make_table(&f));
        if (str_given(f.found.instead))
            complain(session, NULL, "%.*s", STR_ARGS(summary(&f, words)));
        return EXIT_FINE;
    }
    outline_add(page, OUTLINE_TEXT, 0, summary(&f, words));
    add_hits(page, &f);
    return EXIT_FINE;
}

const struct command command_find = {
    .name = "find",
    .words = "WORDS",
    .summary = "every place that says some words",
    .examples = "  rung find training                       wherever that stands, the best first\n"
                "  rung find communicat director            lines that have both, whole or in part\n"
                "  rung find 50419571                       a code\n"
                "  rung find training --level senior --all  at one level, all of it\n",
    .notes = "Capitals and accents do not count. All of the words must stand in one line or title; where nothing\n"
             "has one of them, the nearest is taken, and that is said. What matches in a text has stars around it.\n",
    .tables = (const struct command_table[]){{"a row for each place, all of them", columns}, {0}},
    .least = 1,
    .most = SIZE_MAX,
    .takes = TAKES_FILTERS | TAKES_ALL,
    .answer = find,
};
