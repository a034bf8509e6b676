// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcase.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QPushButton>
#include <QWindow>

#include <cmath>

using namespace xes;
using namespace xes::ui;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

int inkOf(const QImage &image)
{
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
    }
    return drawn;
}

const QList<theme::Tone> tones{theme::Tone::Ready,  theme::Tone::Starting, theme::Tone::Degraded,
                               theme::Tone::Failed, theme::Tone::Frozen,   theme::Tone::Stopped};

} // namespace

class TestTheme : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void modesAreLightAndDark();
    void theSystemsModeIsFollowedWhileRunning();
    void aChosenModeStaysWhateverTheSystemDoes();
    void aChangeOfTheSystemsThemeIsLookedAt();
    void everyTextIsLegibleOnEverySurface_data();
    void everyTextIsLegibleOnEverySurface();
    void tonesAreThoseOfTheDesign();
    void everyToneHasAShapeOfItsOwn();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void disabledIconsAreFainter();
    void fontsAndMeasuresFollowTheSystemsSize();
    void fixedFontHasDigitsOfOneWidth();
    void buttonsHaveTheMeasures();
    void nothingDrawsWithAStyleSheet();
};

void TestTheme::modesAreLightAndDark()
{
    theme::apply(*qApp, theme::Mode::Light);
    QVERIFY(!theme::isDark(QApplication::palette()));
    theme::apply(*qApp, theme::Mode::Dark);
    QVERIFY(theme::isDark(QApplication::palette()));
    theme::apply(*qApp, theme::Mode::System); // offscreen has a light palette
    QVERIFY(!theme::isDark(QApplication::palette()));
}

void TestTheme::theSystemsModeIsFollowedWhileRunning()
{
    theme::apply(*qApp, theme::Mode::System);
    const QColor light = QApplication::palette().color(QPalette::Window);
    QApplication::setPalette(QPalette(Qt::darkGray, QColor(30, 30, 30))); // as a platform theme does it
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window),
                 theme::color(QApplication::palette(), theme::Role::Window));
    QVERIFY(theme::isDark(QApplication::palette()));
    QApplication::setPalette(QPalette(Qt::lightGray, QColor(240, 240, 240)));
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), light);
}

void TestTheme::aChosenModeStaysWhateverTheSystemDoes()
{
    theme::apply(*qApp, theme::Mode::Light);
    const QColor light = QApplication::palette().color(QPalette::Window);
    QApplication::setPalette(QPalette(Qt::darkGray, QColor(30, 30, 30)));
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), light);
    theme::apply(*qApp, theme::Mode::System); // the user turns back to the system
    QVERIFY(theme::isDark(QApplication::palette()));
    QApplication::setPalette(QPalette(Qt::lightGray, QColor(240, 240, 240)));
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), light);
}

void TestTheme::aChangeOfTheSystemsThemeIsLookedAt()
{
    theme::apply(*qApp, theme::Mode::System);
    QApplication::setPalette(QPalette(Qt::darkGray, QColor(30, 30, 30)));
    QTRY_VERIFY(QApplication::palette().color(QPalette::Window) ==
                theme::color(QApplication::palette(), theme::Role::Window));
    QVERIFY(theme::isDark(QApplication::palette()));
    // Offscreen the system's own palette is light: that is what is found once it is looked at.
    QWindow window;
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &change);
    QTRY_VERIFY(!theme::isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             theme::color(QApplication::palette(), theme::Role::Window));
}

void TestTheme::everyTextIsLegibleOnEverySurface_data()
{
    QTest::addColumn<theme::Mode>("mode");
    QTest::newRow("light") << theme::Mode::Light;
    QTest::newRow("dark") << theme::Mode::Dark;
}

void TestTheme::everyTextIsLegibleOnEverySurface()
{
    QFETCH(theme::Mode, mode);
    theme::apply(*qApp, mode);
    const QPalette palette = QApplication::palette();
    using theme::Role;
    for (const Role surface : {Role::Window, Role::Surface, Role::Raised, Role::Canvas, Role::Selection}) {
        const QColor ground = theme::color(palette, surface);
        QList<QColor> inks{theme::color(palette, Role::Text), theme::color(palette, Role::SecondaryText),
                           theme::color(palette, Role::Accent)};
        for (const theme::Tone tone : tones)
            inks << theme::color(palette, tone);
        for (const QColor &ink : inks) {
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                  .arg(ink.name(), ground.name())
                                                                  .arg(contrast(ink, ground))));
        }
    }
    QVERIFY(contrast(theme::color(palette, Role::OnAccent), theme::color(palette, Role::Accent)) >= 4.5);
}

