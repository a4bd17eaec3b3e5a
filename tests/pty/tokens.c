/* The sequences that may be sent, and the characters that may not. */
#include "tokens.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A form: # stands for a number, * for any numbers with semicolons between, @ for base64. */
static const struct {
    const char *form;
    const char *why;
} allowed[] = {
    {"\033[?1049h", "takes the screen ..."},
    {"\033[?1049l", "... and gives it back"},
    {"\033[22;0;0t", "so does the title of the window ..."},
    {"\033[23;0;0t", "... which is never set"},
    {"\033[?1h", "keys of the keypad ..."},
    {"\033[?1l", "... and no more"},
    {"\033=", "the same"},
    {"\033>", "the same"},
    {"\033[?25l", "the cursor hidden"},
    {"\033[?25h", "the cursor shown"},
    {"\033[?12l", "the cursor at rest"},
    {"\033[?7l", "lines do not wrap, while the last place of the screen is written ..."},
    {"\033[?7h", "... and do again"},
    {"\033]104\a", "the numbers of colours mean what they did, after another program"},
    {"\033[4l", "text is written over"},
    {"\033(B", "letters are letters"},
    {"\033[?1000h", "the mouse is reported ..."},
    {"\033[?1006h", "... in numbers ..."},
    {"\033[?1006l", "... and no more"},
    {"\033[?1000l", "the same"},
    {"\033[?2004h", "pasting is marked ..."},
    {"\033[?2004l", "... and no more"},
    {"\033[*m", "colours and attributes"},
    {"\033[H", "the cursor at the top"},
    {"\033[#;#H", "the cursor anywhere"},
    {"\033[#d", "in a row"},
    {"\033[#G", "in a column"},
    {"\033[A", "one up"},
    {"\033[#A", "up"},
    {"\033[#B", "down"},
    {"\033[C", "one to the right"},
    {"\033[#C", "to the right"},
    {"\033[#D", "to the left"},
    {"\033[J", "the rest of the screen is blank"},
    {"\033[2J", "all of it"},
    {"\033[K", "the rest of the line is blank"},
    {"\033[1K", "the line so far"},
    {"\033[#X", "so many characters are blank"},
    {"\033[#b", "the last character again"},
    {"\033[#P", "characters taken out"},
    {"\033[#@", "room for characters"},
    {"\033[L", "room for a line"},
    {"\033[#L", "for lines"},
    {"\033[M", "a line taken out"},
    {"\033[#M", "lines taken out"},
    {"\033[#S", "all moves up"},
    {"\033[#T", "all moves down"},
    {"\033M", "one line down"},
    {"\0337", "the cursor is remembered, while ..."},
    {"\0338", "... it is said ..."},
    {"\033[#;#r", "... what moves"},
    {"\033[r", "all moves"},
    {"\033]52;c;@\a", "a text to be copied, which the user has asked for"},
};

/* Ranges of characters that nobody sees, or that change what others look like. */
static const struct {
    uint32_t first, last;
} unseen[] = {
    {0x00, 0x07},
    {0x09, 0x09},
    {0x0b, 0x0c},
    {0x0e, 0x1f},
    {0x7f, 0x9f},
    {0xad, 0xad},
    {0x61c, 0x61c},
    {0x115f, 0x1160},
    {0x180e, 0x180e},
    {0x200b, 0x200f},
    {0x2028, 0x202e},
    {0x2060, 0x206f},
    {0x3164, 0x3164},
    {0xd800, 0xdfff},
    {0xfeff, 0xfeff},
    {0xfff9, 0xfffb},
    {0xfffe, 0xffff},
    {0x110000, 0x7fffffff},
};

enum { MARKS_MAX = 4 };

void
tokens_init(struct tokens *tokens)
{
    *tokens = (struct tokens){.sequence = malloc(TOKEN_BYTES)};
}

void
tokens_done(struct tokens *tokens)
{
    free(tokens->sequence);
    *tokens = (struct tokens){0};
}

static void
complain(struct tokens *tokens, const char *what, const char *bytes, size_t count)
{
    if (tokens->problem[0])
        return;
    int length = snprintf(tokens->problem, sizeof tokens->problem, "%s:", what);
    for (size_t i = 0; i < count && i < 30 && length < (int)sizeof tokens->problem - 4; i++)
        length += snprintf(tokens->problem + length,
                           sizeof tokens->problem - (size_t)length,
                           bytes[i] > ' ' && bytes[i] < 0x7f ? " %c" : " %02x",
                           (unsigned char)bytes[i]);
}

/* --- Sequences --- */

static bool
is_base64(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
           || (character >= 'a' && character <= 'z') || (character != 0 && strchr("+/=", character));
}

