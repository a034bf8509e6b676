// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//   peer SOCKET get PATH TIMES            the median of the calls, in µs
//   peer SOCKET cycle TIMES THREADS       create, start and remove as many containers; seconds in all
//   peer SOCKET churn TIMES THREADS       create and remove; seconds in all
//   peer SOCKET drain PATH                reads a stream to its end; "BYTES SECONDS"
//   peer SOCKET events                    how late the events of containers come, up to the removal of the
//   one named
//                                         "last"; "ready" with the first; "COUNT MEDIAN-µs LAST-µs"
//   peer - events                         the same of standard input
// What bare blocking sockets take, with nothing read out of the answers but what the next call needs: the
// engine's own part of every figure.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static const char *socket_path;

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/// A connection, or standard input, with what was read ahead.
struct link
{
    int fd;
    size_t at, end;
    char buffer[65536];
};

static struct link *open_link(void)
{
    struct link *l = malloc(sizeof *l);
    l->at = l->end = 0;
    l->fd = STDIN_FILENO;
    if (strcmp(socket_path, "-") == 0)
        return l;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, socket_path, sizeof address.sun_path - 1);
    l->fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (l->fd < 0 || connect(l->fd, (struct sockaddr *)&address, sizeof address) < 0)
        fail("connect");
    return l;
}

static void close_link(struct link *l)
{
    close(l->fd);
    free(l);
}

static int fill(struct link *l)
{
    l->at = 0;
    const ssize_t got = read(l->fd, l->buffer, sizeof l->buffer);
    if (got < 0)
        fail("read");
    l->end = (size_t)got;
    return got > 0;
}

/// A line without its end; 0 at the stream's end.
static int read_line(struct link *l, char *line, size_t size)
{
    size_t length = 0;
    for (;;) {
        if (l->at == l->end && !fill(l))
            return 0;
        const char c = l->buffer[l->at++];
        if (c == '\n')
            break;
        if (c != '\r' && length + 1 < size)
            line[length++] = c;
    }
    line[length] = 0;
    return 1;
}

/// So many bytes, the first of which go to the text.
static size_t read_bytes(struct link *l, size_t count, char *text, size_t size, size_t length)
{
    while (count > 0) {
        if (l->at == l->end && !fill(l))
            fail("cut");
        size_t part = l->end - l->at < count ? l->end - l->at : count;
        const size_t room = size - 1 - length;
        const size_t kept = part < room ? part : room;
        memcpy(text + length, l->buffer + l->at, kept);
        length += kept;
        l->at += part;
        count -= part;
    }
    text[length] = 0;
    return length;
}

static void ask(struct link *l, const char *method, const char *path, const char *body)
{
    char request[4096];
    const int length = snprintf(
        request, sizeof request,
        "%s %s HTTP/1.1\r\nHost: d\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
        method, path, strlen(body), body);
    if (write(l->fd, request, (size_t)length) != length)
        fail("write");
}

/// The status; *left tells the body's length, or -1 for chunks.
static int read_head(struct link *l, long *left)
{
    char line[4096];
    int status = 0;
    *left = 0;
    if (!read_line(l, line, sizeof line) || sscanf(line, "HTTP/1.%*d %d", &status) != 1)
        fail("head");
    while (read_line(l, line, sizeof line) && line[0]) {
        if (strncasecmp(line, "Content-Length:", 15) == 0)
            *left = atol(line + 15);
        else if (strncasecmp(line, "Transfer-Encoding:", 18) == 0)
            *left = -1;
    }
    return status;
}

static int call(struct link *l, const char *method, const char *path, const char *body, char *text,
                size_t size)
{
    long left;
    ask(l, method, path, body);
    const int status = read_head(l, &left);
    size_t length = 0;
    text[0] = 0;
    if (left >= 0) {
        read_bytes(l, (size_t)left, text, size, 0);
        return status;
    }
    char line[256];
    size_t chunk;
    do {
        read_line(l, line, sizeof line);
        chunk = strtoul(line, NULL, 16);
        length = read_bytes(l, chunk, text, size, length);
        read_line(l, line, sizeof line);
    } while (chunk > 0);
    return status;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, compare);
    return values[count / 2];
}

