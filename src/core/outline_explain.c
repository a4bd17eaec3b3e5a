/* What a diagnostic code means, as a page: with a wrong example and a right one. */
#include "rung/explain.h"

static void
add_example(struct outline *outline, const char *heading, const char *yaml)
{
    outline_heading(outline, str_of(heading), (struct str){0});
    outline_add(outline, OUTLINE_CODE, 0, str_of(yaml));
}

/* How a warning is answered where nothing is wrong. What a colleague would ask is asked about single records. */
static void
add_way_out(struct outline *outline, enum diag_code code)
{
    const char *name = diag_code_name(code), *accept = "";
    if (diag_severity(code) == DIAG_ERROR)
        return;
    if (code >= DIAG_FIRST_QUESTION)
        accept = arena_printf(
            outline->arena, " The line \"accept: [%s]\" in that profile, competency or scale says so.", name);
    outline_heading(outline, str_of("Where it is meant so"), (struct str){0});
    outline_add(
        outline, OUTLINE_TEXT, 0, outline_printf(outline, "rung check --ignore %s leaves it out.%s", name, accept));
}

struct outline
outline_explanation(struct arena *arena, enum diag_code code)
{
    struct outline outline = {.arena = arena};
    const struct explanation *explanation = explain(code);
    outline.title = outline_printf(&outline, "%s: %s", diag_code_name(code), diag_about(code));
    outline_add(&outline, OUTLINE_TEXT, 0, str_of(explanation->meaning));
    if (explanation->wrong) {
        add_example(&outline, "Wrong", explanation->wrong);
        add_example(&outline, "Right", explanation->right);
    }
    add_way_out(&outline, code);
    return outline;
}
