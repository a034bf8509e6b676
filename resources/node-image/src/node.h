// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// xedgesim-node: the one program of the container image xedgesim/node. It plays the parts that samples and
// tests need. It is the first process of its container and depends on nothing there.
#ifndef XEDGESIM_NODE_H
#define XEDGESIM_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The exit code for a wrong command line.
enum { EXIT_USAGE = 64 };

// A line that is longer is refused, in bytes.
enum { LINE_LIMIT = 1 << 20 };

// One subcommand; arguments begin after its name.
typedef int (*role_function)(int argc, char **argv);

int run_sensor(int argc, char **argv);
int run_echo(int argc, char **argv);
int run_gateway(int argc, char **argv);
int run_load(int argc, char **argv);
int run_faulty(int argc, char **argv);
int run_idle(int argc, char **argv);
int run_healthcheck(int argc, char **argv);

// --- time
// -----------------------------------------------------------------------------------------------------

// Microseconds of a clock that never jumps.
int64_t now_us(void);
// Sleeps until now_us() is at least `until`.
void sleep_until_us(int64_t until);

// --- health
// ---------------------------------------------------------------------------------------------------

#define DEFAULT_STATE_FILE "/run/xedgesim-node.state"

// Says to `healthcheck` how this process is, through the file at path and over the port. A file that cannot
// be written is announced once and else ignored: the root of a container may be read-only.
void set_health(bool healthy, const char *path);
bool is_healthy(void);

// --- output
// ---------------------------------------------------------------------------------------------------

// A line to stdout or stderr, in one piece.
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

// The shortest decimal text that reads back as the same number; text has room for 32 bytes.
void format_number(double value, char *text);

#endif
