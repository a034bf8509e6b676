// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A TCP server for lines: one thread, poll, many clients.
#ifndef XEDGESIM_SERVER_H
#define XEDGESIM_SERVER_H

#include "json.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct client client;

typedef struct
{
    // An event from a client. PING is answered before. NULL: what comes in is ignored.
    void (*received)(client *from, const event *what);
    // Called when its time has come; returns when to be called next (now_us()), or -1 for never. NULL: not at
    // all.
    int64_t (*tick)(void);
} server_hooks;

// Serves until the process ends; port 0 opens no port. Returns an exit code where the port cannot be opened.
int serve(int64_t port, const server_hooks *hooks);
// From a hook: neither reads nor answers any more.
void stop_answering(void);

// Queues a line for one client, or for all.
void send_line(client *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
void send_line_to_all(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
