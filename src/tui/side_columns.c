/* How much room there is for topics and columns, and who gets it. */
#include "side_columns.h"

enum {
    COLUMN_MAX = 100, /* longer lines are hard to read */
    TOPIC_MIN = 16,
    TOPIC_MAX = 24,
    TABLE_TOPIC_MAX = 44,
    TABLE_MAX = 40, /* of a column of a table */
};

size_t
compare_side_room(const struct compare_side *side, int width)
{
    size_t count = side->words->comparison->column_count;
    int room = (width - TOPIC_MIN) / side->least;
    return room < 1 ? 1 : (size_t)room > count ? count : (size_t)room;
}

int
compare_side_width(const struct compare_side *side)
{
    return TOPIC_MIN + (int)side->words->comparison->column_count * side->narrowest;
}

void
compare_side_widen(struct compare_side *side)
{
    bool widest = side->columns <= 1;
    side->least = widest ? side->narrowest : (side->width - TOPIC_MAX) / ((int)side->columns - 1);
    side->width = 0;
}

/* The width of the topics: for the longest word in them, if that is not too long and leaves room for the levels. */
static int
topic_columns(const struct compare_side *side, int width)
{
    int wanted = SIDE_MARGIN + side->word + 1, most = side->table ? TABLE_TOPIC_MAX : TOPIC_MAX;
    int left = width - (int)compare_side_room(side, width) * side->least;
    wanted = larger(wanted, width / 10);
    wanted = smaller(wanted, left);
    return wanted < TOPIC_MIN ? TOPIC_MIN : smaller(wanted, most);
}

struct side_columns
side_columns_of(const struct compare_side *side, struct rect line)
{
    struct side_columns columns = {.count = compare_side_room(side, line.width), .rest = line};
    columns.topic = rect_left(&columns.rest, topic_columns(side, line.width));
    int most = (int)columns.count * (side->table ? TABLE_MAX : COLUMN_MAX);
    if (columns.rest.width > most)
        columns.rest.width = most;
    return columns;
}

struct rect
side_columns_place(const struct side_columns *columns, size_t column)
{
    int count = (int)columns->count, i = (int)column;
    struct rect place = columns->rest;
    int start = place.width * i / count, end = place.width * (i + 1) / count;
    place.x += start + SIDE_RULE;
    place.width = end - start - SIDE_RULE;
    return place;
}

struct rect
side_columns_text(struct rect place)
{
    rect_left(&place, SIDE_MARGIN);
    rect_right(&place, 1);
    return place;
}

struct rect
side_columns_topic(const struct compare_side *side, struct rect place)
{
    rect_left(&place, SIDE_MARGIN);
    rect_right(&place, side->word < place.width ? 1 : 0);
    return place;
}
