/* Competencies that are easily taken for each other, and the order of names. */
#include "core/alike.h"

#include <stdio.h>

#include "fixture.h"
#include "rung/format.h"

/* The ids of what is like the first competency, and "+N" for more than are shown. */
static const char *
alike(struct fixture *f, const char *names)
{
    const struct collection *c = fixture_load(f, arena_printf(f->arena, "competencies: [%s]\n", names));
    const struct competency *found[ALIKE_NAMES_MAX];
    size_t count = alike_names(c, f->arena, c->competencies[0], found);
    struct buf out = {.arena = f->arena};
    buf_puts(&out, "");
    for (size_t i = 0; i < count && i < ALIKE_NAMES_MAX; i++)
        buf_printf(&out, "%s%.*s", i ? " " : "", STR_ARGS(found[i]->id));
    if (count > ALIKE_NAMES_MAX)
        buf_printf(&out, " +%zu", count - (size_t)ALIKE_NAMES_MAX);
    return buf_get(&out).ptr;
}

static void
names_are_alike(void **state)
{
    static const char *const rows[][2] = {
        {"Teamwork, Welding", ""},
        {"Service, {id: b, name: service}, {id: c, name: Sérvice}", "b c"},
        {"Teamwork, {id: b, name: Team-work}, {id: c, name: Teamworks}", "b c"},
        {"Presentation Skills, {id: b, name: Presentations Skills}", "b"},
        {"Conflict Management, {id: b, name: Contract Management}", ""},
        /* as words, either way round; short ones say nothing */
        {"Communication, {id: b, name: Written communication}, {id: c, name: Communications}", "c b"},
        {"Written Communication, {id: b, name: Communication}, {id: c, name: Telecommunication}", "b"},
        {"Data, {id: b, name: Data Management}", ""},
        /* the same name first */
        {"Planning, {id: b, name: Planning ahead}, {id: c, name: planning}", "c b"},
        {"コーチング力, {id: b, name: コーチング力の開発}", ""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(alike(f, rows[i][0]), rows[i][1]);
}

static void
no_more_are_found_than_fit(void **state)
{
    struct fixture *f = *state;
    struct buf names = {.arena = f->arena};
    buf_puts(&names, "Planning");
    for (int i = 0; i < ALIKE_NAMES_MAX + 3; i++)
        buf_printf(&names, ", {id: x%02d, name: Planning %d}", i, i);
    const char *found = alike(f, names.ptr);
    assert_string_equal(found + strlen(found) - 3, " +3");
}

static void
competencies_have_an_order(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f, "competencies: [Zeal, {id: z, name: 語}, Éclat, echo, 3D, {id: e2, name: Echo}]\n");
    const struct competency_name *names = competency_names(f->arena, c);
    struct buf out = {.arena = f->arena};
    for (uint32_t i = 0; i < c->competency_count; i++)
        buf_printf(&out, "%.*s:%.*s ", STR_ARGS(names[i].folded), STR_ARGS(names[i].competency->id));
    assert_string_equal(out.ptr, "3d:3d echo:echo echo:e2 eclat:eclat zeal:zeal 語:z ");
}

static void
profiles_have_an_order(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f, "profiles: [{title: b}, {title: É}, {title: a}, {title: B, id: x}]\n");
    static const uint32_t orders[] = {1, 3, 0, 2};
    for (uint32_t i = 0; i < c->profile_count; i++)
        assert_int_equal(c->profiles[i]->order, orders[i]);
}

static void
an_owner_tells_namesakes_apart(void **state)
{
    static const char *const rows[] = {"Outer > Inner, House", "Outer, House", "House", "Outer > Inner", "id d"};
    struct fixture *f = *state;
    const struct collection *c = fixture_load_files(
        f,
        (const struct fixture_file[]){{"a.yaml",
                                       "organization: House\n"
                                       "groups: [{name: Outer}, {name: Inner, parent: Outer}]\n"
                                       "competencies: [{name: A, group: Inner}, {name: B, group: Outer}, C]\n"},
                                      {"b.yaml", "competencies: [{name: D, id: i, group: Inner}, D]\n"},
                                      {0}});
    for (uint32_t i = 0; i < c->competency_count; i++) {
        struct buf out = {.arena = f->arena};
        format_competency_owner(&out, c->competencies[i]);
        assert_string_equal(out.ptr, rows[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(names_are_alike),
        TEST(no_more_are_found_than_fit),
        TEST(competencies_have_an_order),
        TEST(profiles_have_an_order),
        TEST(an_owner_tells_namesakes_apart),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
