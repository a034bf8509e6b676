// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace xes::app {

/// SIGINT, SIGTERM and SIGHUP as a signal in this thread's event loop. The first two also where they were
/// inherited as ignored (a shell's background job) or blocked; the last not where it is ignored, as nohup
/// does. SIGPIPE is ignored. One object at a time.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// The last one that came, or 0.
    [[nodiscard]] int last() const { return m_last; }

Q_SIGNALS:
    void received(int number);

private:
    QSocketNotifier *m_notifier = nullptr;
    int m_last = 0;
};

} // namespace xes::app
