// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"
#include "server.h"

#include <math.h>

static int64_t delay = 100, every = 5000000;
static int64_t readings = 0, next_aggregate = 0;
static double sum = 0;

// Time moves with the events that come in: what was due before one is sent before it.
static void aggregate_until(client *to, span id, int64_t time)
{
    for (; every > 0 && next_aggregate <= time; next_aggregate += every) {
        char mean[32];
        if (readings == 0) {
            next_aggregate = time - time % every; // nothing to tell until then
            continue;
        }
        format_number(sum / (double)readings, mean);
        send_line(
            to,
            "{\"time_us\":%lld,\"type\":\"AGGREGATE\",\"src\":%.*s,\"payload\":{\"mean\":%s,\"count\":%lld},"
            "\"size_bytes\":0}",
            (long long)next_aggregate, SPAN(id, "\"gateway\""), mean, (long long)readings);
    }
}

static void process(client *from, const event *what)
{
    if (!json_is(what->type, "\"TRANSMIT\""))
        return;
    const int64_t time = (int64_t)json_number(what->time_us, 0);
    const double value = json_number(json_member(what->payload, "temperature"), NAN);
    aggregate_until(from, what->dst, time);
    if (!isnan(value)) {
        ++readings;
        sum += value;
    }
    send_line(from, "{\"time_us\":%lld,\"type\":\"PROCESS\",\"src\":%.*s,\"payload\":%.*s,\"size_bytes\":0}",
              (long long)(time + delay), SPAN(what->dst, "\"gateway\""), SPAN(what->payload, "null"));
    say("{\"time_us\":%lld,\"from\":%.*s,\"readings\":%lld}", (long long)time, SPAN(what->src, "null"),
        (long long)readings);
}

int run_gateway(int argc, char **argv)
{
    int64_t port = 5000;
    const char *state = DEFAULT_STATE_FILE;
    const option options[] = {
        {"--port", OPTION_PORT, &port, "where it listens (5000)"},
        {"--delay", OPTION_DURATION, &delay, "time that processing takes, as it is stamped (100us)"},
        {"--aggregate", OPTION_DURATION, &every, "time between two means (5s; 0: none)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended = READ_OPTIONS(
        "gateway",
        "Answers each TRANSMIT with PROCESS, and tells the mean of all readings as AGGREGATE.\n"
        "Its time is that of the events: an AGGREGATE is sent with the first event at or after its time.",
        options, argc, argv);
    if (ended >= 0)
        return ended;
    next_aggregate = every;
    set_health(true, state);
    return serve(port, &(server_hooks){.received = process});
}
