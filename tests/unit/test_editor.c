/* How the user's editor is called: which words, and that nothing in them gets to a shell. */
#include <unistd.h>

#include "fixture.h"
#include "tui/editor.h"

/* The words of a command, each behind a bar. */
static const char *
joined(struct fixture *f, char *const *command)
{
    struct buf out = {.arena = f->arena};
    buf_puts(&out, "");
    for (; *command; command++)
        buf_printf(&out, "|%s", *command);
    return buf_get(&out).ptr;
}

static void
each_editor_is_told_the_line_in_its_way(void **state)
{
    static const struct {
        const char *editor;
        const char *path;
        size_t line;
        const char *command;
    } rows[] = {
        {"vi", "a.yaml", 42, "|vi|+42|a.yaml"},
        {"/usr/bin/nano", "a.yaml", 42, "|/usr/bin/nano|+42|a.yaml"},
        {"code -w", "a.yaml", 42, "|code|-w|-g|a.yaml:42"},
        {"  emacs   -nw ", "a b.yaml", 1, "|emacs|-nw|+1|a b.yaml"},
        {"hx", "a.yaml", 7, "|hx|a.yaml:7"},
        {"kate", "a.yaml", 7, "|kate|--line=7|a.yaml"},
        {"my-editor", "a.yaml", 42, "|my-editor|a.yaml"},
        {"vi", "a.yaml", 0, "|vi|a.yaml"},
        {"vi", "-c quit", 3, "|vi|+3|./-c quit"},
        {"vi", "+x", 3, "|vi|+3|./+x"},
        {"vi; touch $(x)", "`a`.yaml", 3, "|vi;|touch|$(x)|`a`.yaml"},
        {"", "a.yaml", 3, ""},
        {"  ", "a.yaml", 3, ""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(joined(f, editor_command(f->arena, rows[i].editor, rows[i].path, rows[i].line)),
                            rows[i].command);
}

static void
it_is_run_without_a_shell_and_waited_for(void **state)
{
    struct fixture *f = *state;
    assert_null(editor_run(f->arena, editor_command(f->arena, "touch", "$(made) by it", 1)));
    assert_int_equal(access("$(made) by it", F_OK), 0);
    assert_null(editor_run(f->arena, editor_command(f->arena, "false", "x", 1))); /* editors end so, too */
}

static void
what_cannot_be_run_is_said(void **state)
{
    struct fixture *f = *state;
    assert_string_equal(editor_run(f->arena, editor_command(f->arena, "no-such-editor", "x", 1)),
                        "The editor no-such-editor cannot be started: is it installed, and is EDITOR right?");
    assert_string_equal(editor_run(f->arena, editor_command(f->arena, "", "x", 1)),
                        "No editor is set: put its name into the environment variable EDITOR.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_editor_is_told_the_line_in_its_way),
        TEST(it_is_run_without_a_shell_and_waited_for),
        TEST(what_cannot_be_run_is_said),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
