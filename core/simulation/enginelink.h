// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/client.h"
#include "engine/privateengine.h"
#include "engine/survey.h"
#include "simulation/enginepulse.h"
#include "simulation/snapshot.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace xes {

/// Finds an engine, connects to it and keeps knowing whether it answers. Engine thread.
class EngineLink : public QObject
{
    Q_OBJECT

public:
    /// @param flag as ControllerOptions has it
    /// @param privateFolder for the private engine; empty: the user's own
    EngineLink(QString flag, QString setting, QString privateFolder, QObject *parent);
    ~EngineLink() override;

    [[nodiscard]] const EngineStatus &status() const { return m_status; }
    [[nodiscard]] bool isConnected() const { return m_status.state == EngineStatus::State::Connected; }
    /// Null until something has answered once.
    [[nodiscard]] engine::Client *client() const { return m_client.get(); }

    /// The engine that is connected, or else what connect() finds.
    [[nodiscard]] Future<engine::EngineInfo> ensureConnected();
    /// Looks anew, or shares the outcome of what is under way. Not while something uses the client.
    [[nodiscard]] Future<engine::EngineInfo> connectEngine();
    /// Instead of any search that is under way, which ends with ErrorCode::Cancelled.
    [[nodiscard]] Future<engine::EngineInfo> startPrivateEngine();
    /// From now on the engine that the settings name (empty: none of them), and connects to it, instead of
    /// any search that is under way, which ends with ErrorCode::Cancelled. Not while something uses the
    /// client.
    [[nodiscard]] Future<engine::EngineInfo> choose(const QString &setting);
    /// All that this machine knows of; the connection stays as it is.
    [[nodiscard]] Future<std::vector<engine::SurveyedEngine>> survey();
    /// Asks the engine that is connected whether it still is, without looking for another.
    [[nodiscard]] Future<engine::EngineInfo> check();
    [[nodiscard]] EnginePulse *pulse() const { return m_pulse; }

Q_SIGNALS:
    void statusChanged();

private:
    enum class Search { None, ByRules, Private };

    [[nodiscard]] Future<engine::EngineInfo> begin(Search search);
    [[nodiscard]] Future<engine::EngineInfo> share();
    void look();
    void tryNext(std::vector<engine::Candidate> candidates, std::size_t index, Error firstError);
    void connected(std::unique_ptr<engine::Client> client, engine::Candidate candidate,
                   engine::EngineInfo info);
    void unreachable(Error error);
    void watch();
    void watchAgain(const Error &error);
    void finish(const Result<engine::EngineInfo> &result);
    void isBack(engine::EngineInfo info);
    void dropWatch();
    void tell();
    [[nodiscard]] bool tellAndGoOn();

    QString m_flag;
    QString m_setting;
    QString m_privateFolder;
    EngineStatus m_status;
    std::unique_ptr<engine::PrivateEngine> m_private; ///< the program takes part in it while this lives
    std::unique_ptr<engine::Client> m_client;
    engine::Candidate m_candidate; ///< the client's
    QPointer<engine::EventStream> m_watch;
    QTimer m_watchPause; ///< before it is begun again
    EnginePulse *m_pulse;
    Search m_search = Search::None;
    std::unique_ptr<QObject> m_errand; ///< what the search waits for ends with it
    std::vector<Resolver<engine::EngineInfo>> m_waiting;
};

} // namespace xes
