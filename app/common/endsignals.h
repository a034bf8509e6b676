// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace xes::app {

/// SIGINT, SIGTERM and SIGHUP as a signal in this thread's event loop. The first two also where they were
/// inherited as ignored (a shell's background job) or blocked; the last not where it is ignored, as nohup
/// does. SIGPIPE is ignored. The same one twice within a blink counts once: a supervisor sends it to the
/// process and to its group, a person who presses a key twice takes longer. One object at a time.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    /// Catches them from now on; an object made later tells what came meanwhile. First thing in main().
    static void catchThem();

    /// With an application.
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// The last one that came, or 0.
    [[nodiscard]] int last() const { return m_last; }

Q_SIGNALS:
    void received(int number);

private:
    QSocketNotifier *m_notifier = nullptr;
    int m_last = 0;
    qint64 m_lastUs = 0;
};

} // namespace xes::app
