// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/survey.h"

#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace xes;
using namespace xes::engine;

class TestSurvey : public TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    DiscoveryInput m_input;

    static void makeFile(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void makeContext(const QString &home, const QString &name, const QString &host,
                            const QByteArray &authority = {})
    {
        const QByteArray id = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
        const QString contexts = home + QStringLiteral("/.docker/contexts");
        makeFile(
            QStringLiteral("%1/meta/%2/meta.json").arg(contexts, QString::fromLatin1(id)),
            QStringLiteral(R"({"Name":"%1","Endpoints":{"docker":{"Host":"%2"}}})").arg(name, host).toUtf8());
        if (!authority.isEmpty())
            makeFile(QStringLiteral("%1/tls/%2/docker/ca.pem").arg(contexts, QString::fromLatin1(id)),
                     authority);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_input.root = m_folder.path();
        m_input.home = m_folder.filePath(QStringLiteral("u"));
        QVERIFY(QDir().mkpath(m_input.home));
    }

    void eachIsListedOnceWithItsHealthOrItsReason()
    {
        FakePeer first;
        FakePeer second;
        second.reply("GET /version", FakeReply::json(200, R"({"ApiVersion":"1.24","Version":"1.12"})"));
        FakePeer dead;
        const QString url = QStringLiteral("unix://") + first.path();
        makeContext(m_input.home, QStringLiteral("one"), url);
        makeContext(m_input.home, QStringLiteral("one-again"), url); // the same engine under another name
        makeContext(m_input.home, QStringLiteral("old"), QStringLiteral("unix://") + second.path());
        makeContext(m_input.home, QStringLiteral("rest"), QStringLiteral("unix://") + dead.path());
        makeContext(m_input.home, QStringLiteral("wrong"), QStringLiteral("gopher://x"));
        dead.die(true);
        QVERIFY(QDir().mkpath(m_input.root + QStringLiteral("/var/run")));
        FakePeer socket;
        QVERIFY(QFile::link(socket.path(), m_input.root + QStringLiteral("/var/run/docker.sock")));
        m_input.environment.insert(QStringLiteral("DOCKER_HOST"), url);

        QObject owner;
        const auto found = await(surveyEngines(m_input, &owner));
        QVERIFY2(found, words(found));
        QStringList settings;
        QMap<QString, ErrorCode> reasons;
        for (const SurveyedEngine &engine : *found) {
            settings << engine.setting;
            if (!engine.info)
                reasons.insert(engine.setting, engine.info.error().code);
        }
        // The one that the rules choose comes first; its contexts are the same engine.
        QCOMPARE(settings.first(), url);
        QCOMPARE(found->front().candidate.source, Source::DockerHost);
        QVERIFY(found->front().info);
        QCOMPARE(found->back().candidate.source, Source::Socket);
        QVERIFY(found->back().info);
        QVERIFY(!settings.contains(QStringLiteral("one")) && !settings.contains(QStringLiteral("one-again")));
        QCOMPARE(settings.size(), 5);
        QCOMPARE(reasons.size(), 3);
        QCOMPARE(reasons.value(QStringLiteral("old")), ErrorCode::EngineTooOld);
        QCOMPARE(reasons.value(QStringLiteral("rest")), ErrorCode::EngineConnectionRefused);
        QCOMPARE(reasons.value(QStringLiteral("wrong")), ErrorCode::EngineNotFound);
        QTRY_COMPARE(first.connectionsNow(), 0); // nothing is kept
    }

    void aContextIsRememberedByItsNameHoweverItWasNamed_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"flag", "setting", "DOCKER_CONTEXT", "DOCKER_HOST", "none"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void aContextIsRememberedByItsNameHoweverItWasNamed()
    {
        QFETCH(QString, by);
        const QTemporaryDir folder;
        DiscoveryInput input;
        input.root = input.home = folder.path();
        const QString url = QStringLiteral("tcp://127.0.0.1:1");
        makeContext(input.home, QStringLiteral("far"), url, "{}");
        if (by == QStringLiteral("flag"))
            input.flag = QStringLiteral("far");
        else if (by == QStringLiteral("setting"))
            input.setting = QStringLiteral("far");
        else if (by == QStringLiteral("DOCKER_HOST")) // the same address, without the context's certificates
            input.environment.insert(by, url);
        else
            input.environment.insert(by, QStringLiteral("far"));
        QObject owner;
        const auto found = await(surveyEngines(input, &owner));
        QVERIFY2(found, words(found));
        const bool two = by == QStringLiteral("DOCKER_HOST");
        QCOMPARE(found->size(), std::size_t(two ? 2 : 1));
        QCOMPARE(found->back().setting, QStringLiteral("far"));
        // What is remembered leads to the same, with its certificates.
        DiscoveryInput next;
        next.root = next.home = folder.path();
        next.setting = found->back().setting;
        const auto again = discover(next);
        QVERIFY2(again, words(again));
        QVERIFY(again->front().endpoint == found->back().candidate.endpoint);
        QVERIFY(again->front().endpoint.tls.has_value());
        QCOMPARE(again->front().endpoint.tls->authority, QByteArray("{}"));
    }

    void whoGoesAwayEndsIt()
    {
        FakePeer silent;
        silent.reply("GET /_ping", FakeReply::silence());
        DiscoveryInput input = m_input;
        input.flag = QStringLiteral("unix://") + silent.path();
        auto owner = std::make_unique<QObject>();
        const auto future = surveyEngines(input, owner.get());
        QTRY_COMPARE(silent.count("/_ping"), 1);
        owner.reset();
        const auto found = await(future);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Abandoned);
        QTRY_COMPARE(silent.connectionsNow(), 0);
    }
};

XES_CORE_TEST_MAIN(TestSurvey)
#include "tst_survey.moc"
