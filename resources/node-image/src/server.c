// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include "node.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    CLIENT_LIMIT = 64,
    OUTPUT_PAUSE = 1 << 18,   // above it a client is not read: it must take its answers first
    OUTPUT_LIMIT = 4 << 20,   // above it a client that takes nothing is closed
    ACCEPT_PAUSE_US = 100000, // after a failed accept, so that a full table of files is no busy loop
};

typedef struct
{
    char *data;
    size_t size, room;
} buffer;

struct client
{
    int socket; // -1: free
    buffer in, out;
    bool ended; // sends nothing more
    bool broken;
};

static client clients[CLIENT_LIMIT];
static bool hung = false;

static bool reserve(buffer *b, size_t more)
{
    if (b->size + more <= b->room)
        return true;
    size_t room = b->room ? b->room : 1024;
    while (room < b->size + more)
        room *= 2;
    char *const data = realloc(b->data, room);
    if (!data)
        return false;
    b->data = data;
    b->room = room;
    return true;
}

static void drop_front(buffer *b, size_t count)
{
    memmove(b->data, b->data + count, b->size - count);
    b->size -= count;
}

static void close_client(client *c)
{
    close(c->socket);
    free(c->in.data);
    free(c->out.data);
    *c = (client){.socket = -1};
}

static void flush(client *c)
{
    size_t done = 0;
    while (done < c->out.size) {
        const ssize_t count = send(c->socket, c->out.data + done, c->out.size - done, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            c->broken = errno != EAGAIN && errno != EWOULDBLOCK;
            break;
        }
        done += (size_t)count;
    }
    if (done > 0)
        drop_front(&c->out, done);
}

static void queue_line(client *c, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, arguments);
    if (length < 0 || c->out.size + (size_t)length + 1 > OUTPUT_LIMIT ||
        !reserve(&c->out, (size_t)length + 1)) {
        complain("a client that does not take its lines is closed");
        c->broken = true;
    } else {
        vsnprintf(c->out.data + c->out.size, (size_t)length + 1, format, again);
        c->out.size += (size_t)length;
        c->out.data[c->out.size++] = '\n';
    }
    va_end(again);
}

void send_line(client *to, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    queue_line(to, format, arguments);
    va_end(arguments);
}

void send_line_to_all(const char *format, ...)
{
    for (client *c = clients; c < clients + CLIENT_LIMIT; ++c) {
        if (c->socket < 0 || c->ended || c->broken)
            continue;
        va_list arguments;
        va_start(arguments, format);
        queue_line(c, format, arguments);
        va_end(arguments);
        flush(c);
    }
}

void stop_answering(void)
{
    hung = true;
}

static void take_line(client *c, const char *line, size_t length, const server_hooks *hooks)
{
    event what;
    if (length > 0 && line[length - 1] == '\r')
        --length;
    if (length == 0)
        return;
    if (!read_event(line, length, &what)) {
        complain("ignored a line that is no event: %.*s", (int)(length > 200 ? 200 : length), line);
        return;
    }
    if (json_is(what.type, "\"PING\"")) {
        send_line(c, "{\"time_us\":%.*s,\"type\":\"PONG\",\"src\":%.*s,\"payload\":{\"healthy\":%s}}",
                  SPAN(what.time_us, "0"), SPAN(what.dst, "null"), is_healthy() ? "true" : "false");
    } else if (hooks->received) {
        hooks->received(c, &what);
    }
}

// Handles the whole lines at the front, as long as their answers find room.
static void take_lines(client *c, const server_hooks *hooks)
{
    size_t done = 0;
    while (!hung && !c->broken && c->out.size <= OUTPUT_PAUSE) {
        const char *const line = c->in.data + done;
        const char *const end = c->in.size > done ? memchr(line, '\n', c->in.size - done) : NULL;
        if (!end)
            break;
        take_line(c, line, (size_t)(end - line), hooks);
        done += (size_t)(end - line) + 1;
    }
    if (done > 0)
        drop_front(&c->in, done);
    if (c->in.size > LINE_LIMIT && !memchr(c->in.data, '\n', c->in.size)) {
        complain("a client sent a line of more than %d bytes and is closed", LINE_LIMIT);
        c->broken = true;
    }
}

