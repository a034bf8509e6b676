// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>

int run_load(int argc, char **argv)
{
    int64_t percent = 50, memory = 0, duration = 0;
    const char *state = DEFAULT_STATE_FILE;
    const option options[] = {
        {"--cpu", OPTION_PERCENT, &percent, "share of one processor (50)"},
        {"--memory", OPTION_SIZE, &memory, "memory to hold and to touch (0)"},
        {"--for", OPTION_DURATION, &duration, "end after this time (never)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended = READ_OPTIONS("load", "Uses CPU and memory.", options, argc, argv);
    if (ended >= 0)
        return ended;

    const size_t size = (size_t)memory;
    char *const held = size > 0 ? malloc(size) : NULL;
    if (size > 0 && !held) {
        complain("load: there are no %lld bytes of memory", (long long)memory);
        return 1;
    }
    if (held)
        memset(held, 1, size);
    set_health(true, state);
    say("{\"cpu\":%lld,\"memory\":%lld}", (long long)percent, (long long)memory);

    const int64_t started = now_us(), window = 20000;
    volatile char *const touched = held;
    size_t page = 0;
    // Each window is busy for its share and sleeps for the rest, measured from the window's own start, so
    // that a machine that is late does not have to catch up.
    for (int64_t begin = started; duration == 0 || begin < started + duration; begin = now_us()) {
        while (now_us() < begin + window * percent / 100) {
            for (int i = 0; i < 1000 && touched; ++i, page = (page + 4096) % size)
                touched[page] = (char)i; // keeps it from being swapped out
        }
        if (percent < 100)
            sleep_until_us(begin + window);
    }
    free(held);
    return 0;
}
