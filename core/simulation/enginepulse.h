// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/client.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace xes {

/// Asks an engine now and then whether it still answers: one that hangs breaks no connection. Lives in the
/// engine thread.
class EnginePulse : public QObject
{
    Q_OBJECT

public:
    explicit EnginePulse(QObject *parent);

    /// @param pause between an answer and the next question
    /// @param patience how long an answer may take; a busy engine is none that hangs
    void setPace(std::chrono::milliseconds pause, std::chrono::milliseconds patience);
    /// From now on this one; null: none.
    void follow(engine::Client *client);
    [[nodiscard]] bool isSilent() const { return m_silent; }

Q_SIGNALS:
    void fellSilent(const xes::Error &why);
    void answeredAgain();

private:
    void feel();

    QPointer<engine::Client> m_client;
    QTimer m_pause;
    std::chrono::milliseconds m_rest{0};
    std::chrono::milliseconds m_patience{0};
    quint64 m_round = 0; ///< of follow(): answers to older questions count no more
    bool m_silent = false;
};

} // namespace xes
