/* Addresses: what a user's word stands for in a collection, and what to say when it is nothing, or several things. */
#include <assert.h>

#include "index.h"
#include "rung/format.h"
#include "rung/model.h"
#include "rung/text.h"

/* What an address may name, and what messages call it. */
static const struct {
    unsigned kind;
    enum index_kind index;
    const char *noun;
} findable[] = {
    {FIND_PROFILES, INDEX_PROFILE, "profile"},
    {FIND_COMPETENCIES, INDEX_COMPETENCY, "competency"},
    {FIND_SCALES, INDEX_SCALE, "scale"},
    {FIND_FAMILIES, INDEX_FAMILY, "family"},
};

enum { FINDABLE_COUNT = sizeof(findable) / sizeof(*findable) };

/* One of the things that an address could stand for. */
struct found {
    const char *noun; /* its kind */
    struct str id;    /* or the address of a level */
};

struct finder {
    const struct collection *collection;
    struct arena *arena;
    unsigned kinds;
    struct buf why;
    const char *hint;
    struct target target; /* the first found */
    struct found *found;  /* all that the address could stand for */
    size_t found_count;
};

static void
add_found(struct finder *f, const char *noun, struct str id, struct target target)
{
    if (f->found_count == 0)
        f->target = target;
    f->found = arena_grow(f->arena, f->found, f->found_count, sizeof(*f->found));
    f->found[f->found_count++] = (struct found){noun, id};
}

static bool
has_code(const struct facts *codes, struct str code)
{
    for (uint32_t i = 0; i < codes->count; i++)
        if (str_given(code) && str_equal(codes->v[i].value, code))
            return true;
    return false;
}

/* Profiles and levels by a code of theirs. */
static void
find_code(struct finder *f, struct str code)
{
    const char *noun = findable[0].noun;
    for (uint32_t p = 0; p < f->collection->profile_count; p++) {
        const struct profile *profile = f->collection->profiles[p];
        if (has_code(&profile->codes, code))
            add_found(f, noun, profile->id, (struct target){.kind = TARGET_RUNG, .rung.profile = profile});
        for (uint32_t i = 0; i < profile->level_count; i++) {
            struct rung rung = {profile, &profile->levels[i]};
            if (has_code(&profile->levels[i].codes, code))
                add_found(f, noun, rung_address(f->arena, rung), (struct target){.kind = TARGET_RUNG, .rung = rung});
        }
    }
}

static void
add_thing(struct finder *f, size_t kind, const void *thing)
{
    const struct profile *profile = thing;
    const struct competency *competency = thing;
    const struct scale *scale = thing;
    const struct category *family = thing;
    const char *noun = findable[kind].noun;
    if (findable[kind].kind == FIND_PROFILES)
        add_found(f, noun, profile->id, (struct target){.kind = TARGET_RUNG, .rung.profile = profile});
    else if (findable[kind].kind == FIND_COMPETENCIES)
        add_found(f, noun, competency->id, (struct target){.kind = TARGET_COMPETENCY, .competency = competency});
    else if (findable[kind].kind == FIND_SCALES)
        add_found(f, noun, scale->id, (struct target){.kind = TARGET_SCALE, .scale = scale});
    else
        add_found(f, noun, family->id, (struct target){.kind = TARGET_FAMILY, .family = family});
}

/* Everything of one kind with this id or name. */
static void
find_kind(struct finder *f, size_t kind, struct str name)
{
    size_t count;
    const struct index_entry *entry =
        model_index_find(f->collection->index, f->arena, findable[kind].index, name, &count);
    for (size_t k = 0; k < count; k++)
        add_thing(f, kind, entry[k].thing);
}

/* Everything with this id or name; families, then codes, where nothing else has. */
static void
find_all(struct finder *f, struct str name)
{
    for (size_t i = 0; i < FINDABLE_COUNT; i++)
        if (f->kinds & findable[i].kind && (f->found_count == 0 || findable[i].kind != FIND_FAMILIES))
            find_kind(f, i, name);
    if (f->found_count == 0 && f->kinds & FIND_PROFILES)
        find_code(f, name);
}

/* "competency:NAME": leaves only that kind to be found, and returns NAME; an address without a kind as it is. */
static const char *
choose_kind(struct finder *f, const char *address)
{
    for (size_t i = 0; i < FINDABLE_COUNT; i++) {
        size_t bytes = strlen(findable[i].noun);
        if (strncmp(address, findable[i].noun, bytes) == 0 && address[bytes] == ':' && f->kinds & findable[i].kind) {
            f->kinds = findable[i].kind;
            return address + bytes + 1;
        }
    }
    return address;
}

/* The ids and names of one kind, for a hint. */
static void
add_candidates(struct finder *f, enum index_kind kind, struct str **names, size_t *count)
{
    const struct index *ids = &f->collection->index->ids[kind], *titles = &f->collection->index->names[kind];
    for (size_t i = 0; i < ids->count + titles->count; i++) {
        *names = arena_grow(f->arena, *names, *count, sizeof(struct str));
        (*names)[(*count)++] = i < ids->count ? ids->v[i].key : titles->v[i - ids->count].name;
    }
}

/* What to type for each that was found. */
static void
list_found(const struct finder *f, struct buf *out)
{
    enum { LISTED_MAX = 8 };
    bool mixed = false; /* things of two kinds may share an id, so the kind must be said */
    for (size_t i = 1; i < f->found_count; i++)
        mixed |= f->found[i].noun != f->found[0].noun;
    for (size_t i = 0; i < f->found_count && i < LISTED_MAX; i++)
        buf_printf(out,
                   "%s%s%s%.*s",
                   i ? ", " : "",
                   mixed ? f->found[i].noun : "",
                   mixed ? ":" : "",
                   STR_ARGS(f->found[i].id));
    buf_puts(out, f->found_count > LISTED_MAX ? ", ..." : "");
}

