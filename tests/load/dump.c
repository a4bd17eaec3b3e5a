/*
 * Prints what a load makes of files and folders: all that is wrong with them, then the whole collection.
 *
 *     dump PATH...            for reading, and for tests to compare
 *     dump --texts PATH...    only the texts that a document says, one a line; for tests that look for them elsewhere
 *     dump --no-places PATH...    only the collection, without a word on files: equal collections give equal output
 *     dump --round-trip FILE PATH...
 *                             nothing, if what is exported of each path is loaded again as an equal collection;
 *                             FILE is for what is exported, without its ending
 *     dump --copied PATH...   nothing, if copies of the documents of each path, joined anew, are the same as these
 *
 * What the lines mean is said in print.c. Exit status: 1 if there are errors.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/collect.h"
#include "core/copy.h"
#include "core/link.h"
#include "print.h"
#include "rung/export.h"
#include "rung/load.h"

/* --- Export and back --- */

static const struct {
    const char *ending;
    void (*export)(struct buf *out, const struct collection *collection, export_take_fn *take, void *context);
} formats[] = {{".yaml", export_yaml}, {".json", export_json}};

/* The collection without places, as text. */
static struct buf
plain_dump(struct arena *arena, const struct collection *c)
{
    struct buf out = {.arena = arena};
    struct dump d = {.arena = arena, .out = &out, .no_places = true};
    print_collection(&d, c);
    return out;
}

static void
write_file(const char *path, const struct buf *text)
{
    FILE *file = fopen(path, "w");
    if (!file || fwrite(text->ptr, 1, text->bytes, file) != text->bytes || fclose(file) != 0) {
        perror(path);
        exit(2);
    }
}

/* Says where two texts part, if they do. */
static bool
same(const char *path, const char *what, const struct buf *was, const struct buf *is)
{
    struct str a = buf_get(was), b = buf_get(is);
    uint32_t at = 0, line_start = 0;
    if (str_equal(a, b))
        return true;
    for (; at < a.bytes && at < b.bytes && a.ptr[at] == b.ptr[at]; at++)
        if (a.ptr[at] == '\n')
            line_start = at + 1;
    printf("%s: %s\n", path, what);
    printf("  was %.*s\n", (int)strcspn(a.ptr + line_start, "\n"), a.ptr + line_start);
    printf("  is  %.*s\n", (int)strcspn(b.ptr + line_start, "\n"), b.ptr + line_start);
    return false;
}

/* Whether what is exported of a path gives the same again: no more errors, the same collection, the same export. */
static bool
goes_round(const char *path, const char *file)
{
    bool fine = true;
    struct arena *arena = arena_new(NULL);
    struct collection *c = collection_load(&path, 1, 1, NULL);
    struct buf dump = plain_dump(arena, c);
    for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
        struct buf text = {.arena = arena}, again = {.arena = arena};
        formats[i].export(&text, c, NULL, NULL);
        const char *exported = arena_printf(arena, "%s%s", file, formats[i].ending);
        write_file(exported, &text);
        struct collection *back = collection_load(&exported, 1, 1, NULL);
        if (back->diags.errors > c->diags.errors) {
            printf("%s: as %s it has %zu errors\n", path, formats[i].ending, back->diags.errors);
            fine = false;
        }
        struct buf dump_back = plain_dump(arena, back);
        formats[i].export(&again, back, NULL, NULL);
        fine &= same(path, arena_printf(arena, "by %s it is another", formats[i].ending), &dump, &dump_back);
        fine &= same(path, arena_printf(arena, "its %s is exported as another", formats[i].ending), &text, &again);
        collection_free(back);
    }
    collection_free(c);
    arena_free(arena);
    return fine;
}

static int
round_trip(const char *file, char **paths)
{
    int failed = 0, count = 0;
    for (; *paths; paths++, count++)
        failed += !goes_round(*paths, file);
    printf("%d of %d do not go round\n", failed, count);
    return failed > 0;
}

/* --- Copies --- */

/* A collection of copies of the first `count` documents, joined; what it is made from can be released. */
static struct collection *
copy_of(const struct collection *c, uint32_t count)
{
    struct arena *arena = arena_new(NULL), *scratch = arena_within(arena);
    struct collection *copy = arena_alloc(arena, sizeof(*copy));
    copy->arena = arena;
    copy->diags.arena = arena;
    copy_documents(copy, c->documents, count, scratch);
    link_collection(copy, scratch);
    collect_diags(copy);
    return copy;
}

static struct buf
full_dump(struct arena *arena, const struct collection *c)
{
    struct buf out = {.arena = arena};
    struct dump d = {.arena = arena, .out = &out};
    print_all(&d, c);
    return out;
}

/*
 * Whether a copy is what was copied, and so is its copy, after that was released; and copying some changes nothing.
 */
static bool
copies_well(const char *path)
{
    bool fine = true;
    struct arena *arena = arena_new(NULL);
    struct collection *c = collection_load(&path, 1, 0, NULL);
    struct buf dump = full_dump(arena, c);
    for (int round = 0; round < 2; round++) {
        struct collection *part = copy_of(c, c->document_count / 2), *copy = copy_of(c, c->document_count);
        struct buf dump_after = full_dump(arena, c);
        fine &= same(path, "copying has changed it", &dump, &dump_after);
        collection_free(part);
        collection_free(c);
        c = copy;
        struct buf dump_copy = full_dump(arena, c);
        fine &= same(path, "its copy is another", &dump, &dump_copy);
    }
    collection_free(c);
    arena_free(arena);
    return fine;
}

static int
copies(char **paths)
{
    int failed = 0, count = 0;
    for (; *paths; paths++, count++)
        failed += !copies_well(*paths);
    printf("%d of %d are copied wrongly\n", failed, count);
    return failed > 0;
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    const char *option = argc > 1 ? argv[1] : "";
    if (strcmp(option, "--round-trip") == 0 && argc > 2)
        return round_trip(argv[2], argv + 3);
    if (strcmp(option, "--copied") == 0)
        return copies(argv + 2);
    struct arena *arena = arena_new(NULL);
    struct buf out = {.arena = arena};
    struct dump d = {.arena = arena, .out = &out, .texts_only = strcmp(option, "--texts") == 0};
    bool plain = strcmp(option, "--no-places") == 0;
    int first = d.texts_only || plain ? 2 : 1;
    struct collection *c = collection_load((const char *const *)argv + first, (size_t)(argc - first), 1, NULL);
    if (plain)
        out = plain_dump(arena, c);
    else
        print_all(&d, c);
    fwrite(out.ptr, 1, out.bytes, stdout);
    int status = c->diags.errors > 0;
    collection_free(c);
    arena_free(arena);
    return status;
}
