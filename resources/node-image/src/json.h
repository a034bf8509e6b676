// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Just enough JSON to take events apart and hand their pieces on unchanged.
#ifndef XEDGESIM_JSON_H
#define XEDGESIM_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A piece of a longer text; at is NULL where it is absent.
typedef struct
{
    const char *at;
    size_t length;
} span;

// One line of the protocol: the raw JSON of each key, absent ones empty.
typedef struct
{
    span time_us, type, src, dst, payload, size_bytes;
} event;

// Whether the text is one JSON object that has a type and a time.
bool read_event(const char *text, size_t length, event *out);
// The raw value of a key of an object that read_event() has accepted.
span json_member(span object, const char *key);
// The value as a number, or the fallback.
double json_number(span value, double fallback);
bool json_is(span value, const char *text);

// For printf's %.*s: the piece, or the given text where it is absent.
#define SPAN(piece, absent)                                                                                  \
    (int)((piece).at ? (piece).length : sizeof(absent) - 1), ((piece).at ? (piece).at : (absent))

#endif