/* Whether a part of a sequence may stand for a sign of a form. */
static bool
stands_for(char sign, char character)
{
    if (sign == '@')
        return is_base64(character);
    return (character >= '0' && character <= '9') || (sign == '*' && character == ';');
}

static bool
has_form(const char *sequence, size_t bytes, const char *form)
{
    size_t at = 0;
    for (; *form; form++) {
        if (!strchr("#*@", *form)) {
            if (at == bytes || sequence[at++] != *form)
                return false;
            continue;
        }
        size_t start = at;
        while (at < bytes && stands_for(*form, sequence[at]))
            at++;
        if (at == start && *form != '*')
            return false;
    }
    return at == bytes;
}

static bool
is_allowed(const char *sequence, size_t bytes)
{
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        if (has_form(sequence, bytes, allowed[i].form))
            return true;
    return false;
}

/* Whether a sequence is at its end, by its kind: ESC [ ... letter, ESC ] ... BEL, ESC ( letter, ESC character. */
static bool
is_whole(const char *sequence, size_t bytes)
{
    char last = sequence[bytes - 1];
    if (bytes < 2)
        return false;
    if (strchr("]PX^_", sequence[1]))
        return last == '\a' || last == '\033' || bytes == TOKEN_BYTES;
    if (sequence[1] == '[')
        return bytes > 2 && last >= '@' && last <= '~';
    return sequence[1] < ' ' || sequence[1] > '/' || bytes > 2;
}

/* Notes a mode that is set or taken back. Lines wrap and the cursor shows from the start. */
static void
note_mode(struct tokens *tokens)
{
    int mode = 0;
    char set = 0;
    if (sscanf(tokens->sequence, "\033[?%d%c", &mode, &set) != 2 || mode == 7 || mode == 25)
        return;
    for (int i = 0; i < TOKEN_MODES; i++)
        if (tokens->modes[i] == mode)
            tokens->modes[i] = 0;
    for (int i = 0; i < TOKEN_MODES && set == 'h'; i++)
        if (tokens->modes[i] == 0) {
            tokens->modes[i] = mode;
            return;
        }
}

bool
tokens_are_modes_off(const struct tokens *tokens)
{
    for (int i = 0; i < TOKEN_MODES; i++)
        if (tokens->modes[i])
            return false;
    return true;
}

static void
add_to_sequence(struct tokens *tokens, char byte)
{
    tokens->sequence[tokens->bytes++] = byte;
    if (!is_whole(tokens->sequence, tokens->bytes) && tokens->bytes < TOKEN_BYTES)
        return;
    if (!is_allowed(tokens->sequence, tokens->bytes))
        complain(tokens, "this sequence must not be sent", tokens->sequence, tokens->bytes);
    if (tokens->sequence[1] == ']' && tokens->sequence[2] == '5')
        tokens->copies++;
    tokens->sequence[tokens->bytes - (tokens->bytes == TOKEN_BYTES)] = '\0';
    note_mode(tokens);
    tokens->sequences++;
    tokens->bytes = 0;
}

/* --- Characters --- */

static void
check_character(struct tokens *tokens)
{
    uint32_t point = tokens->point;
    char name[20];
    snprintf(name, sizeof name, "U+%04X", (unsigned)point);
    for (size_t i = 0; i < sizeof unseen / sizeof unseen[0]; i++)
        if (point >= unseen[i].first && point <= unseen[i].last)
            complain(tokens, "this character must not be sent", name, strlen(name));
    if (point >= 0xe0000 && point <= 0xe007f && !tokens->data)
        complain(tokens, "this character must not be sent", name, strlen(name));
    tokens->marks = point >= 0x300 && point <= 0x36f ? tokens->marks + 1 : 0;
    if (tokens->marks > MARKS_MAX && !tokens->data)
        complain(tokens, "too many marks in a row", name, strlen(name));
}

static void
add_to_character(struct tokens *tokens, char byte)
{
    unsigned value = (unsigned char)byte;
    bool goes_on = (value & 0xc0) == 0x80;
    if (goes_on != (tokens->missing > 0) || value >= 0xf8)
        complain(tokens, "this is not UTF-8", &byte, 1);
    if (goes_on) {
        tokens->point = tokens->point << 6 | (value & 0x3f);
        tokens->missing--;
    } else {
        tokens->missing = value < 0xc0 ? 0 : value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        tokens->point = tokens->missing ? value & (0x3fU >> tokens->missing) : value;
    }
    if (tokens->missing == 0)
        check_character(tokens);
}

void
tokens_add(struct tokens *tokens, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tokens->bytes > 0 || bytes[i] == '\033')
            add_to_sequence(tokens, bytes[i]);
        else
            add_to_character(tokens, bytes[i]);
}
