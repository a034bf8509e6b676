// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_LIMIT = 64 };

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        ++at;
    return at;
}

static const char *skip_string(const char *at, const char *end)
{
    if (at >= end || *at != '"')
        return NULL;
    for (++at; at < end; ++at) {
        if (*at == '"')
            return at + 1;
        if ((unsigned char)*at < 0x20)
            return NULL;
        if (*at == '\\' && ++at == end)
            return NULL;
    }
    return NULL;
}

static const char *skip_digits(const char *at, const char *end)
{
    const char *const begin = at;
    while (at < end && *at >= '0' && *at <= '9')
        ++at;
    return at == begin ? NULL : at;
}

static const char *skip_number(const char *at, const char *end)
{
    if (at < end && *at == '-')
        ++at;
    at = skip_digits(at, end);
    if (at && at < end && *at == '.')
        at = skip_digits(at + 1, end);
    if (at && at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < end && (*at == '+' || *at == '-'))
            ++at;
        at = skip_digits(at, end);
    }
    return at;
}

static const char *skip_word(const char *at, const char *end, const char *word)
{
    const size_t length = strlen(word);
    return (size_t)(end - at) >= length && memcmp(at, word, length) == 0 ? at + length : NULL;
}

static const char *skip_value(const char *at, const char *end, int depth);

// Reads "key": and returns the start of the value.
static const char *skip_key(const char *at, const char *end, span *key)
{
    const char *const after = skip_string(at, end);
    if (!after)
        return NULL;
    *key = (span){at + 1, (size_t)(after - at) - 2};
    at = skip_space(after, end);
    return at < end && *at == ':' ? skip_space(at + 1, end) : NULL;
}

static const char *skip_members(const char *at, const char *end, char close, int depth)
{
    at = skip_space(at + 1, end);
    if (at < end && *at == close)
        return at + 1;
    while (at) {
        span key;
        if (close == '}' && !(at = skip_key(at, end, &key)))
            return NULL;
        if (!(at = skip_value(at, end, depth + 1)))
            return NULL;
        at = skip_space(at, end);
        if (at < end && *at == close)
            return at + 1;
        if (at == end || *at != ',')
            return NULL;
        at = skip_space(at + 1, end);
    }
    return NULL;
}

static const char *skip_value(const char *at, const char *end, int depth)
{
    if (at >= end || depth > DEPTH_LIMIT)
        return NULL;
    switch (*at) {
    case '{':
        return skip_members(at, end, '}', depth);
    case '[':
        return skip_members(at, end, ']', depth);
    case '"':
        return skip_string(at, end);
    case 't':
        return skip_word(at, end, "true");
    case 'f':
        return skip_word(at, end, "false");
    case 'n':
        return skip_word(at, end, "null");
    default:
        return skip_number(at, end);
    }
}

span json_member(span object, const char *key)
{
    const span absent = {NULL, 0};
    if (!object.at || object.length == 0 || *object.at != '{')
        return absent;
    const char *const end = object.at + object.length;
    const char *at = skip_space(object.at + 1, end);
    while (at && at < end && *at != '}') {
        span name;
        at = skip_key(at, end, &name);
        const char *const value = at;
        if (!at || !(at = skip_value(at, end, 1)))
            return absent;
        if (name.length == strlen(key) && memcmp(name.at, key, name.length) == 0)
            return (span){value, (size_t)(at - value)};
        at = skip_space(at, end);
        if (at < end && *at == ',')
            at = skip_space(at + 1, end);
    }
    return absent;
}

double json_number(span value, double fallback)
{
    char text[64];
    if (!value.at || value.length >= sizeof(text))
        return fallback;
    memcpy(text, value.at, value.length);
    text[value.length] = '\0';
    char *end;
    const double number = strtod(text, &end);
    return end == text || *end != '\0' || !isfinite(number) ? fallback : number;
}

bool json_is(span value, const char *text)
{
    return value.at && value.length == strlen(text) && memcmp(value.at, text, value.length) == 0;
}

bool read_event(const char *text, size_t length, event *out)
{
    const char *const end = text + length;
    const char *const begin = skip_space(text, end);
    if (begin == end || *begin != '{')
        return false;
    const char *const after = skip_value(begin, end, 0);
    if (!after || skip_space(after, end) != end)
        return false;
    const span object = {begin, (size_t)(after - begin)};
    out->time_us = json_member(object, "time_us");
    out->type = json_member(object, "type");
    out->src = json_member(object, "src");
    out->dst = json_member(object, "dst");
    out->payload = json_member(object, "payload");
    out->size_bytes = json_member(object, "size_bytes");
    return out->type.at && *out->type.at == '"' && json_number(out->time_us, -1) >= 0;
}
