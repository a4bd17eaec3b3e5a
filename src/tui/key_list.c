/* The keys of the browser for those who are not in it: the manual. */
#include "keys.h"
#include "pages.h"
#include "tui.h"

size_t
tui_keys(struct arena *arena, const struct tui_key **keys_out)
{
    struct tui_key *keys = arena_array(arena, ACT_COUNT, sizeof(*keys));
    struct keymap own = home_screen_ops.bindings;
    size_t count = 0;
    for (enum action_group group = 0; group < GROUP_COUNT; group++)
        for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
            struct buf names = {.arena = arena};
            if (action_group(action) != group || !keys_do(own, action))
                continue;
            keys_names(&names, own, action);
            keys[count++] = (struct tui_key){
                .group = action_group_heading(group), .names = names.ptr, .help = keys_action_help(own, action)};
        }
    *keys_out = keys;
    return count;
}
