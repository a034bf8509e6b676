// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "node.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
    const char *name;
    int64_t factor;
} unit;

static const unit durations[] = {{"us", 1}, {"ms", 1000}, {"s", 1000000}, {"min", 60000000}, {"", 1}};
static const unit sizes[] = {{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"B", 1}, {"", 1}};

static bool read_integer(const char *text, int64_t *value)
{
    char *end;
    errno = 0;
    const long long number = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || errno != 0)
        return false;
    *value = number;
    return true;
}

// A number that is not negative, and one of the units.
static bool read_quantity(const char *text, const unit *units, size_t count, int64_t *value)
{
    char *end;
    if (*text < '0' || *text > '9')
        return false;
    const double number = strtod(text, &end);
    for (size_t i = 0; i < count; ++i) {
        if (strcmp(end, units[i].name) != 0)
            continue;
        const double product = number * (double)units[i].factor;
        if (product > 9e15)
            return false;
        *value = (int64_t)llround(product);
        return true;
    }
    return false;
}

static bool read_value(const option *to, const char *text)
{
    int64_t number = 0;
    switch (to->kind) {
    case OPTION_FLAG:
        *(bool *)to->value = true;
        return true;
    case OPTION_DURATION:
        return read_quantity(text, durations, sizeof(durations) / sizeof(durations[0]), to->value);
    case OPTION_SIZE:
        return read_quantity(text, sizes, sizeof(sizes) / sizeof(sizes[0]), to->value);
    case OPTION_INTEGER:
        return read_integer(text, to->value);
    case OPTION_PERCENT: {
        char digits[8] = "";
        const size_t length = strcspn(text, "%");
        if (length == 0 || length >= sizeof(digits) || strlen(text) > length + 1)
            return false;
        memcpy(digits, text, length);
        if (!read_integer(digits, &number) || number < 0 || number > 100)
            return false;
        *(int64_t *)to->value = number;
        return true;
    }
    case OPTION_REAL: {
        char *end;
        *(double *)to->value = strtod(text, &end);
        return end != text && *end == '\0' && isfinite(*(double *)to->value);
    }
    case OPTION_PORT:
        if (!read_integer(text, &number) || number < 0 || number > 65535)
            return false;
        *(int64_t *)to->value = number;
        return true;
    case OPTION_TEXT:
        *(const char **)to->value = text;
        return true;
    }
    return false;
}

static const char *placeholder(option_kind kind)
{
    static const char *const names[] = {"", " TIME", " SIZE", " N", " PERCENT", " X", " PORT", " TEXT"};
    return names[kind];
}

static const char *expected(option_kind kind)
{
    static const char *const names[] = {"no value",
                                        "a time such as 250ms, 10s or 2min",
                                        "a size such as 4096, 64KiB or 20MiB",
                                        "a whole number",
                                        "0 to 100",
                                        "a number",
                                        "a port from 0 to 65535",
                                        "a text"};
    return names[kind];
}

static void print_help(const char *role, const char *summary, const option *options, size_t count)
{
    printf("Usage: xedgesim-node %s [OPTION]...\n%s\n\n", role, summary);
    for (size_t i = 0; i < count; ++i) {
        char left[64];
        snprintf(left, sizeof(left), "%s%s", options[i].name, placeholder(options[i].kind));
        printf("  %-24s %s\n", left, options[i].help);
    }
    printf("  %-24s %s\n", "--help", "show this");
    fflush(stdout);
}

int read_options(const char *role, const char *summary, const option *options, size_t count, int argc,
                 char **argv)
{
    for (int i = 0; i < argc; ++i) {
        const char *const argument = argv[i];
        if (strcmp(argument, "--help") == 0) {
            print_help(role, summary, options, count);
            return 0;
        }
        const char *const equals = strchr(argument, '=');
        const size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
        const option *found = NULL;
        for (size_t n = 0; n < count && !found; ++n) {
            if (strlen(options[n].name) == length && strncmp(options[n].name, argument, length) == 0)
                found = &options[n];
        }
        if (!found) {
            complain("%s: unknown argument \"%s\"; try: xedgesim-node %s --help", role, argument, role);
            return EXIT_USAGE;
        }
        const char *text = equals ? equals + 1 : NULL;
        if (found->kind == OPTION_FLAG ? text != NULL : (!text && i + 1 == argc)) {
            complain("%s: %s needs %s", role, found->name, expected(found->kind));
            return EXIT_USAGE;
        }
        if (!text && found->kind != OPTION_FLAG)
            text = argv[++i];
        if (!read_value(found, text)) {
            complain("%s: %s needs %s, not \"%s\"", role, found->name, expected(found->kind), text);
            return EXIT_USAGE;
        }
    }
    return -1;
}
