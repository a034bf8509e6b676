// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"
#include "server.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int64_t period = 1000000, count = 0, seed = 42, port = 5000;
static double mean = 20, deviation = 2;
static const char *to = "gateway", *id = NULL, *state = DEFAULT_STATE_FILE;
static int64_t started, made = 0;

// SplitMix64: small, and the same everywhere.
static double uniform(void)
{
    static uint64_t at = 0;
    if (at == 0)
        at = (uint64_t)seed;
    uint64_t z = (at += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return (double)((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

static double gauss(void)
{
    const double radius = sqrt(-2 * log(1 - uniform()));
    return mean + deviation * radius * cos(6.283185307179586 * uniform());
}

static int64_t tick(void)
{
    // Who was paused goes on where it was, and does not catch up.
    const int64_t late = now_us() - (started + (made + 1) * period);
    if (late > period)
        started += late;
    while (started + (made + 1) * period <= now_us()) {
        char value[32];
        ++made;
        const long long time = (long long)(made * period), sample = (long long)made;
        format_number(gauss(), value);
        say("{\"time_us\":%lld,\"temperature\":%s,\"unit\":\"C\",\"sample_id\":%lld}", time, value, sample);
        send_line_to_all("{\"time_us\":%lld,\"type\":\"TRANSMIT\",\"src\":\"%s\",\"dst\":\"%s\",\"payload\":{"
                         "\"temperature\":%s,\"unit\":\"C\",\"sample_id\":%lld},\"size_bytes\":64}",
                         time, id, to, value, sample);
        if (count > 0 && made >= count)
            exit(0);
    }
    return started + (made + 1) * period;
}

// Names go into JSON as they are.
static bool is_plain(const char *name)
{
    for (; *name; ++name) {
        if (*name == '"' || *name == '\\' || (unsigned char)*name < 0x20)
            return false;
    }
    return true;
}

int run_sensor(int argc, char **argv)
{
    const option options[] = {
        {"--period", OPTION_DURATION, &period, "time between two readings (1s)"},
        {"--count", OPTION_INTEGER, &count, "end after so many readings (0: never)"},
        {"--mean", OPTION_REAL, &mean, "mean of the readings (20)"},
        {"--deviation", OPTION_REAL, &deviation, "standard deviation of the readings (2)"},
        {"--seed", OPTION_INTEGER, &seed, "of the random numbers (42)"},
        {"--port", OPTION_PORT, &port, "whoever connects here is sent the events (5000; 0: none)"},
        {"--to", OPTION_TEXT, &to, "receiver of the events (gateway)"},
        {"--id", OPTION_TEXT, &id, "name of this node (the host's name)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended =
        READ_OPTIONS("sensor", "Prints a reading as a JSON line at each period, and sends it as an event.",
                     options, argc, argv);
    if (ended >= 0)
        return ended;
    static char host[256] = "sensor";
    if (!id && gethostname(host, sizeof(host) - 1) == 0)
        id = host;
    if (period < 1000 || count < 0 || !is_plain(to) || !id || !is_plain(id)) {
        complain("sensor: %s", period < 1000 ? "--period needs at least 1ms"
                               : count < 0   ? "--count must not be negative"
                                             : "--id and --to need plain names");
        return EXIT_USAGE;
    }
    set_health(true, state);
    started = now_us();
    return serve(port, &(server_hooks){.received = NULL, .tick = tick});
}
