/* An error of libyaml, and functions that look at what stands in the text where it was found. */
#ifndef RUNG_YAML_FAULT_H
#define RUNG_YAML_FAULT_H

#include "rung/diag.h"

/* An error on its way to a diagnostic. */
struct fault {
    struct source *source;
    struct arena *arena; /* of the diagnostics */
    struct str group;    /* as for yaml_report_error */
    uint32_t problem;    /* libyaml's two places: where it stopped, and where what it was reading begins */
    uint32_t context;
    uint32_t pos; /* the place to show */
    const char *message;
    const char *hint;
    uint32_t related; /* DIAG_NO_POS: none */
    const char *label;
};

/* What is said where a line is no key, whoever finds that out. */
extern const char fault_no_key[];
extern const char fault_no_key_hint[];

/* Says it in these words, at this place alone. */
void fault_say(struct fault *fault, uint32_t pos, const char *message, const char *hint);

/*
 * Each looks at the text and, where it sees what is the matter, finds other words, another place, or the place that
 * this has to do with. They are named after what libyaml stumbled over; the last, at any error, after what it never
 * says.
 */
void fault_look_at_colon(struct fault *fault);
void fault_look_at_key(struct fault *fault);
void fault_look_at_group(struct fault *fault);
void fault_look_at_list(struct fault *fault);
void fault_look_at_brackets(struct fault *fault);
void fault_look_at_value(struct fault *fault);
void fault_look_at_start(struct fault *fault);
void fault_look_at_document(struct fault *fault);
void fault_look_at_indentation(struct fault *fault);

#endif