void TestTheme::tonesAreThoseOfTheDesign()
{
    theme::apply(*qApp, theme::Mode::Light);
    QCOMPARE(theme::color(QApplication::palette(), theme::Tone::Ready).name(), QStringLiteral("#117554"));
    QCOMPARE(theme::color(QApplication::palette(), theme::Tone::Frozen).name(), QStringLiteral("#9a14d0"));
    theme::apply(*qApp, theme::Mode::Dark);
    QCOMPARE(theme::color(QApplication::palette(), theme::Tone::Failed).name(), QStringLiteral("#f6826e"));
    QCOMPARE(theme::color(QApplication::palette(), theme::Tone::Degraded).name(), QStringLiteral("#ffcc1a"));
}

void TestTheme::everyToneHasAShapeOfItsOwn()
{
    QList<QImage> seen;
    for (const theme::Tone tone : tones) {
        const QString name = theme::toneIconName(tone);
        QVERIFY(!name.isEmpty());
        const QImage image = theme::pixmap(name, 16, Qt::black, 1.0).toImage();
        QVERIFY2(inkOf(image) > 20, qPrintable(name));
        for (const QImage &other : seen)
            QVERIFY2(image != other, qPrintable(name));
        seen << image;
    }
}

void TestTheme::everyIconIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    theme::apply(*qApp, theme::Mode::Light);
    QDirIterator files(QStringLiteral(":/xedgesim/icons"), {QStringLiteral("*.svg")});
    int count = 0;
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileInfo().completeBaseName();
        if (name == QLatin1String("xedgesim"))
            continue; // the program's own, in its own colours
        QTest::newRow(qPrintable(name)) << name;
        ++count;
    }
    QVERIFY(count >= 40);
}

void TestTheme::everyIconIsDrawn()
{
    QFETCH(QString, name);
    QVERIFY(!theme::icon(name).isNull());
    for (const qreal ratio : {1.0, 2.0}) {
        const QPixmap pixmap = theme::pixmap(name, 16, Qt::red, ratio);
        const int side = qRound(theme::scaled(16) * ratio);
        QCOMPARE(pixmap.size(), QSize(side, side));
        QImage image = pixmap.toImage();
        QVERIFY2(inkOf(image) >= qRound(6 * ratio * ratio), qPrintable(name));
        QCOMPARE(QColor(image.pixel(image.rect().center())).green(), 0); // in the colour that was asked for
    }
}

void TestTheme::disabledIconsAreFainter()
{
    for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark}) {
        theme::apply(*qApp, mode);
        const QIcon icon = theme::icon(QStringLiteral("play"));
        const QImage normal = icon.pixmap(QSize(32, 32), 1.0, QIcon::Normal).toImage();
        const QImage disabled = icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage();
        const QColor ground = theme::color(QApplication::palette(), theme::Role::Surface);
        QVERIFY(contrast(normal.pixelColor(14, 16), ground) > contrast(disabled.pixelColor(14, 16), ground));
    }
}

void TestTheme::fontsAndMeasuresFollowTheSystemsSize()
{
    theme::apply(*qApp, theme::Mode::Light);
    QVERIFY(theme::secondaryFont().pointSizeF() < theme::bodyFont().pointSizeF());
    QVERIFY(theme::cardFont().pointSizeF() < theme::secondaryFont().pointSizeF());
    QCOMPARE(theme::headFont().weight(), QFont::DemiBold);
    const int before = theme::scaled(100);
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    QVERIFY(qAbs(theme::scaled(100) - 2 * before) <= 8);
    QApplication::setFont(font);
}

void TestTheme::fixedFontHasDigitsOfOneWidth()
{
    for (const QFont &font : {theme::fixedFont(), theme::clockFont()}) {
        const QFontMetrics metrics(font);
        for (const QChar digit : QStringLiteral("0123456789:. "))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(QLatin1Char('0')));
    }
}

void TestTheme::buttonsHaveTheMeasures()
{
    theme::apply(*qApp, theme::Mode::Light);
    QPushButton button(QStringLiteral("Run"));
    QCOMPARE(button.sizeHint().height(), theme::scaled(36));
    QVERIFY(button.sizeHint().width() > button.fontMetrics().horizontalAdvance(button.text()));
    theme::setPrimary(&button);
    button.resize(120, 36);
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(12, 18).name(), theme::color(button.palette(), theme::Role::Accent).name());
}

void TestTheme::nothingDrawsWithAStyleSheet()
{
    theme::apply(*qApp, theme::Mode::Dark);
    QVERIFY(qApp->styleSheet().isEmpty());
    QVERIFY(qobject_cast<theme::Style *>(QApplication::style()));
}

XES_GUI_TEST_MAIN(TestTheme)
#include "tst_theme.moc"
