// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"

#include <unistd.h>

int run_idle(int argc, char **argv)
{
    int64_t duration = 0;
    const char *state = DEFAULT_STATE_FILE;
    const option options[] = {
        {"--for", OPTION_DURATION, &duration, "end after this time (never)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended = READ_OPTIONS("idle", "Does nothing until told to end.", options, argc, argv);
    if (ended >= 0)
        return ended;
    set_health(true, state);
    if (duration > 0) {
        sleep_until_us(now_us() + duration);
        return 0;
    }
    for (;;)
        pause();
}
