// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs as root in a network namespace of its own, without an engine around it: it starts real ones.
#include "engine/privateengine.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace xes;
using namespace xes::engine;

namespace {

constexpr int startMs = 30'000;
constexpr int stopMs = 15'000;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Command lines of the processes that name the folder, but not of this test and its helpers.
QStringList processesOf(const QString &folder)
{
    QStringList found;
    const QStringList ids = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &id : ids) {
        bool isNumber = false;
        id.toInt(&isNumber);
        if (!isNumber)
            continue;
        QByteArray line = contents(QStringLiteral("/proc/%1/cmdline").arg(id));
        line.replace('\0', ' ');
        if (line.contains(folder.toUtf8()) && !line.contains("tst_privateengine"))
            found.append(id + QLatin1Char(' ') + QString::fromUtf8(line.right(120)));
    }
    return found;
}

} // namespace

class TestPrivateEngine : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/xe-p-XXXXXX"));
        m_data = m_folder->path() + QStringLiteral("/engine");
        const auto plan = PrivateEngine::plan(m_data);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message.english()));
        m_plan = *plan;
    }
    void cleanup() { QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs); }

    void startsAndEndsWithTheOnlyUser();
    void aSecondJoinsAndTheLastOneOutStopsIt();
    void twoAtTheSameTimeGetOneEngine();
    void aKilledUserCountsAsGone();
    void whoComesWhileItEndsGetsANewOne();
    void aRestartReusesTheData();
    void runningContainersEndWithIt();
    void aKilledSupervisorLeavesNothingRunning();
    void aBrokenDataFolderIsToldWithTheLog();
    void aFolderOfOthersIsRefused();