/* Whether a word is what some level is called. */
static bool
names_level(const struct finder *f, struct str word)
{
    size_t count = 0;
    for (uint32_t i = 0; f->kinds & FIND_PROFILES && i < f->collection->profile_count && count == 0; i++)
        profile_level(f->arena, f->collection->profiles[i], word, &count);
    return count > 0;
}

/* Everything in whose name a word stands, as far as there are few; nothing where there are more. */
static void
find_parts(struct finder *f, struct str word)
{
    enum { NAMED_MAX = 5 };
    struct str folded = text_fold(f->arena, word);
    for (size_t i = 0; folded.bytes && i < FINDABLE_COUNT; i++) {
        const struct index *names = &f->collection->index->names[findable[i].index];
        for (size_t k = 0; f->kinds & findable[i].kind && k < names->count && f->found_count <= NAMED_MAX; k++)
            if (text_contains(names->v[k].key, folded))
                add_thing(f, i, names->v[k].thing);
    }
    f->found_count = f->found_count > NAMED_MAX ? 0 : f->found_count;
}

/* A word that is no name but a part of a few: which; NULL where there are more, or just one, or it names a level. */
static const char *
hint_parts(struct finder *f, struct str word)
{
    struct buf hint = {.arena = f->arena};
    find_parts(f, word);
    f->target.kind = TARGET_NONE;
    if (f->found_count < 2 || names_level(f, word))
        return NULL;
    buf_printf(&hint, "it is part of %zu names: ", f->found_count);
    list_found(f, &hint);
    return hint.ptr;
}

static void
explain_unknown(struct finder *f, struct str name)
{
    struct str *names = NULL;
    size_t count = 0, kinds = 0, said = 0;
    for (size_t i = 0; i < FINDABLE_COUNT; i++)
        kinds += (f->kinds & findable[i].kind) != 0;
    for (size_t i = 0; i < FINDABLE_COUNT; i++) {
        if (!(f->kinds & findable[i].kind))
            continue;
        const char *joint = said == 0 ? "there is no " : said + 1 == kinds ? " or " : ", ";
        buf_printf(&f->why, "%s%s", joint, findable[i].noun);
        said++;
        add_candidates(f, findable[i].index, &names, &count);
    }
    buf_printf(&f->why, " \"%.*s\"", STR_ARGS(name));
    const struct str *nearest = text_nearest(f->arena, name, names, count); /* no list: it would be long */
    f->hint = nearest ? text_suggest(f->arena, f->arena, name, nearest, 1) : hint_parts(f, name);
}

static void
explain_ambiguous(struct finder *f, struct str name)
{
    struct buf hint = {.arena = f->arena};
    buf_puts(&f->why, format_ambiguous(f->arena, name, f->found_count));
    buf_puts(&hint, "say which: ");
    list_found(f, &hint);
    f->hint = hint.ptr;
    f->target.kind = TARGET_NONE;
}

/* A number from 1 up to `most`, written in digits alone; 0: it is none. */
static uint32_t
number(struct str text, uint32_t most)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || value > most)
            return 0;
        value = value * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return value <= most ? value : 0;
}

/* PROFILE@LEVEL: a level by id, name or number. */
static void
choose_level(struct finder *f, struct str name)
{
    const struct profile *profile = f->target.rung.profile;
    assert(profile && (profile->levels || profile->level_count == 0));
    size_t count;
    const struct level *level = profile_level(f->arena, profile, name, &count);
    uint32_t place = number(name, profile->level_count);
    if (count == 0 && place)
        level = &profile->levels[place - 1];
    f->target.rung.level = level;
    if (level)
        return;
    f->target.kind = TARGET_NONE;
    if (count > 1) {
        buf_printf(&f->why, "%.*s has %zu levels \"%.*s\"", STR_ARGS(profile->title), count, STR_ARGS(name));
        f->hint = "use the id";
        return;
    }
    buf_printf(&f->why, "%.*s has no level \"%.*s\"", STR_ARGS(profile->title), STR_ARGS(name));
    f->hint = text_suggest(f->arena, f->arena, name, profile_level_ids(f->arena, profile), profile->level_count);
}

struct target
collection_find(const struct collection *collection, struct arena *arena, const char *address, unsigned kinds,
                const char **why_out, const char **hint_out)
{
    struct finder f = {.collection = collection, .arena = arena, .kinds = kinds, .why = {.arena = arena}};
    struct str whole = str_of(address), name = whole;
    find_all(&f, whole);
    if (f.found_count == 0) {
        address = choose_kind(&f, address);
        whole = name = str_of(address);
        find_all(&f, whole);
    }
    struct address parts = address_split(whole);
    if (f.found_count == 0 && parts.level.ptr && kinds & FIND_PROFILES) {
        name = parts.profile;
        f.kinds = FIND_PROFILES;
        find_all(&f, name);
    }
    if (f.found_count == 0)
        explain_unknown(&f, name);
    else if (f.found_count > 1)
        explain_ambiguous(&f, name);
    else if (name.bytes < whole.bytes)
        choose_level(&f, parts.level);
    *why_out = f.why.ptr;
    *hint_out = f.hint;
    return f.target;
}
