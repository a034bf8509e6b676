// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs as root in a network namespace of its own, without an engine around it: the program starts one itself.
#include "clitestcase.h"

#include <QDir>

using namespace xes;

class TestCliPrivate : public CliTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aRunOnThePrivateEngineLeavesNothing();
    void anInterruptedStartLeavesNothing();

private:
    QMap<QString, QString> environment() const
    {
        return {{QStringLiteral("XDG_DATA_HOME"), m_folder.path()},
                {QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")}};
    }
    /// Processes and mounts that name the folder, but not this test's.
    QStringList left() const
    {
        const auto contents = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QStringList found;
        for (const QString &id : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const QByteArray line = contents(QStringLiteral("/proc/%1/cmdline").arg(id));
            if (id.front().isDigit() && line.contains(m_folder.path().toUtf8()))
                found += id + u' ' + QString::fromUtf8(line).replace(QChar(0), u' ');
        }
        if (contents(QStringLiteral("/proc/self/mountinfo")).contains(m_folder.path().toUtf8()))
            found += QStringLiteral("a mount");
        return found;
    }
};

void TestCliPrivate::aRunOnThePrivateEngineLeavesNothing()
{
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("--engine"), QStringLiteral("private"),
                              QStringLiteral("run"), sample("02-container-gateway"),
                              QStringLiteral("--until"), QStringLiteral("500ms")},
                             environment());
    QVERIFY2(ended.code == 0, ended.all().constData());
    QVERIFY(ended.json()["left_behind"].empty());
    QVERIFY2(ended.err.count("Loaded image") <= 1, ended.all().constData()); // progress, told at most once
    QTRY_VERIFY2_WITH_TIMEOUT(left().isEmpty(), qPrintable(left().join(u'\n')), 15'000);
}

void TestCliPrivate::anInterruptedStartLeavesNothing()
{
    Running run(program(),
                {QStringLiteral("--engine"), QStringLiteral("private"), QStringLiteral("run"),
                 sample("02-container-gateway")},
                environment());
    run.waitFor("\n"); // the start is under way
    run.send(SIGINT);
    const Ended ended = run.end();
    QVERIFY2(ended.code == 130, ended.all().constData());
    QTRY_VERIFY2_WITH_TIMEOUT(left().isEmpty(), qPrintable(left().join(u'\n')), 15'000);
}

XES_CORE_TEST_MAIN(TestCliPrivate)
#include "tst_cliprivate.moc"
