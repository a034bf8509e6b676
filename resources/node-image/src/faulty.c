// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"
#include "server.h"

#include <signal.h>
#include <stdlib.h>

// Times at which something happens, after the start; -1: never.
static int64_t exit_after = -1, crash_after = -1, hang_after = -1, unhealthy_after = -1;
static int64_t code = 1, started;
static const char *state = DEFAULT_STATE_FILE;
static bool hanging = false;

static bool is_due(int64_t after)
{
    return after >= 0 && now_us() >= started + after;
}

static int64_t earlier(int64_t wake, int64_t after)
{
    return after >= 0 && (wake < 0 || started + after < wake) ? started + after : wake;
}

static int64_t tick(void)
{
    if (is_due(crash_after)) {
        complain("faulty: crashing, as told");
        __builtin_trap(); // the first process of a container survives any signal that it sends to itself
    }
    if (is_due(exit_after)) {
        complain("faulty: ending with %d, as told", (int)code);
        exit((int)code);
    }
    if (is_due(unhealthy_after)) {
        unhealthy_after = -1;
        complain("faulty: unhealthy from now on, as told");
        set_health(false, state);
    }
    if (is_due(hang_after) && !hanging) {
        hanging = true;
        complain("faulty: hanging, as told");
        stop_answering();
    }
    int64_t wake = earlier(earlier(-1, exit_after), crash_after);
    wake = earlier(wake, unhealthy_after);
    return hanging ? wake : earlier(wake, hang_after);
}

int run_faulty(int argc, char **argv)
{
    int64_t port = 5000;
    bool hang = false, unhealthy = false, ignore_term = false;
    const option options[] = {
        {"--exit-after", OPTION_DURATION, &exit_after, "end after this time"},
        {"--code", OPTION_INTEGER, &code, "with this exit code (1)"},
        {"--crash-after", OPTION_DURATION, &crash_after, "die of a signal after this time"},
        {"--hang", OPTION_FLAG, &hang, "open the port, but never answer"},
        {"--hang-after", OPTION_DURATION, &hang_after, "answer nothing more after this time"},
        {"--unhealthy", OPTION_FLAG, &unhealthy, "never become healthy"},
        {"--unhealthy-after", OPTION_DURATION, &unhealthy_after, "turn unhealthy after this time"},
        {"--ignore-term", OPTION_FLAG, &ignore_term, "go on after SIGTERM"},
        {"--port", OPTION_PORT, &port, "where it listens (5000; 0: nowhere)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended = READ_OPTIONS("faulty", "Does nothing, until it does what it is told to do wrong.",
                                   options, argc, argv);
    if (ended >= 0)
        return ended;
    if (code < 0 || code > 255) {
        complain("faulty: --code needs 0 to 255");
        return EXIT_USAGE;
    }
    if (ignore_term) {
        signal(SIGTERM, SIG_IGN);
        signal(SIGINT, SIG_IGN);
    }
    if (hang)
        hang_after = 0;
    set_health(!unhealthy, state);
    started = now_us();
    return serve(port, &(server_hooks){.received = NULL, .tick = tick});
}
