// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace xes::app {

namespace {

constexpr qint64 blinkUs = 10'000;

struct Came // small enough that a pipe takes it whole or not at all
{
    int number;
    qint64 us; ///< by the monotonic clock, when it came
};

int pipeEnds[2] = {-1, -1};

extern "C" void passOn(int number)
{
    const int before = errno;
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const Came came{number, qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000};
    // Nothing can be done in a handler if this fails: the pipe is full of the same wish.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &came, sizeof came);
    errno = before;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(number, &action, nullptr);
}

bool isIgnored(int number)
{
    struct sigaction action = {};
    sigaction(number, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

} // namespace

void EndSignals::catchThem()
{
    handle(SIGPIPE, SIG_IGN);
    if (pipeEnds[0] >= 0 || ::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    handle(SIGINT, passOn);
    handle(SIGTERM, passOn);
    if (!isIgnored(SIGHUP))
        handle(SIGHUP, passOn);
    sigset_t ours;
    sigemptyset(&ours);
    sigaddset(&ours, SIGINT);
    sigaddset(&ours, SIGTERM);
    pthread_sigmask(SIG_UNBLOCK, &ours, nullptr);
}

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    catchThem();
    if (pipeEnds[0] < 0)
        return;
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        Came came = {};
        while (::read(pipeEnds[0], &came, sizeof came) == ssize_t(sizeof came)) {
            const bool again = came.number == m_last && came.us - m_lastUs < blinkUs;
            m_last = came.number;
            m_lastUs = came.us;
            if (!again)
                Q_EMIT received(came.number);
        }
    });
}

EndSignals::~EndSignals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        if (!isIgnored(number))
            handle(number, SIG_DFL);
    }
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace xes::app
