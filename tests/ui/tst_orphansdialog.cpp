// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/orphanmodel.h"
#include "orphans/orphanpill.h"
#include "orphans/orphansdialog.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTreeView>

using namespace xes;
using namespace xes::ui;

namespace {

orphans::Resource resource(orphans::Resource::Kind kind, const QString &id)
{
    orphans::Resource out;
    out.kind = kind;
    out.id = id;
    out.name = QStringLiteral("xedgesim-1f2e3d4c-") + id;
    out.node = id;
    out.run = QStringLiteral("1f2e3d4c-0000-4000-8000-000000000000");
    out.scenario = QStringLiteral("cold-room");
    out.created = QDateTime(QDate(2026, 1, 1), QTime(11, 0), Qt::UTC);
    out.why = Text::verbatim(QStringLiteral("Its process has ended."));
    return out;
}

orphans::Inventory inventory()
{
    using Kind = orphans::Resource::Kind;
    orphans::Inventory out;
    out.orphans = {resource(Kind::Container, QStringLiteral("edge1")),
                   resource(Kind::Container, QStringLiteral("edge2")),
                   resource(Kind::Network, QStringLiteral("net"))};
    out.volumes = {resource(Kind::Volume, QStringLiteral("data"))};
    out.unknown = {resource(Kind::Container, QStringLiteral("who"))};
    out.prototype = {resource(Kind::Container, QStringLiteral("old"))};
    out.kept = {resource(Kind::Container, QStringLiteral("mine"))};
    return out;
}

Error busy()
{
    return {ErrorCode::Conflict,
            Text::verbatim(QStringLiteral("The engine is busy.")),
            Text::verbatim(QStringLiteral("Try again in a moment.")),
            {}};
}

} // namespace

class TestOrphansDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init() { checks::failOnWarnings(); }

    void labelsAreShownAsTheyAre()
    {
        OrphanModel model;
        orphans::Inventory evil = inventory();
        evil.orphans.front().scenario = QStringLiteral("<img src=x>\n<b>bold</b>\u202E");
        model.setInventory(evil);
        const QModelIndex cell = model.index(0, OrphanModel::Scenario, model.index(0, 0));
        QVERIFY(!cell.data().toString().contains(QLatin1Char('\n')));
        QVERIFY(!cell.data().toString().contains(QChar(0x202e)));
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        QVERIFY2(Qt::mightBeRichText(tip) && tip.contains(QStringLiteral("&lt;b&gt;")), qPrintable(tip));
        QVERIFY2(!tip.contains(QStringLiteral("<b>")) && !tip.contains(QStringLiteral("<img")),
                 qPrintable(tip));
    }

    void theModelKeepsItsPromises()
    {
        OrphanModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInventory(inventory());
        QCOMPARE(model.rowCount(), 5);
        model.setRemoving(model.checked());
        model.setResult({inventory().orphans[0], {}});
        model.setResult({inventory().orphans[1], tl::unexpected(busy())});
        model.setInventory({});
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyWhatIsProvenDeadIsTicked()
    {
        OrphanModel model;
        model.setInventory(inventory());
        QCOMPARE(model.checked().size(), std::size_t(3));
        for (int section = 1; section < model.rowCount(); ++section) {
            const QModelIndex item = model.index(0, 0, model.index(section, 0));
            QVERIFY(item.data(Qt::CheckStateRole).toInt() != Qt::Checked);
        }
        // What is kept cannot even be ticked.
        const QModelIndex kept = model.index(0, 0, model.index(4, 0));
        QVERIFY(!kept.data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(kept, Qt::Checked, Qt::CheckStateRole));
    }

    void agesAreTold()
    {
        OrphanModel model;
        model.setClock([] { return QDateTime(QDate(2026, 1, 1), QTime(11, 30), Qt::UTC); });
        model.setInventory(inventory());
        const QModelIndex age = model.index(0, OrphanModel::Age, model.index(0, 0));
        QVERIFY(age.data().toString().startsWith(QStringLiteral("30 minute")));
    }

    void oneClickRemovesAndTellsEach()
    {
        OrphansDialog dialog;
        QSignalSpy removal(&dialog, &OrphansDialog::removalRequested);
        dialog.show();
        auto *button = dialog.findChild<QPushButton *>(QStringLiteral("removeButton"));
        QVERIFY(!button->isEnabled()); // still looking
        dialog.setInventory(inventory());
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(removal.count(), 1);
        QCOMPARE(removal.first().first().value<std::vector<orphans::Resource>>().size(), std::size_t(3));
        QVERIFY(dialog.isRemoving());
        QVERIFY(!button->isEnabled());
        dialog.showRemoval({inventory().orphans[0], {}});
        QCOMPARE(dialog.model()->count(OrphanModel::Progress::Removed), 1);
        std::vector<orphans::Removal> all{{inventory().orphans[0], {}},
                                          {inventory().orphans[1], tl::unexpected(busy())},
                                          {inventory().orphans[2], {}}};
        dialog.finishRemoval(all);
        QCOMPARE(dialog.model()->count(OrphanModel::Progress::Removed), 2);
        QCOMPARE(dialog.model()->failed().size(), std::size_t(1));
        // The failure stays, with its reason, and can be tried again alone.
        const QModelIndex why = dialog.model()->index(1, OrphanModel::Why, dialog.model()->index(0, 0));
        QVERIFY(why.data().toString().contains(QStringLiteral("busy")));
        QVERIFY(button->isEnabled());
        QVERIFY(button->text().contains(QStringLiteral("again")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(removal.count(), 2);
        QCOMPARE(removal.last().first().value<std::vector<orphans::Resource>>().size(), std::size_t(1));
    }

    void aRemovalThatFailsAsAWholeLeavesNothingUnderWay()
    {
        OrphansDialog dialog;
        dialog.setInventory(inventory());
        dialog.findChild<QPushButton *>(QStringLiteral("removeButton"))->click();
        dialog.finishRemoval(tl::unexpected(busy()));
        QCOMPARE(dialog.model()->count(OrphanModel::Progress::Removing), 0);
        QCOMPARE(dialog.model()->count(OrphanModel::Progress::Failed), 3);
    }

    void nothingLeftIsSaid()
    {
        OrphansDialog dialog;
        dialog.show();
        dialog.setInventory({});
        bool said = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("Nothing is left")));
        QVERIFY(said);
    }

    void thePillCountsAndHides()
    {
        QWidget window;
        OrphanPill pill(&window);
        window.show();
        QVERIFY(!pill.isVisible());
        pill.setCount(2);
        QVERIFY(pill.isVisible());
        QVERIFY(pill.text().startsWith(QStringLiteral("2 orphan")));
        pill.setCount(0);
        QVERIFY(!pill.isVisible());
    }

    void nothingIsClippedAndAllHasNames()
    {
        OrphansDialog dialog;
        dialog.setInventory(inventory());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCOMPARE(checks::clippedTexts(&dialog).join(QLatin1Char('\n')), QString());
        QCOMPARE(checks::namelessControls(&dialog).join(QLatin1Char('\n')), QString());
    }
};

XES_GUI_TEST_MAIN(TestOrphansDialog)
#include "tst_orphansdialog.moc"