static void get(const char *path, int times)
{
    static char text[4 * 1024 * 1024];
    double *took = calloc((size_t)times, sizeof *took);
    struct link *l = open_link();
    for (int i = 0; i < times; ++i) {
        const double start = now();
        if (call(l, "GET", path, "", text, sizeof text) != 200)
            fail(path);
        took[i] = (now() - start) * 1e6;
    }
    close_link(l);
    printf("%.1f\n", median(took, times));
    free(took);
}

static int each, started;

static void *work(void *unused)
{
    (void)unused;
    char text[65536];
    char path[256];
    struct link *l = open_link();
    for (int i = 0; i < each; ++i) {
        if (call(l, "POST", "/v1.41/containers/create",
                 "{\"Image\":\"alpine:latest\",\"Cmd\":[\"sleep\",\"60\"],\"HostConfig\":{\"NetworkMode\":"
                 "\"none\"}}",
                 text, sizeof text) != 201)
            fail("create");
        char id[128];
        if (sscanf(text, "{\"Id\":\"%127[0-9a-f]", id) != 1)
            fail("id");
        snprintf(path, sizeof path, "/v1.41/containers/%s/start", id);
        if (started && call(l, "POST", path, "", text, sizeof text) != 204)
            fail("start");
        snprintf(path, sizeof path, "/v1.41/containers/%s?force=1", id);
        if (call(l, "DELETE", path, "", text, sizeof text) != 204)
            fail("remove");
    }
    close_link(l);
    return NULL;
}

static void cycle(int times, int threads)
{
    pthread_t thread[256];
    each = times / threads;
    const double start = now();
    for (int i = 0; i < threads; ++i)
        pthread_create(&thread[i], NULL, work, NULL);
    for (int i = 0; i < threads; ++i)
        pthread_join(thread[i], NULL);
    printf("%.6f\n", now() - start);
}

static void drain(const char *path)
{
    struct link *l = open_link();
    char request[512];
    const int length =
        snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n", path);
    const double start = now();
    if (write(l->fd, request, (size_t)length) != length)
        fail("write");
    long long bytes = 0;
    while (fill(l))
        bytes += (long long)l->end;
    printf("%lld %.6f\n", bytes, now() - start);
    close_link(l);
}

static void events(void)
{
    enum { most = 100000 };
    static double lags[most];
    static char line[65536];
    struct link *l = open_link();
    long left;
    if (l->fd != STDIN_FILENO) {
        ask(l, "GET", "/v1.41/events?filters=%7B%22type%22%3A%5B%22container%22%5D%7D", "");
        read_head(l, &left);
    }
    int count = 0;
    double last = 0;
    while (count < most && read_line(l, line, sizeof line)) {
        const char *stamp = strstr(line, "\"timeNano\":");
        if (!stamp) // a chunk's head
            continue;
        last = (now() - strtod(stamp + 11, NULL) / 1e9) * 1e6;
        lags[count++] = last;
        if (count == 1)
            fprintf(stderr, "ready\n");
        if (strstr(line, "\"Action\":\"destroy\"") && strstr(line, "\"name\":\"last\""))
            break;
    }
    if (count == 0)
        exit(1);
    printf("%d %.1f %.1f\n", count, median(lags, count), last);
    close_link(l);
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    socket_path = argv[1];
    const char *what = argv[2];
    if (strcmp(what, "get") == 0 && argc == 5)
        get(argv[3], atoi(argv[4]));
    else if ((strcmp(what, "cycle") == 0 || strcmp(what, "churn") == 0) && argc == 5) {
        started = what[1] == 'y';
        cycle(atoi(argv[3]), atoi(argv[4]));
    } else if (strcmp(what, "drain") == 0 && argc == 4)
        drain(argv[3]);
    else if (strcmp(what, "events") == 0)
        events();
    else
        return 2;
    return 0;
}
