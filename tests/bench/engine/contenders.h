// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ours.h"

#include <QStringList>

namespace xes::bench {

[[nodiscard]] inline QString text(int number)
{
    return QString::number(number);
}

/// Those beside whom the client is measured; each a process. Whatever fails ends the program.
class Contenders
{
public:
    explicit Contenders(const QString &url);

    /// The figures that the bare program prints.
    [[nodiscard]] std::vector<double> peer(const QStringList &arguments) const;
    [[nodiscard]] double peerGet(const QString &path, int times) const;
    /// The figure that Python's program prints at that place.
    [[nodiscard]] double python(const QStringList &arguments, std::size_t at = 0) const;
    /// The median of so many runs of docker, in µs.
    [[nodiscard]] double command(const QStringList &arguments, int times) const;
    /// Creates, starts and removes containers, in seconds.
    [[nodiscard]] double commandCycle(int count, int together) const;

    /// A container that has ended and written so many bytes, in lines of a thousand. @return its id
    [[nodiscard]] QString writeLog(qint64 bytes) const;

    struct AllHeard
    {
        Heard ours;
        Heard peer;
        Heard command;
        Heard python;
    };
    /// All hear the same events: so many containers are created and removed while they listen.
    [[nodiscard]] AllHeard listen(Ours &ours, int containers) const;

private:
    QString m_socket;
};

} // namespace xes::bench