private:
    struct User
    {
        explicit User(const QString &folder) : engine(std::make_unique<PrivateEngine>(folder))
        {
            onResult(engine->start(), engine.get(),
                     [this](Result<Endpoint> result) { outcome = std::move(result); });
        }
        std::unique_ptr<PrivateEngine> engine;
        std::optional<Result<Endpoint>> outcome;
    };

    [[nodiscard]] bool isGone() const
    {
        return processesOf(m_data).isEmpty() && !QFileInfo::exists(m_plan.runFolder) &&
               !contents(QStringLiteral("/proc/self/mountinfo")).contains(m_data.toUtf8()) &&
               !QFileInfo::exists(QStringLiteral("/sys/fs/cgroup/cpu/") + m_plan.arguments.at(6));
    }
    [[nodiscard]] bool answers() const
    {
        return !processesOf(m_data).isEmpty() && QFile::exists(m_plan.socket);
    }
    [[nodiscard]] int daemons() const
    {
        const QStringList processes = processesOf(m_data);
        return static_cast<int>(std::count_if(processes.begin(), processes.end(), [](const QString &process) {
            const QString id = process.section(QLatin1Char(' '), 0, 0);
            return contents(QStringLiteral("/proc/%1/comm").arg(id)) == "dockerd\n";
        }));
    }
    std::pair<int, QString> shell(const QString &script) const
    {
        QProcess process;
        QProcessEnvironment environment = m_plan.environment;
        environment.insert(QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + m_plan.socket);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(QStringLiteral("sh"), {QStringLiteral("-ec"), script});
        if (finished.isEmpty() && !finished.wait(30'000))
            return {-1, QStringLiteral("too slow")};
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
    PrivateEnginePlan m_plan;
};

void TestPrivateEngine::startsAndEndsWithTheOnlyUser()
{
    User user(m_data);
    QSignalSpy progress(user.engine.get(), &PrivateEngine::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(user.outcome, startMs);
    QVERIFY2(*user.outcome, *user.outcome ? "" : qPrintable(user.outcome->error().message.english()));
    QCOMPARE((*user.outcome)->path, m_plan.socket);
    QCOMPARE(shell(QStringLiteral("docker version --format '{{.Server.Os}}'")).second.trimmed(),
             QStringLiteral("linux"));
    QVERIFY(progress.count() >= 1);
    // Others of this machine may not reach it.
    QCOMPARE(QFile::permissions(m_plan.runFolder) & (QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup),
             QFile::Permissions());
    QVERIFY(!QFileInfo::exists(QStringLiteral("/sys/class/net/docker0")));
    user.engine.reset();
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
}

void TestPrivateEngine::aSecondJoinsAndTheLastOneOutStopsIt()
{
    User first(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(first.outcome && *first.outcome, startMs);
    const QStringList before = processesOf(m_data);
    User second(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(second.outcome && *second.outcome, startMs);
    QCOMPARE((*second.outcome)->path, (*first.outcome)->path);
    QCOMPARE(processesOf(m_data), before);

    first.engine.reset();
    // The supervisor would take the lock within milliseconds; a call in between proves that it did not.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(shell(QStringLiteral("docker info > /dev/null")).first, 0);
    QCOMPARE(processesOf(m_data), before);

    second.engine.reset();
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
}

void TestPrivateEngine::twoAtTheSameTimeGetOneEngine()
{
    User first(m_data);
    User second(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(first.outcome && second.outcome, startMs);
    QVERIFY(*first.outcome && *second.outcome);
    QVERIFY(**first.outcome == **second.outcome);
    QCOMPARE(daemons(), 1);
    QCOMPARE(shell(QStringLiteral("docker info > /dev/null")).first, 0);
}

void TestPrivateEngine::aKilledUserCountsAsGone()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), m_data});
    QTRY_VERIFY_WITH_TIMEOUT(holder.canReadLine(), startMs);
    QCOMPARE(holder.readLine(), QByteArray("ready\n"));
    QVERIFY(answers());
    QSignalSpy finished(&holder, &QProcess::finished);
    holder.kill();
    QVERIFY(!finished.isEmpty() || finished.wait());
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
}

void TestPrivateEngine::whoComesWhileItEndsGetsANewOne()
{
    std::optional<User> first(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(first->outcome && *first->outcome, startMs);
    first.reset();
    User second(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(second.outcome, startMs);
    QVERIFY2(*second.outcome, *second.outcome ? "" : qPrintable(second.outcome->error().message.english()));
    QCOMPARE(shell(QStringLiteral("docker info > /dev/null")).first, 0);
}

void TestPrivateEngine::aRestartReusesTheData()
{
    std::optional<User> user(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user->outcome && *user->outcome, startMs);
    const auto [code, output] = shell(QStringLiteral("docker volume create kept"));
    QVERIFY2(code == 0, qPrintable(output));
    user.reset();
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
    user.emplace(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user->outcome && *user->outcome, startMs);
    QCOMPARE(shell(QStringLiteral("docker volume ls -q")).second.trimmed(), QStringLiteral("kept"));
}

void TestPrivateEngine::runningContainersEndWithIt()
{
    User user(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user.outcome && *user.outcome, startMs);
    const auto [code, output] = shell(
        QStringLiteral("d=$(mktemp -d); trap 'rm -rf $d' EXIT; mkdir $d/bin; cp /bin/busybox $d/bin/sleep; "
                       "tar -C $d -c . | docker import - box > /dev/null; "
                       "docker network create inner > /dev/null; "
                       "docker run -d --network inner -p 127.0.0.1:0:80 --name one box /bin/sleep 600; "
                       "docker ps -q | wc -l"));
    QVERIFY2(code == 0, qPrintable(output));
    QCOMPARE(output.trimmed().split(QLatin1Char('\n')).last(), QStringLiteral("1"));
    QVERIFY(!processesOf(QStringLiteral("/bin/sleep 600")).isEmpty());
    user.engine.reset();
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
    QVERIFY(processesOf(QStringLiteral("/bin/sleep 600")).isEmpty());
}

void TestPrivateEngine::aKilledSupervisorLeavesNothingRunning()
{
    std::optional<User> user(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user->outcome && *user->outcome, startMs);
    for (const QString &process : processesOf(m_data)) {
        const int id = process.section(QLatin1Char(' '), 0, 0).toInt();
        if (contents(QStringLiteral("/proc/%1/comm").arg(id)) == "sh\n")
            ::kill(id, SIGKILL);
    }
    QTRY_VERIFY_WITH_TIMEOUT(processesOf(m_data).isEmpty(), stopMs);
    user.reset();
    // What the killed one could not clean up is taken over by the next.
    user.emplace(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user->outcome, startMs);
    QVERIFY2(*user->outcome, *user->outcome ? "" : qPrintable(user->outcome->error().message.english()));
}

void TestPrivateEngine::aBrokenDataFolderIsToldWithTheLog()
{
    QVERIFY(QDir().mkpath(m_data));
    QFile::setPermissions(m_data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(m_data + QStringLiteral("/data"));
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    file.close();
    User user(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user.outcome, startMs);
    QVERIFY(!*user.outcome);
    const Error &error = user.outcome->error();
    QCOMPARE(error.code, ErrorCode::EngineUnusable);
    QVERIFY2(error.message.english().contains(m_data + QStringLiteral("/data")),
             qPrintable(error.message.english()));
    QVERIFY(error.remedy.english().contains(QStringLiteral("engine.log")));
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), stopMs);
}

void TestPrivateEngine::aFolderOfOthersIsRefused()
{
    QVERIFY(QDir().mkpath(m_data));
    QFile::setPermissions(m_data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                      QFile::ExeOther);
    User user(m_data);
    QTRY_VERIFY_WITH_TIMEOUT(user.outcome, startMs);
    QVERIFY(!*user.outcome);
    QCOMPARE(user.outcome->error().code, ErrorCode::EngineUnusable);
    QVERIFY(user.outcome->error().message.english().contains(m_data));
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--hold")) {
        PrivateEngine engine(arguments.value(2));
        onResult(engine.start(), &engine, [](const Result<Endpoint> &result) {
            QTextStream(stdout) << (result ? QStringLiteral("ready") : result.error().message.english())
                                << '\n';
        });
        return QCoreApplication::exec();
    }
    TestPrivateEngine test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_privateengine.moc"
