// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int64_t now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void sleep_until_us(int64_t until)
{
    const struct timespec then = {.tv_sec = until / 1000000, .tv_nsec = (long)(until % 1000000) * 1000};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &then, NULL) == EINTR) {
    }
}

static void write_line(int to, const char *format, va_list arguments)
{
    char line[2048];
    int length = vsnprintf(line, sizeof(line) - 1, format, arguments);
    if (length < 0)
        return;
    if (length > (int)sizeof(line) - 2)
        length = (int)sizeof(line) - 2;
    line[length++] = '\n';
    for (int done = 0; done < length;) {
        const ssize_t count = write(to, line + done, (size_t)(length - done));
        if (count < 0 && errno != EINTR)
            return; // nobody reads it
        done += count > 0 ? (int)count : 0;
    }
}

void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line(STDOUT_FILENO, format, arguments);
    va_end(arguments);
}

void complain(const char *format, ...)
{
    char longer[256];
    snprintf(longer, sizeof(longer), "xedgesim-node: %s", format);
    va_list arguments;
    va_start(arguments, format);
    write_line(STDERR_FILENO, longer, arguments);
    va_end(arguments);
}

void format_number(double value, char *text)
{
    for (int digits = 15; digits <= 17; ++digits) {
        snprintf(text, 32, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            return;
    }
}

static bool healthy = true;

bool is_healthy(void)
{
    return healthy;
}

void set_health(bool now_healthy, const char *path)
{
    static bool announced = false;
    char fresh[4096];
    healthy = now_healthy;
    const int length = snprintf(fresh, sizeof(fresh), "%s.new", path);
    const int file =
        length < (int)sizeof(fresh) ? open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644) : -1;
    bool written = false;
    if (file >= 0) {
        const char *const word = healthy ? "healthy\n" : "unhealthy\n";
        written = write(file, word, strlen(word)) == (ssize_t)strlen(word);
        written = close(file) == 0 && written && rename(fresh, path) == 0;
    }
    if (!written && !announced) {
        announced = true;
        complain("cannot write %s (%s); healthcheck can only ask the port", path, strerror(errno));
    }
}

static const struct
{
    const char *name;
    role_function run;
    const char *summary;
} roles[] = {
    {"sensor", run_sensor, "print readings and send them as events"},
    {"echo", run_echo, "send each event back to where it came from"},
    {"gateway", run_gateway, "process the readings of sensors, and their mean"},
    {"load", run_load, "use CPU and memory as told"},
    {"faulty", run_faulty, "die, hang or turn unhealthy as told"},
    {"idle", run_idle, "do nothing until told to end"},
    {"healthcheck", run_healthcheck, "end with 0 if the program in this container is healthy, else with 1"},
};

static void print_roles(FILE *to)
{
    fprintf(to, "Usage: xedgesim-node ROLE [OPTION]...\n"
                "The program of the image xedgesim/node: a part in an edge scenario.\n\n");
    for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); ++i)
        fprintf(to, "  %-12s %s\n", roles[i].name, roles[i].summary);
    fprintf(to,
            "\nxedgesim-node ROLE --help shows the options. Times are written 250ms, 10s, 2min; sizes 64KiB, "
            "20MiB.\n");
    fflush(to);
}

// As the first process of a container nothing happens by itself at SIGTERM.
static void end_now(int number)
{
    (void)number;
    _exit(0);
}

int main(int argc, char **argv)
{
    signal(SIGTERM, end_now);
    signal(SIGINT, end_now);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCHLD, SIG_IGN); // the first process inherits the children of others

    if (argc < 2) {
        print_roles(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0) {
        print_roles(stdout);
        return 0;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("xedgesim-node %s\n", XEDGESIM_VERSION);
        return 0;
    }
    for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); ++i) {
        if (strcmp(argv[1], roles[i].name) == 0)
            return roles[i].run(argc - 2, argv + 2);
    }
    complain("unknown role \"%s\"; try: xedgesim-node --help", argv[1]);
    return EXIT_USAGE;
}
