// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef XEDGESIM_OPTIONS_H
#define XEDGESIM_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

// What an option's value is, and what its pointer points to.
typedef enum {
    OPTION_FLAG,     // bool
    OPTION_DURATION, // int64_t, microseconds: 1500us, 250ms, 10s, 2min, or an integer of microseconds
    OPTION_SIZE,     // int64_t, bytes: 4096, 64KiB, 20MiB, 1GiB
    OPTION_INTEGER,  // int64_t
    OPTION_PERCENT,  // int64_t, 0..100, with or without %
    OPTION_REAL,     // double
    OPTION_PORT,     // int64_t, 0..65535
    OPTION_TEXT,     // const char *
} option_kind;

typedef struct
{
    const char *name; // with its dashes
    option_kind kind;
    void *value;
    const char *help;
} option;

// Reads "--name value", "--name=value" and flags. Returns -1 to go on, or the exit code to end with: 0 after
// --help, EXIT_USAGE after a complaint.
int read_options(const char *role, const char *summary, const option *options, size_t count, int argc,
                 char **argv);

#define READ_OPTIONS(role, summary, options, argc, argv)                                                     \
    read_options(role, summary, options, sizeof(options) / sizeof((options)[0]), argc, argv)

#endif
