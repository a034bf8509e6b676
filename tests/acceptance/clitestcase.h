// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <sys/types.h>

namespace xes {

/// Base of the tests that use the built program as a user would: arguments in, exit code, standard output and
/// standard error out.
class CliTestCase : public TestCase
{
protected:
    struct Ended
    {
        int code = -1; ///< -1: it did not end by itself
        QByteArray out;
        QByteArray err;
        [[nodiscard]] Json json() const { return parseJson(out).value_or(Json()); }
        [[nodiscard]] QByteArray all() const { return "exit " + QByteArray::number(code) + '\n' + out + err; }
    };

    /// A program that runs.
    class Running
    {
    public:
        Running(const QString &program, const QStringList &arguments,
                const QMap<QString, QString> &environment = {},
                const std::function<void(QProcess &)> &prepare = {})
        {
            QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
            variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
            for (auto it = environment.begin(); it != environment.end(); ++it)
                variables.insert(it.key(), it.value());
            m_process.setProcessEnvironment(variables);
            if (prepare)
                prepare(m_process);
            m_process.start(program, arguments);
        }

        void waitFor(const QByteArray &words)
        {
            QTRY_VERIFY2_WITH_TIMEOUT((m_err += m_process.readAllStandardError()).contains(words),
                                      m_err.constData(), 60'000);
        }
        void waitUntilItCatches(int signal)
        {
            const auto catches = [&] {
                // Before it is that program it is a copy of this one, with this one's handlers.
                const QFileInfo is(QStringLiteral("/proc/%1/exe").arg(m_process.processId()));
                if (is.symLinkTarget() != QFileInfo(m_process.program()).canonicalFilePath())
                    return false;
                QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
                if (!status.open(QIODevice::ReadOnly))
                    return false;
                const QByteArray text = status.readAll();
                const QByteArray mask = text.mid(text.indexOf("\nSigCgt:") + 8, 17).trimmed();
                return ((mask.toULongLong(nullptr, 16) >> (signal - 1)) & 1) != 0;
            };
            QTRY_VERIFY(catches());
        }
        void send(int signal)
        {
            // 0 where it has ended already, which would mean the whole group of this test.
            const auto process = pid_t(m_process.processId());
            QVERIFY2(process > 0, (m_err += m_process.readAllStandardError()).constData());
            ::kill(process, signal);
        }
        /// The same signal once more, later than what counts as the same wish (EndSignals).
        void sendAgain(int signal)
        {
            QElapsedTimer timer;
            timer.start();
            QTRY_VERIFY(timer.hasExpired(20));
            send(signal);
        }
        Ended end()
        {
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!m_finished.isEmpty(), 90'000); }();
            Ended ended;
            if (!m_finished.isEmpty() && m_process.exitStatus() == QProcess::NormalExit)
                ended.code = m_process.exitCode();
            ended.out = m_process.readAllStandardOutput();
            ended.err = m_err + m_process.readAllStandardError();
            return ended;
        }

    private:
        QProcess m_process;
        QSignalSpy m_finished{&m_process, &QProcess::finished};
        QByteArray m_err;
    };

    static QString program() { return qEnvironmentVariable("XES_BIN") + QStringLiteral("/xedgesim-cli"); }

    static Ended call(const QStringList &arguments, const QMap<QString, QString> &environment = {})
    {
        return Running(program(), arguments, environment).end();
    }
    static Ended docker(const QStringList &arguments)
    {
        return Running(QStringLiteral("docker"), arguments).end();
    }
    /// Ids of the labelled containers; other words where the engine does not tell.
    static QByteArray labelled()
    {
        const Ended listed = docker({QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"),
                                     QStringLiteral("label=xedgesim")});
        return listed.code == 0 ? listed.out : "the engine did not say: " + listed.all();
    }

    static QString sample(const char *name)
    {
        return qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/resources/scenarios/") +
               QString::fromLatin1(name) + QStringLiteral(".xedgesim.yaml");
    }
    QString file(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.yaml").arg(++m_files));
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(text);
        return path;
    }

    static QStringList keys(const Json &object)
    {
        QStringList out;
        for (const auto &[key, value] : object.items())
            out += QString::fromStdString(key);
        return out;
    }
    static QString text(const Json &value) { return QString::fromStdString(value.get<std::string>()); }

    QTemporaryDir m_folder;

private:
    int m_files = 0;
};

} // namespace xes
