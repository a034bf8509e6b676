// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"
#include "options.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int check_file(const char *path)
{
    char word[16] = "";
    FILE *const file = fopen(path, "re");
    if (!file || !fgets(word, sizeof(word), file)) {
        say("%s: %s", path, file ? "empty" : strerror(errno));
        return 1;
    }
    fclose(file);
    word[strcspn(word, "\n")] = '\0';
    say("%s", word);
    return strcmp(word, "healthy") == 0 ? 0 : 1;
}

static bool wait_for(int connection, short what, int64_t until)
{
    for (;;) {
        const int64_t left = until - now_us();
        struct pollfd polled = {.fd = connection, .events = what};
        const int count = poll(&polled, 1, left > 0 ? (int)((left + 999) / 1000) : 0);
        if (count > 0)
            return true;
        if (count == 0 || errno != EINTR)
            return false;
    }
}

// Connects and, unless that is all, asks and reads the answer's first line.
static const char *ask(int connection, int64_t port, bool connect_only, int64_t until)
{
    static const char question[] = "{\"time_us\":0,\"type\":\"PING\",\"src\":\"healthcheck\"}\n";
    const struct sockaddr_in here = {
        .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int failure = connect(connection, (const struct sockaddr *)&here, sizeof(here)) == 0 ? 0 : errno;
    socklen_t size = sizeof(failure);
    if (failure == EINPROGRESS && (!wait_for(connection, POLLOUT, until) ||
                                   getsockopt(connection, SOL_SOCKET, SO_ERROR, &failure, &size) < 0))
        return "nobody accepts";
    if (failure)
        return strerror(failure);
    if (connect_only)
        return NULL;
    if (send(connection, question, sizeof(question) - 1, MSG_NOSIGNAL) != (ssize_t)sizeof(question) - 1)
        return "it takes no question";
    char answer[1024];
    size_t length = 0;
    while (length < sizeof(answer) - 1) {
        if (!wait_for(connection, POLLIN, until))
            return "no answer in time";
        const ssize_t count = recv(connection, answer + length, sizeof(answer) - 1 - length, 0);
        if (count <= 0)
            return "closed without an answer";
        length += (size_t)count;
        answer[length] = '\0';
        if (strstr(answer, "\"healthy\":true"))
            return NULL;
        if (strstr(answer, "\"healthy\":false"))
            return "it says that it is unhealthy";
    }
    return "no answer to the question";
}

int run_healthcheck(int argc, char **argv)
{
    int64_t port = 0, timeout = 2000000;
    bool connect_only = false;
    const char *state = DEFAULT_STATE_FILE;
    const option options[] = {
        {"--port", OPTION_PORT, &port, "ask the program that listens here"},
        {"--connect", OPTION_FLAG, &connect_only, "with --port: it is enough that it accepts"},
        {"--timeout", OPTION_DURATION, &timeout, "for the answer (2s)"},
        {"--state", OPTION_TEXT, &state, "without --port: read this file (" DEFAULT_STATE_FILE ")"},
    };
    const int ended =
        READ_OPTIONS("healthcheck", "Ends with 0 if the program in this container is healthy, else with 1.",
                     options, argc, argv);
    if (ended >= 0)
        return ended;
    if (port == 0)
        return check_file(state);
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (connection < 0) {
        say("no socket: %s", strerror(errno));
        return 1;
    }
    const char *const failure = ask(connection, port, connect_only, now_us() + timeout);
    close(connection);
    say("port %d: %s", (int)port, failure ? failure : "healthy");
    return failure ? 1 : 0;
}
