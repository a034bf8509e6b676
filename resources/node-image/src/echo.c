// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"
#include "server.h"

static void send_back(client *from, const event *what)
{
    send_line(
        from,
        "{\"time_us\":%.*s,\"type\":%.*s,\"src\":%.*s,\"dst\":%.*s,\"payload\":%.*s,\"size_bytes\":%.*s}",
        SPAN(what->time_us, "0"), SPAN(what->type, "\"\""), SPAN(what->dst, "\"echo\""),
        SPAN(what->src, "null"), SPAN(what->payload, "null"), SPAN(what->size_bytes, "0"));
}

int run_echo(int argc, char **argv)
{
    int64_t port = 5000;
    const char *state = DEFAULT_STATE_FILE;
    const option options[] = {
        {"--port", OPTION_PORT, &port, "where it listens (5000)"},
        {"--state", OPTION_TEXT, &state, "file for healthcheck (" DEFAULT_STATE_FILE ")"},
    };
    const int ended = READ_OPTIONS("echo", "Answers each event with the same event, src and dst exchanged.",
                                   options, argc, argv);
    if (ended >= 0)
        return ended;
    set_health(true, state);
    return serve(port, &(server_hooks){.received = send_back});
}
