// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace xes;
using namespace xes::engine;

/// What a container uses, as we tell it and as `docker stats` does, of the same container under a steady
/// load.
class TestRates : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreThoseThatDockerStatsShows();
};

namespace {

/// "1.2kB", "3.456MiB", "12.34%".
double numberOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9.]+)([kKMG]?)(i?)(B|%)$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    const double base = match.captured(3).isEmpty() ? 1000 : 1024;
    const qsizetype power =
        match.captured(2).isEmpty() ? 0 : 1 + QStringLiteral("KMG").indexOf(match.captured(2).toUpper());
    return match.captured(1).toDouble() * std::pow(base, double(power));
}

/// One side of "1.2kB / 3MB".
double sideOf(const QJsonObject &stats, const char *key, int side)
{
    return numberOf(stats.value(QLatin1StringView(key)).toString().split(u'/').value(side));
}

/// Three digits are shown at least.
bool isShownAs(qint64 ours, double shown)
{
    return std::abs(double(ours) - shown) <= 0.005 * shown + 0.5;
}

} // namespace

void TestRates::theyAreThoseThatDockerStatsShows()
{
    const auto endpoint = Endpoint::fromUrl(qEnvironmentVariable("XES_TEST_ENGINE"));
    QVERIFY2(endpoint, words(endpoint));
    Client client(*endpoint);
    QVERIFY(await(client.connectToEngine()));
    const QTemporaryDir disk(
        QStringLiteral("/var/tmp/xe-rates-XXXXXX")); // with a cache, which a tmpfs has not
    ContainerSpec what;
    what.image = QStringLiteral("alpine:latest");
    what.command = {
        QStringLiteral("sh"), QStringLiteral("-c"),
        QStringLiteral("ping -c 2 -s 1000 $(ip route | sed -n 's/default via \\([^ ]*\\).*/\\1/p'); "
                       "dd if=/dev/zero of=/disk/file bs=1M count=30 conv=fsync; cat /disk/file > /dev/null; "
                       "x=$(head -c 20000000 /dev/zero | tr '\\0' x); echo ready; while :; do :; done")};
    what.mounts = {{MountSpec::Kind::Bind, disk.path(), QStringLiteral("/disk"), false, {}}};
    what.memoryBytes = 256 * 1024 * 1024;
    what.cpus = 0.5;
    const auto created = await(client.createContainer(what));
    QVERIFY2(created, words(created));
    const auto started = await(client.startContainer(created->id));
    QVERIFY2(started, words(started));
    bool ready = false;
    LogStream *logs = client.logs(created->id, {});
    connect(logs, &LogStream::linesReceived, this, [&ready](const std::vector<LogLine> &lines) {
        ready = ready || std::any_of(lines.begin(), lines.end(),
                                     [](const LogLine &line) { return line.text == "ready"; });
    });
    QTRY_VERIFY_WITH_TIMEOUT(ready, 60000);

    QList<StatsSample> samples;
    StatsStream *stream = client.followStats(created->id);
    connect(stream, &StatsStream::sampleReceived, this,
            [&samples](const StatsSample &sample) { samples.append(sample); });
    QTRY_VERIFY_WITH_TIMEOUT(samples.size() >= 2, 30000);
    QProcess docker;
    docker.start(QStringLiteral("docker"),
                 {QStringLiteral("stats"), QStringLiteral("--no-stream"), QStringLiteral("--format"),
                  QStringLiteral("{{json .}}"), created->id.toString()});
    QTRY_COMPARE_WITH_TIMEOUT(docker.state(), QProcess::NotRunning, 60000);
    const qsizetype enough = samples.size() + 2;
    QTRY_VERIFY_WITH_TIMEOUT(samples.size() >= enough, 30000);
    const QByteArray said = docker.readAllStandardOutput();
    const QJsonObject shown = QJsonDocument::fromJson(said).object();
    QVERIFY2(!shown.isEmpty(), said.constData());

    // The engine measures once a second for all who listen, so one of our samples is the very one that is
    // shown, to the last digit of it, however busy the machine is.
    QStringList ours;
    bool isThere = false;
    for (const StatsSample &sample : std::as_const(samples)) {
        const double percent = sample.cpuPercent.value_or(-1);
        isThere =
            isThere ||
            (std::abs(percent - numberOf(shown.value(QLatin1StringView("CPUPerc")).toString())) < 0.006 &&
             isShownAs(sample.memoryBytes, sideOf(shown, "MemUsage", 0)) &&
             isShownAs(sample.networkReceivedBytes, sideOf(shown, "NetIO", 0)) &&
             isShownAs(sample.networkSentBytes, sideOf(shown, "NetIO", 1)) &&
             isShownAs(sample.blockReadBytes, sideOf(shown, "BlockIO", 0)) &&
             isShownAs(sample.blockWrittenBytes, sideOf(shown, "BlockIO", 1)) &&
             QString::number(sample.pids) == shown.value(QLatin1StringView("PIDs")).toString());
        ours.append(QStringLiteral("%1% %2 %3/%4")
                        .arg(percent)
                        .arg(sample.memoryBytes)
                        .arg(sample.networkReceivedBytes)
                        .arg(sample.networkSentBytes));
    }
    QVERIFY2(isThere, qPrintable(QString::fromUtf8(said) + ours.join(u'\n')));
    // Something is there to be compared; the file's 30 MB of cache are not in it.
    const StatsSample sample = samples.back();
    QVERIFY(sample.cpuPercent.value_or(0) > 1);
    QVERIFY(sample.memoryBytes >= 20'000'000);
    QCOMPARE(double(sample.memoryLimitBytes), sideOf(shown, "MemUsage", 1));
    QVERIFY(sample.networkSentBytes >= 2000);
    QVERIFY(await(client.removeContainer(created->id, true, true)));
}

XES_CORE_TEST_MAIN(TestRates)
#include "tst_rates.moc"
