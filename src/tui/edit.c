/* From what is focused to a line of a file. */
#include "edit.h"

#include <assert.h>

/* A place in a file of the collection. */
struct spring {
    struct source *source; /* NULL: it stands in none */
    struct str at;
};

/* Where a thing of the collection is named. */
static struct spring
spring_of(struct target target)
{
    struct rung rung = target.rung;
    switch (target.kind) {
    case TARGET_RUNG:
        if (!rung.profile)
            return (struct spring){0};
        return (struct spring){&rung.profile->document->source, rung.level ? rung.level->name : rung.profile->title};
    case TARGET_COMPETENCY:
        return (struct spring){&target.competency->document->source, target.competency->name};
    case TARGET_SCALE:
        return (struct spring){&target.scale->document->source, target.scale->name};
    case TARGET_FAMILY:
        if (!target.family)
            return (struct spring){0};
        return (struct spring){&target.family->document->source, target.family->name};
    default:
        return (struct spring){0};
    }
}

const char *
edit_why_not(const struct app *app, const struct screen *screen)
{
    bool stands = spring_of(app_target(app, screen)).source;
    return stands ? NULL : "What is focused stands in no file by itself: go to a profile or a competency first.";
}

void
edit_ask(struct app *app)
{
    struct spring spring = spring_of(app_target(app, app_top(app)));
    size_t line = 1;       /* where the file has changed, nobody knows */
    assert(spring.source); /* or edit_why_not() has something against it */
    bool had_text = spring.source->text;
    if (source_again(spring.source))
        line = source_place(spring.source, spring.at.pos).line;
    if (!had_text)
        source_release(spring.source);
    app_ask(app,
            (struct request){.kind = REQUEST_EDIT,
                             .path = str_of(arena_printf(app->turn, "%s", spring.source->path)),
                             .line = line});
}
