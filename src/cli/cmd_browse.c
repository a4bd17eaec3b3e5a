/* rung, without a command: the screens; where there is no terminal for them, the list of profiles and a hint. */
#include "../tui/tui.h"
#include "cli.h"

/* What the browser is given. */
struct browsing {
    struct session *session;
    bool refused;
};

/* Data of which nothing could be read is complained of, not browsed. */
static bool
accepts(void *context, const struct collection *collection)
{
    struct browsing *browsing = context;
    browsing->refused = !complain_of_data(browsing->session, collection);
    return !browsing->refused;
}

int
browse_on_terminal(struct session *session)
{
    struct browsing browsing = {.session = session};
    const struct tui_start start = {
        .paths = session->options.data,
        .path_count = session->options.data_count,
        .threads = session_threads(session),
        .accepts = accepts,
        .context = &browsing,
        .settings = &session->settings,
        .state_folder = place_state(session),
        .fresh = session->options.fresh,
        .utf8 = session->utf8,
    };
    const char *why = tui_run(&start);
    if (why)
        complain(session, "rung show and rung list need no screen", "%s", why);
    return why || browsing.refused ? EXIT_SYSTEM : EXIT_FINE;
}

static int
browse(struct session *session)
{
    const struct collection *c = session->collection;
    if (c->profile_count == 0 && c->competency_count == 0)
        return command_run(session, &command_check); /* nothing to list: say why */
    session->word_count = 0;
    command_run(session, &command_list);
    buf_puts(&session->out,
             "\nRun rung in a terminal to browse; rung show ID prints one of these; rung --help says more.\n");
    return EXIT_FINE;
}

const struct command command_browse = {
    .name = "browse",
    .words = "[PATH...]",
    .summary = "browse in the terminal",
    .examples = "  rung                          the shipped profiles\n"
                "  rung ~/profiles               your own\n"
                "  rung --fresh                  begin on the first page, not where you were last time\n",
    .takes = TAKES_FRESH,
    .most = SIZE_MAX,
    .takes_paths = true,
    .run = browse,
};
