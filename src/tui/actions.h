/*
 * THE list of what the user can do. Key tables, help, key bar and dispatch all speak of these.
 *
 * To add an action: add a row here, bind it to a key (keys.c for all screens, else the table of the screen), and
 * handle it in that screen's act(). A row is the name in C, the group it stands in on the help page, and the help.
 */
#ifndef TUI_ACTIONS_H
#define TUI_ACTIONS_H

#define ACTION_GROUPS(X)                                                                                             \
    X(GROUP_PAGE, "On this page")                                                                                    \
    X(GROUP_MOVING, "Moving")                                                                                        \
    X(GROUP_ANYWHERE, "Anywhere")

#define ACTIONS(X)                                                                                                   \
    X(ACT_OPEN, GROUP_PAGE, "Open what is focused")                                                                  \
    X(ACT_FOLD, GROUP_PAGE, "Fold, or go to what it belongs to")                                                     \
    X(ACT_UNFOLD, GROUP_PAGE, "Unfold, or go to the first thing in it")                                              \
    X(ACT_MARK, GROUP_PAGE, "Mark for comparing, or take the mark off")                                              \
    X(ACT_COMPARE, GROUP_PAGE, "Compare levels side by side")                                                        \
    X(ACT_MATRIX, GROUP_PAGE, "Show all competencies by level")                                                      \
    X(ACT_LEVEL, GROUP_PAGE, "Show the level with that number")                                                      \
    X(ACT_PREVIOUS_LEVEL, GROUP_PAGE, "Show the level before")                                                       \
    X(ACT_NEXT_LEVEL, GROUP_PAGE, "Show the next level")                                                             \
    X(ACT_DIFFERENCES, GROUP_PAGE, "Show only what differs, or everything")                                          \
    X(ACT_VIEW, GROUP_PAGE, "Show the same in another way")                                                          \
    X(ACT_SORT, GROUP_PAGE, "Sort in another order")                                                                 \
    X(ACT_FOLD_ALL, GROUP_PAGE, "Fold everything, or unfold everything")                                             \
    X(ACT_NEXT_COMPETENCY, GROUP_PAGE, "Go to the next competency")                                                  \
    X(ACT_PREVIOUS_COMPETENCY, GROUP_PAGE, "Go to the competency before")                                            \
    X(ACT_UP, GROUP_MOVING, "Move up")                                                                               \
    X(ACT_DOWN, GROUP_MOVING, "Move down")                                                                           \
    X(ACT_LEFT, GROUP_MOVING, "Move left")                                                                           \
    X(ACT_RIGHT, GROUP_MOVING, "Move right")                                                                         \
    X(ACT_PAGE_UP, GROUP_MOVING, "One page up")                                                                      \
    X(ACT_PAGE_DOWN, GROUP_MOVING, "One page down")                                                                  \
    X(ACT_FIRST, GROUP_MOVING, "Go to the beginning")                                                                \
    X(ACT_LAST, GROUP_MOVING, "Go to the end")                                                                       \
    X(ACT_NEXT, GROUP_MOVING, "Go to the next section, link or difference")                                          \
    X(ACT_PREVIOUS, GROUP_MOVING, "Go to the section, link or difference before")                                    \
    X(ACT_BACK, GROUP_ANYWHERE, "Close this page and go back")                                                       \
    X(ACT_UNMARK, GROUP_ANYWHERE, "Take off all marks")                                                              \
    X(ACT_HELP, GROUP_ANYWHERE, "Show what the keys do")                                                             \
    X(ACT_REDRAW, GROUP_ANYWHERE, "Draw the screen afresh")                                                          \
    X(ACT_QUIT, GROUP_ANYWHERE, "Quit")

enum action_group {
#define X(group, heading) group,
    ACTION_GROUPS(X)
#undef X
        GROUP_COUNT
};

enum action {
    ACT_NONE,
#define X(action, group, help) action,
    ACTIONS(X)
#undef X
        ACT_COUNT
};

/* An action with the number that came with its key, such as the 3 of "level 3". */
struct command {
    enum action action;
    int number; /* from 1; for a key that is not one of a range, 1 */
};

#endif
