/* What items (sub-items too) and ratings hold while they are read; read.c packs them into the structs of model.h. */
#ifndef RUNG_DRAFT_H
#define RUNG_DRAFT_H

#include "rung/model.h"

struct item_draft {
    struct str text;
    struct str topic;
    struct item_more more;
};

struct rating_draft {
    struct str proficiency;
    struct rating_more more;
};

#endif