static void receive(client *c)
{
    const size_t piece = 65536;
    if (!reserve(&c->in, piece)) {
        c->broken = true;
        return;
    }
    const ssize_t count = recv(c->socket, c->in.data + c->in.size, piece, 0);
    if (count > 0)
        c->in.size += (size_t)count;
    else if (count == 0)
        c->ended = true;
    else
        c->broken = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
}

static int open_port(int64_t port)
{
    // IPv6 with IPv4 where there is IPv6, else IPv4 alone.
    int listener = socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1, off = 0;
    if (listener >= 0) {
        const struct sockaddr_in6 all = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port)};
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
        setsockopt(listener, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof(off));
        if (bind(listener, (const struct sockaddr *)&all, sizeof(all)) == 0 && listen(listener, 64) == 0)
            return listener;
        const int reason = errno;
        close(listener);
        errno = reason;
        if (reason == EADDRINUSE || reason == EACCES)
            return -1;
    }
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0)
        return -1;
    const struct sockaddr_in all = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    return bind(listener, (const struct sockaddr *)&all, sizeof(all)) == 0 && listen(listener, 64) == 0
               ? listener
               : -1;
}

// Whether accepting can go on at once.
static bool accept_client(int listener)
{
    const int accepted = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (accepted < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR || errno == ECONNABORTED;
    for (client *c = clients; c < clients + CLIENT_LIMIT; ++c) {
        if (c->socket < 0) {
            const int on = 1;
            setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
            *c = (client){.socket = accepted};
            return true;
        }
    }
    complain("more than %d clients; the newest is closed", CLIENT_LIMIT);
    close(accepted);
    return true;
}

static void serve_client(client *c, short happened, const server_hooks *hooks)
{
    if (happened & (POLLIN | POLLHUP | POLLERR) && !c->ended)
        receive(c);
    do { // again where a full output had held lines back
        take_lines(c, hooks);
        flush(c);
    } while (!hung && !c->broken && c->out.size == 0 && c->in.size > 0 &&
             memchr(c->in.data, '\n', c->in.size));
    if (c->broken || (c->ended && c->out.size == 0))
        close_client(c);
}

int serve(int64_t port, const server_hooks *hooks)
{
    for (client *c = clients; c < clients + CLIENT_LIMIT; ++c)
        c->socket = -1;
    const int listener = port > 0 ? open_port(port) : -1;
    if (port > 0 && listener < 0) {
        complain("cannot open port %d: %s", (int)port, strerror(errno));
        return 1;
    }
    if (port > 0)
        complain("listening on port %d", (int)port);

    int64_t accept_again = 0;
    for (;;) {
        int64_t wake = hooks->tick ? hooks->tick() : -1;
        struct pollfd polled[CLIENT_LIMIT + 1];
        client *owners[CLIENT_LIMIT + 1];
        nfds_t count = 0;
        const int64_t now = now_us();
        if (listener >= 0 && !hung && accept_again <= now)
            polled[count] = (struct pollfd){.fd = listener, .events = POLLIN}, owners[count++] = NULL;
        else if (listener >= 0 && !hung && (wake < 0 || wake > accept_again))
            wake = accept_again;
        for (client *c = clients; c < clients + CLIENT_LIMIT && !hung; ++c) {
            if (c->socket < 0)
                continue;
            const bool reads = !c->ended && c->out.size <= OUTPUT_PAUSE;
            polled[count] = (struct pollfd){
                .fd = c->socket, .events = (short)((reads ? POLLIN : 0) | (c->out.size > 0 ? POLLOUT : 0))};
            owners[count++] = c;
        }
        // Rounded up, so that it does not wake a moment too early and spin.
        int64_t ms = wake < 0 ? -1 : wake <= now ? 0 : (wake - now + 999) / 1000;
        if (ms > 60000)
            ms = 60000;
        if (poll(polled, count, (int)ms) <= 0)
            continue;
        for (nfds_t i = 0; i < count && !hung; ++i) {
            if (!polled[i].revents)
                continue;
            if (owners[i])
                serve_client(owners[i], polled[i].revents, hooks);
            else if (!accept_client(listener))
                accept_again = now + ACCEPT_PAUSE_US;
        }
    }
}
