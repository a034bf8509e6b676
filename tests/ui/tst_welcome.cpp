// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problemmodel.h"
#include "problems/problemsview.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"
#include "welcome/samplecard.h"
#include "welcome/welcomepage.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>

using namespace xes;
using namespace xes::ui;

class TestWelcome : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init() { checks::failOnWarnings(); }

    void samplesAreCardsThatOpen();
    void recentFilesOpen();
    void anEmptyPageSaysWhatWillBeThere();
    void nothingIsClippedAndAllHasNames();
    void problemsMergeAndStayWithinBounds();
    void noLinkIsDrawnWhereThereIsNone();

private:
    static std::vector<Sample> someSamples()
    {
        return {{QStringLiteral("Three sensors and a gateway"),
                 QStringLiteral("All modelled, plays at once."), QStringLiteral("/s/1.yaml"),
                 Sample::Picture::Models, false},
                {QStringLiteral("Twelve containers, one dies"), QStringLiteral("Look into a dead one."),
                 QStringLiteral("/s/4.yaml"), Sample::Picture::Fleet, true}};
    }
};

void TestWelcome::samplesAreCardsThatOpen()
{
    WelcomePage page;
    page.resize(1000, 700);
    page.setSamples(someSamples());
    page.show();
    QSignalSpy chosen(&page, &WelcomePage::fileChosen);
    const QList<SampleCard *> cards = page.findChildren<SampleCard *>();
    QCOMPARE(cards.size(), 2);
    QVERIFY(cards[1]->accessibleDescription().contains(QStringLiteral("Needs an engine")));
    QTest::mouseClick(cards[0], Qt::LeftButton);
    cards[1]->setFocus();
    QTest::keyClick(cards[1], Qt::Key_Space);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(0).first().toString(), QStringLiteral("/s/1.yaml"));
    QCOMPARE(chosen.at(1).first().toString(), QStringLiteral("/s/4.yaml"));
}

void TestWelcome::recentFilesOpen()
{
    WelcomePage page;
    page.setRecentFiles({QStringLiteral("/home/ada/cold-room.yaml")});
    QSignalSpy chosen(&page, &WelcomePage::fileChosen);
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->accessibleName().endsWith(QStringLiteral("cold-room.yaml")))
            button->click();
    }
    QCOMPARE(chosen.count(), 1);
}

void TestWelcome::anEmptyPageSaysWhatWillBeThere()
{
    WelcomePage page;
    page.setRecentFiles({});
    page.show();
    bool said = false;
    for (const QLabel *label : page.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("will be listed here")));
    QVERIFY(said);
}

void TestWelcome::nothingIsClippedAndAllHasNames()
{
    WelcomePage page;
    page.resize(theme::scaled(900), theme::scaled(700));
    page.setSamples(someSamples());
    page.setRecentFiles({QStringLiteral("/home/ada/cold-room.yaml")});
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(checks::clippedTexts(&page).join(QLatin1Char('\n')), QString());
    QCOMPARE(checks::namelessControls(&page).join(QLatin1Char('\n')), QString());
}

void TestWelcome::problemsMergeAndStayWithinBounds()
{
    ProblemModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Problem problem;
    problem.error.message = Text::verbatim(QStringLiteral("The queue is full."));
    model.append(problem);
    model.append(problem);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(ProblemModel::CountRole).toInt(), 2);
    for (int i = 0; i < 1'100; ++i) {
        problem.error.message = Text::verbatim(QString::number(i));
        model.append(problem);
    }
    QCOMPARE(model.rowCount(), 1'000);
    QCOMPARE(model.index(999).data().toString(), QStringLiteral("1099"));
    ProblemsView view(&model);
    QVERIFY(!view.accessibleName().isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestWelcome::noLinkIsDrawnWhereThereIsNone()
{
    SampleCard card({QStringLiteral("Two services"), QStringLiteral("Each with a health check."),
                     QStringLiteral("/s/3.yaml"), Sample::Picture::Services, true},
                    nullptr);
    card.resize(card.sizeHint());
    const QImage picture = card.grab().toImage();
    const int middle = picture.width() / 2; // between the two
    const QColor ground = picture.pixelColor(middle, 4);
    for (int y = 4; y < theme::scaled(90); ++y)
        QCOMPARE(picture.pixelColor(middle, y), ground);
}

XES_GUI_TEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
