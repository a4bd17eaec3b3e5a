/* rung, without a command: the screens; where there is no terminal for them, the list of profiles and a hint. */
#include "../tui/tui.h"
#include "cli.h"

static int
browse(struct session *session)
{
    const struct collection *c = session->collection;
    if (c->profile_count == 0 && c->competency_count == 0)
        return command_check.run(session); /* nothing to browse: say why */
    if (session->terminal) {
        const char *why = tui_run(c, session->utf8);
        if (why)
            complain(session, "rung show and rung list need no screen", "%s", why);
        return why ? EXIT_SYSTEM : EXIT_FINE;
    }
    session->word_count = 0;
    command_list.run(session);
    buf_puts(&session->out,
             "\nRun rung in a terminal to browse; rung show ID prints one of these; rung --help says more.\n");
    return EXIT_FINE;
}

const struct command command_browse = {
    .name = "browse",
    .words = "[PATH...]",
    .summary = "browse in the terminal",
    .examples = "  rung                          the shipped profiles\n"
                "  rung ~/profiles               your own\n",
    .most = SIZE_MAX,
    .takes_paths = true,
    .run = browse,
};
