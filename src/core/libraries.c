/* What each library says of itself. To add one, add a row. */
#include "rung/libraries.h"

#include <jansson.h>
#include <unistring/version.h>
#include <xlsxwriter.h>
#include <yaml.h>

const struct library *
libraries(struct arena *arena)
{
    const struct library all[] = {
        {"libyaml", yaml_get_version_string()},
        {"libunistring",
         arena_printf(arena,
                      "%d.%d.%d",
                      _libunistring_version >> 16,
                      _libunistring_version >> 8 & 0xFF,
                      _libunistring_version & 0xFF)},
        {"jansson", jansson_version_str()},
        {"libxlsxwriter", lxw_version()},
        {0},
    };
    struct library *list = arena_alloc(arena, sizeof(all));
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        list[i] = all[i];
    return list;
}
