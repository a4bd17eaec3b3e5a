/* Questions about a profile as a whole: is it up to date, and do its paths lead anywhere? */
#include "index.h"
#include "reviewer.h"
#include "rung/format.h"
#include "rung/text.h"

/* --- When it was updated --- */

enum { YEAR_LEAST = 1900, YEAR_MOST = 2100, MONTHS = 12 };

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The number in the `count` characters from `at`, if these are digits that stand alone; else 0. */
static int
digits_at(struct str text, uint32_t at, uint32_t count)
{
    int value = 0;
    for (uint32_t i = at; i < at + count; i++) {
        if (i >= text.bytes || !is_digit(text.ptr[i]))
            return 0;
        value = value * 10 + (text.ptr[i] - '0');
    }
    bool alone =
        (at == 0 || !is_digit(text.ptr[at - 1])) && (at + count >= text.bytes || !is_digit(text.ptr[at + count]));
    return alone ? value : 0;
}

static int
year_at(struct str text, uint32_t at)
{
    int year = digits_at(text, at, 4);
    return year >= YEAR_LEAST && year <= YEAR_MOST ? year : 0;
}

/*
 * The months from year 0 up to the one that a date is in: "2011-09", "2011/09/30"; the last one of the year where
 * only that is sure: "2011", "September 2011". 0: no date that can be read safely.
 */
static int
date_months(struct str date)
{
    int first = year_at(date, 0), last = date.bytes > 4 ? year_at(date, date.bytes - 4) : 0;
    if (!first || last > first)
        return last ? last * MONTHS + MONTHS : 0;
    bool parted = date.bytes > 4 && (date.ptr[4] == '-' || date.ptr[4] == '/' || date.ptr[4] == '.');
    int month = parted ? digits_at(date, 5, 2) : 0;
    return first * MONTHS + (month >= 1 && month <= MONTHS ? month : MONTHS);
}

bool
profile_is_retired(struct arena *scratch, const struct profile *profile)
{
    static const char *const words[] = {"retired", "legacy", "archived", "obsolete"};
    for (size_t i = 0; str_given(profile->status) && i < sizeof(words) / sizeof(*words); i++)
        if (text_same_name(scratch, profile->status, str_of(words[i])))
            return true;
    return str_given(profile->replaced_by);
}

int
profile_updated(const struct profile *profile)
{
    return date_months(profile->updated);
}

int
profile_age(const struct profile *profile, int year, int month)
{
    int then = profile_updated(profile), now = year * MONTHS + month;
    return then && then <= now ? (now - then) / MONTHS : -1;
}

/* Nobody updates what was taken out of use. */
static void
review_date(struct reviewer *r, const struct profile *profile)
{
    const struct review *settings = r->settings;
    int age = profile_age(profile, settings->year, settings->month);
    if (!settings->years || age < settings->years || profile_is_retired(r->scratch, profile))
        return;
    struct buf years = {.arena = r->scratch};
    format_count(&years, (size_t)settings->years, "year");
    review_ask(r,
               &(struct finding){.code = DIAG_OUT_OF_DATE,
                                 .document = profile->document,
                                 .accept = {&profile->accept},
                                 .at = profile->updated,
                                 .hint = "if someone has looked at it since, say when"},
               "\"%.*s\" was not updated for %s or more",
               STR_ARGS(profile->title),
               years.ptr);
}

/* --- Where it leads --- */

static size_t
profiles_called(struct reviewer *r, struct str name)
{
    size_t count;
    model_index_find(r->collection->index, r->scratch, INDEX_PROFILE, name, &count);
    return count;
}

/* A reference leads to no profile, or to more than one. */
static void
ask_outside(struct reviewer *r, const struct profile *profile, const char *what, struct str to)
{
    size_t count = profiles_called(r, to);
    struct finding finding = {
        .code = DIAG_PATH_OUTSIDE, .document = profile->document, .accept = {&profile->accept}, .at = to};
    if (count > 1) {
        finding.hint = "use the id";
        review_ask(r,
                   &finding,
                   "%s could be any of %s profiles called \"%.*s\"",
                   what,
                   format_number_in(r->scratch, count),
                   STR_ARGS(to));
        return;
    }
    finding.hint = "if there is such a profile, check its file too; a path names it by title or id";
    review_ask(r, &finding, "%s leads to \"%.*s\", which is not here", what, STR_ARGS(to));
}

/* The level that a path names behind its profile, if the profile has no such level; absent in any other case. */
static struct str
missing_level(struct reviewer *r, const struct path *path)
{
    bool whole = !path->profile || path->level || profiles_called(r, path->to);
    return whole ? (struct str){0} : address_split(path->to).level;
}

static void
ask_level(struct reviewer *r, const struct profile *profile, const struct path *path, struct str level)
{
    const struct profile *to = path->profile;
    struct document *document = profile->document;
    struct diag *diag =
        review_ask(r,
                   &(struct finding){
                       .code = DIAG_PATH_OUTSIDE, .document = document, .accept = {&profile->accept}, .at = path->to},
                   "this path leads to no level of \"%.*s\"",
                   STR_ARGS(to->title));
    if (diag && diags_shown(&document->diags)) /* the levels may be many, and the paths too */
        diag->hint =
            text_suggest(document->arena, r->scratch, level, profile_level_ids(r->scratch, to), to->level_count);
}

static void
review_paths(struct reviewer *r, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->path_count; i++) {
        const struct path *path = &profile->paths[i];
        struct str level = missing_level(r, path);
        if (!path->profile && str_given(path->to))
            ask_outside(r, profile, "this path", path->to);
        else if (level.ptr)
            ask_level(r, profile, path, level);
    }
    if (str_given(profile->replaced_by) && !profile->replacement)
        ask_outside(r, profile, "\"replaced_by\"", profile->replaced_by);
}

void
review_profile(struct reviewer *r, const struct profile *profile)
{
    review_date(r, profile);
    review_paths(r, profile);
}
