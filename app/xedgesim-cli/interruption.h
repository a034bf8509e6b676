// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace xes::cli {

/// SIGINT and SIGTERM as a signal of Qt's, in the thread of its object. Handles SIGINT also where it was
/// inherited as ignored (a shell's background job), and ignores SIGPIPE. One at a time.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    /// @param number SIGINT or SIGTERM
    void interrupted(int number);

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace xes::cli
