// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/enginepulse.h"

namespace xes {

namespace {
constexpr std::chrono::milliseconds soon{1000}; ///< one that hangs is missed no longer than that
}

EnginePulse::EnginePulse(QObject *parent) : QObject(parent), m_pause(this)
{
    m_pause.setSingleShot(true);
    setPace(std::chrono::seconds(3), std::chrono::seconds(10));
    connect(&m_pause, &QTimer::timeout, this, &EnginePulse::feel);
}

void EnginePulse::setPace(std::chrono::milliseconds pause, std::chrono::milliseconds patience)
{
    m_rest = pause;
    m_patience = patience;
}

void EnginePulse::follow(engine::Client *client)
{
    ++m_round;
    m_client = client;
    m_silent = false;
    if (client)
        m_pause.start(m_rest);
    else
        m_pause.stop();
}

void EnginePulse::feel()
{
    if (!m_client)
        return;
    engine::CallOptions options;
    options.deadline = m_patience;
    onResult(m_client->ping(options), this,
             [this, round = m_round](const Result<std::chrono::milliseconds> &answer) {
                 if (round != m_round)
                     return;
                 const bool timedOut = !answer && answer.error().code == ErrorCode::TimedOut;
                 const bool wasSilent = std::exchange(m_silent, answer ? false : m_silent || timedOut);
                 m_pause.start(m_silent ? std::min(m_rest, soon) : m_rest);
                 if (wasSilent && !m_silent)
                     Q_EMIT answeredAgain();
                 else if (m_silent && !wasSilent)
                     Q_EMIT fellSilent(answer.error()); // what breaks off is told by the stream of events
             });
}

} // namespace xes
