/* What is worth knowing of a competency before it is opened. */
#ifndef TUI_DICTIONARY_PREVIEW_H
#define TUI_DICTIONARY_PREVIEW_H

#include "canvas.h"
#include "rung/model.h"

/* Writes it into an area, as much as there is room for. */
void dictionary_preview(struct arena *scratch, const struct competency *competency, struct canvas *canvas,
                        struct rect area);

#endif
