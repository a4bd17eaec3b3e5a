/* The settings file: what is read, what is said of mistakes, and what becomes of it when a setting is changed. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "rung/settings.h"

#define PATH "settings.yaml"

static void
write_text(const char *text)
{
    fixture_write(PATH, text, strlen(text));
}

static struct settings *
read_settings(struct fixture *f)
{
    struct settings *settings = arena_alloc(f->arena, sizeof(*settings));
    settings_read(settings, f->arena, PATH);
    return settings;
}

/* The bytes of a file as text. */
static const char *
file_text(struct fixture *f, const char *path)
{
    struct source source;
    assert_null(source_read(&source, path));
    const char *text = arena_copy(f->arena, source.text, source.bytes);
    source_release(&source);
    return text;
}

static void
without_a_file_all_is_as_usual(void **state)
{
    struct settings *settings = read_settings(*state);
    assert_int_equal(settings->theme, THEME_DEFAULT);
    assert_int_equal(settings->mouse, MOUSE_ON);
    assert_int_equal(settings->data.count, 0);
    assert_int_equal(settings->diags.count, 0);
}

static void
what_it_says_is_read(void **state)
{
    struct fixture *f = *state;
    write_text("theme: colour-blind\nmouse: off\ndata:\n  - ~/profiles\n  - /srv/profiles\n");
    struct settings *settings = read_settings(f);
    assert_int_equal(settings->theme, THEME_COLOUR_BLIND);
    assert_int_equal(settings->mouse, MOUSE_OFF);
    assert_int_equal(settings->data.count, 2);
    assert_string_equal(fixture_text(f, settings->data.v[0]), "~/profiles");
    assert_string_equal(fixture_text(f, settings->data.v[1]), "/srv/profiles");
    assert_int_equal(settings->diags.count, 0);
}

static void
a_mistake_costs_that_setting(void **state)
{
    static const struct fixture_row rows[] = {
        {"theme: drak\nmouse: off\n", "settings.yaml:1:8 E012 theme cannot be \"drak\" (did you mean \"dark\"?)\n"},
        {"mouse: off\ntheme: pink\n",
         "settings.yaml:2:8 E012 theme cannot be \"pink\" (known here: default, light, dark, high-contrast, "
         "colour-blind, mono)\n"},
        {"themes: dark\nmouse: off\n",
         "settings.yaml:1:1 W101 the settings file has no key \"themes\" (did you mean \"theme\"?)\n"},
        {"mouse: off\ndata: {x: y}\n",
         "settings.yaml:2:7 E010 data must be text; found a group of keys (if this is text, put it in quotes: "
         "\"x: y\")\n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        write_text(rows[i].yaml);
        struct settings *settings = read_settings(f);
        assert_string_equal(fixture_brief(f, &settings->diags), rows[i].problems);
        assert_int_equal(settings->theme, THEME_DEFAULT);
        assert_int_equal(settings->mouse, MOUSE_OFF);
        assert_int_equal(settings->data.count, 0);
    }
}

/* --- Changing it --- */

/* Sets the theme to dark and the mouse to off in a file with this text. Returns what it says of it. */
static const char *
save(struct fixture *f, const char *text)
{
    write_text(text);
    struct settings *settings = read_settings(f);
    settings->theme = THEME_DARK;
    settings->mouse = MOUSE_OFF;
    return settings_save(settings, f->arena);
}

static void
a_change_keeps_what_else_is_there(void **state)
{
    static const struct {
        const char *before;
        const char *after;
    } rows[] = {
        {"", "theme: dark\nmouse: off\n"},
        {"data: ~/p", "data: ~/p\ntheme: dark\nmouse: off\n"},
        {"# mine\ntheme: light  # for the day\ndata: ~/p\nmouse: on\n",
         "# mine\ntheme: dark  # for the day\ndata: ~/p\nmouse: off\n"},
        {"theme: \"light\"\nother: x\nmouse: off # so\n", "theme: dark\nother: x\nmouse: off # so\n"},
        {"theme: dark\nmouse: off\n", "theme: dark\nmouse: off\n"},
        {"theme: pink\n", "theme: dark\nmouse: off\n"},
        {"theme: [light\n", "theme: dark\nmouse: off\n"}, /* the mistake went with the line */
        {"theme:\ndata: [a, b]\n", "theme: dark\ndata: [a, b]\nmouse: off\n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_null(save(f, rows[i].before));
        assert_string_equal(file_text(f, PATH), rows[i].after);
    }
}

static void
a_file_in_another_form_is_left_alone(void **state)
{
    static const char *const texts[] = {
        "{theme: light, mouse: on}\n", "data: [x\n", "\"theme\": light\n", "theme:\n  light\n", "just text\n"};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_string_equal(save(f, texts[i]), PATH " is written in a way that only you can change");
        assert_string_equal(file_text(f, PATH), texts[i]);
    }
}

static void
a_new_file_is_made_with_its_folders(void **state)
{
    struct fixture *f = *state;
    struct settings settings;
    struct stat status;
    settings_read(&settings, f->arena, "a/b/settings.yaml");
    settings.theme = THEME_MONO;
    assert_null(settings_save(&settings, f->arena));
    settings_read(&settings, f->arena, "a/b/settings.yaml");
    assert_int_equal(settings.theme, THEME_MONO);
    assert_int_equal(settings.diags.count, 0);
    assert_int_equal(stat("a/b", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_int_equal(stat("a/b/settings.yaml", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    unlink("a/b/settings.yaml");
    rmdir("a/b");
    rmdir("a");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(without_a_file_all_is_as_usual),
        TEST(what_it_says_is_read),
        TEST(a_mistake_costs_that_setting),
        TEST(a_change_keeps_what_else_is_there),
        TEST(a_file_in_another_form_is_left_alone),
        TEST(a_new_file_is_made_with_its_folders),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
