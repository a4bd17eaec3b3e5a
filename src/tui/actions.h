/*
 * THE list of what the user can do. Key tables, menu, palette, help, key bar and dispatch all speak of these.
 *
 * To add an action: add a row here, bind it to a key (keys.c for all screens, else the table of the screen), and
 * handle it in that screen's act(). A row is the name in C, the group it stands in on the help page, the menu it
 * stands in, and the help. In groups and menus actions stand in the order of their rows. Where people may look for it
 * by words that it has nowhere, they stand in other_words of action_list.c.
 */
#ifndef TUI_ACTIONS_H
#define TUI_ACTIONS_H

#define ACTION_GROUPS(X) X(GROUP_PAGE, "On this page") X(GROUP_MOVING, "Moving") X(GROUP_ANYWHERE, "Anywhere")

#define ACTION_MENUS(X)                                                                                              \
    X(MENU_FILE, "File")                                                                                             \
    X(MENU_VIEW, "View")                                                                                             \
    X(MENU_COMPARE, "Compare") X(MENU_FIND, "Find") X(MENU_GO, "Go") X(MENU_MOVE, "Move") X(MENU_HELP, "Help")

#define ACTIONS(X)                                                                                                   \
    X(ACT_OPEN, GROUP_PAGE, MENU_GO, "Open what is focused")                                                         \
    X(ACT_MARK, GROUP_PAGE, MENU_COMPARE, "Mark for comparing, or take the mark off")                                \
    X(ACT_COMPARE, GROUP_PAGE, MENU_COMPARE, "Compare levels side by side")                                          \
    X(ACT_MATRIX, GROUP_PAGE, MENU_COMPARE, "Show the matrix: all competencies by level")                            \
    X(ACT_GAP, GROUP_PAGE, MENU_COMPARE, "Show the gap between one level and another")                               \
    X(ACT_ADD_LEVEL, GROUP_PAGE, MENU_COMPARE, "Add a level to the comparison")                                      \
    X(ACT_REMOVE, GROUP_PAGE, MENU_COMPARE, "Take what is focused out")                                              \
    X(ACT_BASELINE, GROUP_PAGE, MENU_COMPARE, "Choose what everything is compared with")                             \
    X(ACT_SHIFT_LEFT, GROUP_PAGE, MENU_COMPARE, "Show the levels before")                                            \
    X(ACT_SHIFT_RIGHT, GROUP_PAGE, MENU_COMPARE, "Show the levels after")                                            \
    X(ACT_WIDTH, GROUP_PAGE, MENU_VIEW, "Make the columns wider, or as before")                                      \
    X(ACT_DIFFERENCES, GROUP_PAGE, MENU_VIEW, "Show only what differs, or everything")                               \
    X(ACT_VIEW, GROUP_PAGE, MENU_VIEW, "Show the same in another way")                                               \
    X(ACT_SORT, GROUP_PAGE, MENU_VIEW, "Sort in another order")                                                      \
    X(ACT_FILTER, GROUP_PAGE, MENU_VIEW, "Show only what holds some words")                                          \
    X(ACT_FOLD, GROUP_PAGE, MENU_VIEW, "Fold, or go to what it belongs to")                                          \
    X(ACT_UNFOLD, GROUP_PAGE, MENU_VIEW, "Unfold, or go to the first thing in it")                                   \
    X(ACT_FOLD_ALL, GROUP_PAGE, MENU_VIEW, "Fold everything, or unfold everything")                                  \
    X(ACT_LEVEL, GROUP_PAGE, MENU_GO, "Show the level with that number")                                             \
    X(ACT_PREVIOUS_LEVEL, GROUP_PAGE, MENU_GO, "Show the level before")                                              \
    X(ACT_NEXT_LEVEL, GROUP_PAGE, MENU_GO, "Show the next level")                                                    \
    X(ACT_NEXT_COMPETENCY, GROUP_PAGE, MENU_GO, "Go to the next competency")                                         \
    X(ACT_PREVIOUS_COMPETENCY, GROUP_PAGE, MENU_GO, "Go to the competency before")                                   \
    X(ACT_UP, GROUP_MOVING, MENU_MOVE, "Move up")                                                                    \
    X(ACT_DOWN, GROUP_MOVING, MENU_MOVE, "Move down")                                                                \
    X(ACT_LEFT, GROUP_MOVING, MENU_MOVE, "Move left")                                                                \
    X(ACT_RIGHT, GROUP_MOVING, MENU_MOVE, "Move right")                                                              \
    X(ACT_PAGE_UP, GROUP_MOVING, MENU_MOVE, "One page up")                                                           \
    X(ACT_PAGE_DOWN, GROUP_MOVING, MENU_MOVE, "One page down")                                                       \
    X(ACT_FIRST, GROUP_MOVING, MENU_MOVE, "Go to the beginning")                                                     \
    X(ACT_LAST, GROUP_MOVING, MENU_MOVE, "Go to the end")                                                            \
    X(ACT_NEXT, GROUP_MOVING, MENU_MOVE, "Go to the next section, link or difference")                               \
    X(ACT_PREVIOUS, GROUP_MOVING, MENU_MOVE, "Go to the section, link or difference before")                         \
    X(ACT_BACK, GROUP_ANYWHERE, MENU_GO, "Close this page and go back")                                              \
    X(ACT_HISTORY_BACK, GROUP_ANYWHERE, MENU_GO, "Go to the page seen before")                                       \
    X(ACT_HISTORY_FORWARD, GROUP_ANYWHERE, MENU_GO, "Go forward again")                                              \
    X(ACT_LAST_PAGE, GROUP_ANYWHERE, MENU_GO, "Go back and forth between two pages")                                 \
    X(ACT_HOME, GROUP_ANYWHERE, MENU_GO, "Go to the first page")                                                     \
    X(ACT_DICTIONARY, GROUP_ANYWHERE, MENU_GO, "Show all competencies from A to Z")                                  \
    X(ACT_BOOKMARK, GROUP_ANYWHERE, MENU_GO, "Put a bookmark on this page, or take it off")                          \
    X(ACT_BOOKMARKS, GROUP_ANYWHERE, MENU_GO, "Show all bookmarks")                                                  \
    X(ACT_SEARCH, GROUP_ANYWHERE, MENU_FIND, "Search in everything")                                                 \
    X(ACT_FIND, GROUP_ANYWHERE, MENU_FIND, "Find words on this page")                                                \
    X(ACT_NEXT_HIT, GROUP_ANYWHERE, MENU_FIND, "Go to the next place that was found")                                \
    X(ACT_PREVIOUS_HIT, GROUP_ANYWHERE, MENU_FIND, "Go to the place found before")                                   \
    X(ACT_UNMARK, GROUP_ANYWHERE, MENU_COMPARE, "Take off all marks")                                                \
    X(ACT_COPY, GROUP_ANYWHERE, MENU_FILE, "Copy something of this page")                                            \
    X(ACT_EXPORT, GROUP_ANYWHERE, MENU_FILE, "Write this page to a file")                                            \
    X(ACT_PROBLEMS, GROUP_ANYWHERE, MENU_FILE, "Show what is wrong with the data")                                   \
    X(ACT_EXPLAIN, GROUP_PAGE, MENU_HELP, "Say what this kind of problem means")                                     \
    X(ACT_EDIT, GROUP_ANYWHERE, MENU_FILE, "Change this in the file it comes from")                                  \
    X(ACT_RELOAD, GROUP_ANYWHERE, MENU_FILE, "Read the files again")                                                 \
    X(ACT_THEME, GROUP_ANYWHERE, MENU_VIEW, "Choose other colours")                                                  \
    X(ACT_MOUSE, GROUP_ANYWHERE, MENU_VIEW, "Give the mouse to the terminal, or take it back")                       \
    X(ACT_REDRAW, GROUP_ANYWHERE, MENU_VIEW, "Draw the screen afresh")                                               \
    X(ACT_MENU, GROUP_ANYWHERE, MENU_HELP, "Open the menu")                                                          \
    X(ACT_PALETTE, GROUP_ANYWHERE, MENU_HELP, "Show everything that can be done")                                    \
    X(ACT_HELP, GROUP_ANYWHERE, MENU_HELP, "Show what the keys do")                                                  \
    X(ACT_QUIT, GROUP_ANYWHERE, MENU_FILE, "Quit")

enum action_group {
#define X(group, heading) group,
    ACTION_GROUPS(X)
#undef X
        GROUP_COUNT
};

enum action_menu {
#define X(menu, name) menu,
    ACTION_MENUS(X)
#undef X
        MENU_COUNT
};

enum action {
    ACT_NONE,
#define X(action, group, menu, help) action,
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
