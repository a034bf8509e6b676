// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineindicator.h"
#include "engine/enginemodel.h"
#include "engine/enginesdialog.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace xes;
using namespace xes::ui;
using engine::Source;

namespace {

engine::SurveyedEngine engineAt(const QString &url, Source source, const QString &origin)
{
    engine::SurveyedEngine out{{}, url, tl::unexpected(Error{})};
    out.candidate.endpoint.url = url;
    out.candidate.source = source;
    out.candidate.origin = origin;
    engine::EngineInfo info;
    info.endpoint = out.candidate.endpoint;
    info.version = QStringLiteral("28.2.2");
    info.apiVersion = QStringLiteral("1.47");
    out.info = info;
    return out;
}

std::vector<engine::SurveyedEngine> three()
{
    auto dead = engineAt(QStringLiteral("ssh://far"), Source::Context, QStringLiteral("<b>far</b>"));
    dead.setting = dead.candidate.origin;
    dead.info = tl::unexpected(Error{ErrorCode::EngineConnectionRefused,
                                     Text::verbatim(QStringLiteral("No engine listens.")),
                                     Text::verbatim(QStringLiteral("Start it.")),
                                     {}});
    return {engineAt(QStringLiteral("unix:///var/run/docker.sock"), Source::Socket, QStringLiteral("Docker")),
            dead,
            engineAt(QStringLiteral("unix:///run/podman.sock"), Source::Socket, QStringLiteral("Podman"))};
}

EngineStatus connectedTo(const engine::SurveyedEngine &engine)
{
    EngineStatus status;
    status.state = EngineStatus::State::Connected;
    status.candidate = engine.candidate;
    status.info = *engine.info;
    return status;
}

} // namespace

class TestEnginesDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init() { checks::failOnWarnings(); }

    void theModelIsOne()
    {
        EngineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEngines(three());
        model.setInUse(three()[0].candidate.endpoint);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.isInUse(0));
        QVERIFY(!model.isInUse(2));
        QVERIFY(model.index(0, EngineModel::State).data().toString().startsWith(QStringLiteral("In use: ")));
        QVERIFY(!model.index(2, EngineModel::State).data().toString().startsWith(QStringLiteral("In use")));
        QVERIFY(model.index(0, EngineModel::State).data().toString().contains(QStringLiteral("28.2.2")));
        QCOMPARE(model.index(1, EngineModel::State).data().toString(), QStringLiteral("No engine listens."));
        // The reason has its remedy, and a name from outside is no markup.
        QVERIFY(model.index(1, EngineModel::State)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("Start it.")));
        QVERIFY(!model.index(1, EngineModel::Name)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("<b>far")));
        // The same address with other certificates is another engine.
        engine::Endpoint secured = three()[0].candidate.endpoint;
        secured.tls = engine::TlsMaterial{};
        model.setInUse(secured);
        QVERIFY(!model.isInUse(0));
        model.setEngines({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatFindingPassedOverIsWarnedOf()
    {
        EnginePopup popup(nullptr);
        EngineStatus status = connectedTo(three()[0]);
        status.warnings = {{ErrorCode::EngineUnusable,
                            Text::verbatim(QStringLiteral("The file is broken.")),
                            Text::verbatim(QStringLiteral("Mend it.")),
                            {}}};
        popup.setStatus(status);
        QString words;
        for (const auto *label : popup.findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(QStringLiteral("Warning: The file is broken.")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Mend it.")), qPrintable(words));
    }

    void anotherThatAnswersCanBeChosen()
    {
        EnginesDialog dialog({}, nullptr);
        dialog.show();
        QSignalSpy chosen(&dialog, &EnginesDialog::chosen);
        auto *use = dialog.findChild<QPushButton *>(QStringLiteral("useEngineButton"));
        auto *view = dialog.findChild<QTreeView *>();
        QVERIFY(!use->isEnabled()); // still asking
        const auto engines = three();
        dialog.setStatus(connectedTo(engines[0]));
        dialog.setEngines(engines);
        QCOMPARE(view->currentIndex().row(), 0); // the one in use
        QVERIFY(!use->isEnabled());
        view->setCurrentIndex(dialog.model()->index(1, 0)); // does not answer
        QVERIFY(!use->isEnabled());
        // What its cells may have no room for stands below them, whole.
        const QString details = dialog.findChild<QLabel *>(QStringLiteral("engineDetails"))->text();
        for (const QString &words : {engines[1].candidate.endpoint.url, QStringLiteral("No engine listens."),
                                     QStringLiteral("Start it.")})
            QVERIFY2(details.contains(words), qPrintable(details));
        view->setCurrentIndex(dialog.model()->index(2, 0));
        QVERIFY(use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), engines[2].setting);
        QCOMPARE(checks::clippedTexts(&dialog), QStringList());
        QCOMPARE(checks::namelessControls(&dialog), QStringList());
    }

    void aChoiceCanBeForgotten()
    {
        EnginesDialog dialog(QStringLiteral("far"), nullptr);
        dialog.show();
        dialog.setEngines(three());
        auto *automatic = dialog.findChild<QPushButton *>(QStringLiteral("automaticEngineButton"));
        QVERIFY(automatic->isVisible());
        QSignalSpy chosen(&dialog, &EnginesDialog::chosen);
        automatic->click();
        QCOMPARE(chosen.value(0).value(0).toString(), QString());
        dialog.setChosen({});
        QVERIFY(!automatic->isVisible());
    }

    void whatTheEnvironmentNamesGoesBefore()
    {
        EnginesDialog dialog({}, nullptr);
        dialog.show();
        auto engines = three();
        engines[0].candidate.source = Source::DockerHost;
        dialog.setStatus(connectedTo(engines[0]));
        dialog.setEngines(engines);
        dialog.findChild<QTreeView *>()->setCurrentIndex(dialog.model()->index(2, 0));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("useEngineButton"))->isEnabled());
    }

    void noneIsToldInWords()
    {
        EnginesDialog dialog({}, nullptr);
        dialog.show();
        dialog.setEngines(std::vector<engine::SurveyedEngine>());
        QVERIFY(!dialog.findChild<QTreeView *>()->isVisible());
        QCOMPARE(checks::clippedTexts(&dialog), QStringList());
    }
};

XES_GUI_TEST_MAIN(TestEnginesDialog)
#include "tst_enginesdialog.moc"
