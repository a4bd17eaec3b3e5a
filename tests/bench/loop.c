/*
 * The yardstick of `make bench`: what libyaml alone takes for the files of a folder. Each is read whole, and its
 * events are taken one by one and thrown away.
 */
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <yaml.h>

enum { FOLDERS_OPEN = 20 };

/* Takes all events of a text. False: it is no YAML. */
static bool
take_events(const unsigned char *text, size_t bytes)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool ended = false;
    if (!yaml_parser_initialize(&parser))
        return false;
    yaml_parser_set_input_string(&parser, text, bytes);
    while (!ended && yaml_parser_parse(&parser, &event)) {
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return ended;
}

/* Reads a file and takes its events. False: that could not be done. */
static bool
take_file(const char *path, size_t bytes)
{
    unsigned char *text = malloc(bytes + 1);
    FILE *file = fopen(path, "rb");
    bool done = text && file && fread(text, 1, bytes, file) == bytes && take_events(text, bytes);
    if (file)
        fclose(file);
    free(text);
    return done;
}

/* For nftw(): goes on as long as it returns 0. */
static int
visit(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    const char *ending = strrchr(path, '.');
    (void)place;
    if (kind != FTW_F || !ending || strcmp(ending, ".yaml") != 0 || take_file(path, (size_t)about->st_size))
        return 0;
    fprintf(stderr, "%s: cannot be read\n", path);
    return 1;
}

int
main(int count, char **words)
{
    if (count != 2) {
        fputs("usage: loop FOLDER\n", stderr);
        return 2;
    }
    return nftw(words[1], visit, FOLDERS_OPEN, 0) == 0 ? 0 : 1;
}
