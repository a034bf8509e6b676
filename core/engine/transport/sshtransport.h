// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/localtransport.h"

#include <QPointer>
#include <QProcess>

namespace xes::engine {

/// The engine of another machine through `ssh … docker system dial-stdio`, as the Docker CLI does it: one
/// process for each connection. It uses the user's ssh with its settings, keys and agent, and asks nothing:
/// what would need a question is an error.
class SshTransport final : public LocalTransport
{
    Q_OBJECT

public:
    explicit SshTransport(const Endpoint &endpoint, QObject *parent = nullptr);
    ~SshTransport() override;

    void open() override;
    void abort() override;

    /// The words of the command.
    [[nodiscard]] static QStringList arguments(const Endpoint &endpoint);

private:
    void conclude(const std::optional<Error> &error) override;
    void processEnded();
    void releaseProcess();
    [[nodiscard]] std::optional<Error> whyItEnded() const;

    Endpoint m_endpoint;
    QPointer<QProcess> m_process;
    QByteArray m_said; ///< the end of what it wrote to stderr
    bool m_socketEnded = false;
    bool m_told = false;
};

} // namespace xes::engine
