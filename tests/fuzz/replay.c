/*
 * Gives a fuzz target inputs that are kept: files, and all files of folders.
 *
 *     fuzz_NAME PATH...
 *
 * Each input's path is printed before it is given, so after a crash the last line says which it was.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { INPUT_BYTES_MAX = 1 << 20 };

static void
give_up(const char *path)
{
    perror(path);
    exit(2);
}

static void
replay_file(const char *path)
{
    static uint8_t bytes[INPUT_BYTES_MAX];
    FILE *file = fopen(path, "rb");
    if (!file)
        give_up(path);
    size_t count = fread(bytes, 1, sizeof(bytes), file);
    fclose(file);
    puts(path);
    fflush(stdout);
    uint8_t *exactly = malloc(count); /* so that what reads beyond the end is seen */
    if (count)
        memcpy(exactly, bytes, count);
    LLVMFuzzerTestOneInput(exactly, count);
    free(exactly);
}

static int
not_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void
replay_folder(const char *path, struct dirent **entries, int count)
{
    for (int i = 0; i < count; i++) {
        char full[1024];
        snprintf(full, sizeof(full), "%s/%s", path, entries[i]->d_name);
        replay_file(full);
        free(entries[i]);
    }
    free(entries);
}

int
main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    for (int i = 1; i < argc; i++) {
        struct dirent **entries;
        int count = scandir(argv[i], &entries, not_hidden, alphasort);
        if (count >= 0)
            replay_folder(argv[i], entries, count);
        else
            replay_file(argv[i]);
    }
    return 0;
}
