/* See fixture.h. */
#include "fixture.h"

#include <fcntl.h>
#include <ftw.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES_MAX = 8 };

int
fixture_group(void **state)
{
    (void)state;
    return setlocale(LC_ALL, "C.UTF-8") ? 0 : -1;
}

int
fixture_setup(void **state)
{
    static struct fixture fixture;
    const char *base = getenv("TMPDIR");
    fixture = (struct fixture){.arena = arena_new(NULL), .home = open(".", O_RDONLY | O_DIRECTORY)};
    snprintf(
        fixture.folder, sizeof(fixture.folder), "%s/rung-test-XXXXXX", base && strlen(base) < 40 ? base : "/tmp");
    *state = &fixture;
    return fixture.home >= 0 && mkdtemp(fixture.folder) && chdir(fixture.folder) == 0 ? 0 : -1;
}

static int
remove_one(const char *path, const struct stat *status, int type, struct FTW *place)
{
    (void)status;
    (void)type;
    (void)place;
    return remove(path);
}

int
fixture_teardown(void **state)
{
    struct fixture *f = *state;
    source_release(&f->source);
    collection_free(f->collection);
    arena_free(f->arena);
    int failed = fchdir(f->home) || nftw(f->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    close(f->home);
    return failed;
}

void
fixture_write(const char *name, const char *bytes, size_t count)
{
    FILE *file = fopen(name, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

struct source *
fixture_source(struct fixture *f, const char *bytes, size_t count)
{
    fixture_write("a.yaml", bytes, count);
    source_release(&f->source);
    assert_null(source_read(&f->source, "a.yaml"));
    return &f->source;
}

const struct collection *
fixture_load(struct fixture *f, const char *yaml)
{
    return fixture_load_files(f, (const struct fixture_file[]){{"a.yaml", yaml}, {0}});
}

const struct collection *
fixture_load_files(struct fixture *f, const struct fixture_file *files)
{
    const char *paths[FILES_MAX];
    size_t count = 0;
    for (; files[count].name; count++) {
        assert_true(count < FILES_MAX);
        paths[count] = files[count].name;
        fixture_write(files[count].name, files[count].text, strlen(files[count].text));
    }
    collection_free(f->collection);
    f->collection = collection_load(paths, count, 1, NULL);
    return f->collection;
}

const struct collection *
fixture_load_shipped(struct fixture *f)
{
    assert_int_equal(fchdir(f->home), 0);
    collection_free(f->collection);
    f->collection = collection_load(&(const char *){"data"}, 1, 1, NULL);
    return f->collection;
}

const char *
fixture_text(struct fixture *f, struct str text)
{
    if (!text.ptr)
        return text.pos ? "(blank)" : "(absent)";
    return arena_copy(f->arena, text.ptr, text.bytes);
}

const char *
fixture_rendered(struct fixture *f, const struct diags *diags)
{
    struct buf out = {.arena = f->arena};
    for (size_t i = 0; i < diags->count; i++)
        diag_render(&out, &diags->v[i]);
    return buf_get(&out).ptr;
}

const char *
fixture_brief(struct fixture *f, const struct diags *diags)
{
    struct buf out = {.arena = f->arena};
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->v[i];
        buf_puts(&out, diag->source->path);
        if (diag->pos != DIAG_NO_POS && source_again(diag->source)) {
            struct place place = source_place(diag->source, diag->pos);
            buf_printf(&out, ":%u:%u", place.line, place.column);
        }
        buf_printf(&out, " %s %s", diag_code_name(diag->code), diag->message);
        if (diag->hint)
            buf_printf(&out, " (%s)", diag->hint);
        buf_puts(&out, "\n");
    }
    return buf_get(&out).ptr;
}

void
fixture_check(struct fixture *f, const struct fixture_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(fixture_brief(f, &fixture_load(f, rows[i].yaml)->diags), rows[i].problems);
}
