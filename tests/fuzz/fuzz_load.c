/* Bytes as a YAML file: loads it, reviews it, and goes through all that a front end could show of it. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"
#include "rung/compare.h"
#include "rung/format.h"
#include "rung/load.h"
#include "rung/outline.h"
#include "rung/review.h"
#include "rung/text.h"

enum {
    SHOWN_MAX = 6, /* of a kind: one that breaks is seldom the seventh */
    COLUMNS = 30,  /* of a page */
};

static int file; /* holds the input; in memory alone, where that can be had */
static char path[64];

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    setlocale(LC_ALL, "C.UTF-8");
#ifdef MFD_CLOEXEC
    file = memfd_create("input", MFD_CLOEXEC);
    snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
#else
    file = mkstemp(strcpy(path, "/tmp/rung-fuzz-XXXXXX"));
#endif
    EXPECT(file >= 0);
    return 0;
}

static uint32_t
few(uint32_t count)
{
    return count < SHOWN_MAX ? count : SHOWN_MAX;
}

static void
show(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    text_add(&out, text);
    fuzz_expect_shown(buf_get(&out));
    struct text_lines lines = text_wrap(arena, text, COLUMNS);
    for (size_t i = 0; i < lines.count; i++)
        EXPECT(lines.v[i].columns <= COLUMNS);
}

static void
show_outline(struct arena *arena, struct outline outline)
{
    show(arena, outline.title);
    for (size_t i = 0; i < outline.count; i++) {
        const struct outline_row *row = &outline.rows[i];
        show(arena, row->label);
        show(arena, row->text);
        show(arena, row->remark);
        EXPECT(row->step == 0 || row->kind == OUTLINE_ITEM);
    }
}

static void
show_requirement(struct arena *arena, const struct requirement *requirement, const struct level *level)
{
    struct buf out = {.arena = arena};
    const struct rating *rating = requirement_rating(requirement, level);
    const struct level *before = level ? level_before(level) : NULL;
    format_rating(&out, requirement, rating);
    format_rating_step(&out, requirement, rating);
    format_requirement(&out, requirement, rating);
    format_place(&out, requirement, rating);
    format_rating_sentence(&out, requirement, before, level);
    if (level)
        format_rating_standing(&out, requirement, before, level);
    show(arena, buf_get(&out));
    show(arena, rating_name(requirement, rating));
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    EXPECT(!proficiency || requirement->scale);
    if (proficiency)
        show(arena, format_proficiency_mark(arena, requirement->scale, rating->step));
}

static void
show_rung(struct arena *arena, struct rung rung)
{
    show(arena, rung_name(arena, rung));
    show_outline(arena, outline_rung(arena, rung));
    for (uint32_t i = 0; i < few(rung.profile->requirement_count); i++)
        show_requirement(arena, &rung.profile->requirements[i], rung.level);
}

static void
show_comparison(struct arena *arena, const struct rung *rungs, size_t count)
{
    const struct comparison *comparison = compare(arena, rungs, count);
    size_t rows = 0;
    for (size_t p = 0; p < comparison->part_count; p++) {
        const struct compare_part *part = &comparison->parts[p];
        show(arena, part->heading);
        rows += part->row_count;
        for (size_t r = 0; r < part->row_count; r++) {
            show(arena, part->rows[r].label);
            for (size_t c = 0; c < count; c++) {
                const struct compare_cell *cell = &part->rows[r].cells[c];
                EXPECT(cell->mark < MARK_COUNT && cell->step < MARK_COUNT);
                for (size_t i = 0; i < cell->item_count; i++)
                    show(arena, cell->items[i]->text);
            }
        }
    }
    EXPECT(rows == comparison->row_count && comparison->differing <= rows);
}

/* All levels of the first profiles: one by one, then side by side. */
static void
show_profiles(struct arena *arena, const struct collection *c)
{
    struct rung rungs[SHOWN_MAX * (SHOWN_MAX + 1)];
    size_t count = 0;
    for (uint32_t p = 0; p < few(c->profile_count); p++) {
        const struct profile *profile = c->profiles[p];
        rungs[count++] = (struct rung){.profile = profile};
        for (uint32_t l = 0; l < few(profile->level_count); l++)
            rungs[count++] = (struct rung){.profile = profile, .level = &profile->levels[l]};
    }
    for (size_t i = 0; i < count; i++)
        show_rung(arena, rungs[i]);
    if (count)
        show_comparison(arena, rungs, count);
}

static void
show_others(struct arena *arena, const struct collection *c)
{
    for (uint32_t i = 0; i < few(c->competency_count); i++) {
        struct buf name = {.arena = arena};
        format_competency_name(&name, c->competencies[i]);
        show(arena, buf_get(&name));
        show_outline(arena, outline_competency(arena, c, c->competencies[i]));
    }
    for (uint32_t i = 0; i < few(c->scale_count); i++)
        show_outline(arena, outline_scale(arena, c, c->scales[i]));
    for (uint32_t i = 0; i < c->family_count; i++) {
        struct buf above = {.arena = arena};
        format_category_path(&above, c->families[i]);
        show(arena, buf_get(&above));
    }
}

/* All diagnostics lie in the file; the first are written out. */
static void
show_diags(struct arena *arena, const struct diags *diags)
{
    EXPECT(diags->errors + diags->warnings == diags->count);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->v[i];
        EXPECT(diag->pos == DIAG_NO_POS || diag->pos <= diag->source->bytes);
        EXPECT(diag->span > 0 && diag->message && diag->message[0]);
        if (i >= DIAG_SHOWN_MAX)
            continue;
        struct buf out = {.arena = arena};
        diag_render(&out, diag);
        fuzz_expect_lines(buf_get(&out));
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    EXPECT(ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == (ssize_t)size);
    struct collection *c = collection_load(&(const char *){path}, 1, 1, NULL);
    EXPECT(c);
    collection_review(c, &(struct review){.year = 2020, .month = 1, .years = REVIEW_YEARS});
    struct arena *arena = arena_new(NULL);
    show_diags(arena, &c->diags);
    show_profiles(arena, c);
    show_others(arena, c);
    arena_free(arena);
    collection_free(c);
    return 0;
}
