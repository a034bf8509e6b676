// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPointer>
#include <QScopedValueRollback>
#include <QToolTip>

#include <array>

static void initIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace xes::ui::theme {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Role.
constexpr std::array<Pair, 11> roles{{
    {0xFFF4F5F7, 0xFF17191D}, // Window
    {0xFFFFFFFF, 0xFF1E2126}, // Surface
    {0xFFFFFFFF, 0xFF262A31}, // Raised
    {0xFFF8F9FB, 0xFF1A1D22}, // Canvas
    {0xFFDADDE3, 0xFF2C3038}, // CanvasDots
    {0xFFD9DCE1, 0xFF3A3F48}, // Line
    {0xFF1E2126, 0xFFE8EAED}, // Text
    {0xFF5B6169, 0xFFA5ABB4}, // SecondaryText
    {0xFF2457C5, 0xFF8AB4F8}, // Accent
    {0xFFFFFFFF, 0xFF12151A}, // OnAccent
    {0xFFE8EFFC, 0xFF25324A}, // Selection
}};

// In the order of Tone: told apart with every kind of colour vision, and by a shape.
constexpr std::array<Pair, 6> tones{{
    {0xFF117554, 0xFF46F6C6}, // Ready
    {0xFF053D73, 0xFFC1D3F4}, // Starting
    {0xFF946004, 0xFFFFCC1A}, // Degraded
    {0xFF922427, 0xFFF6826E}, // Failed
    {0xFF9A14D0, 0xFFBD86F2}, // Frozen
    {0xFF474A4F, 0xFF9CA0A5}, // Stopped
}};

template <class Table, class Key>
QColor pick(const Table &table, Key key, bool dark)
{
    const Pair &pair = table[static_cast<std::size_t>(key)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

/// What the system has, but for what we set ourselves.
struct System
{
    bool dark = false;
    QFont font;
};

System &systemOf(QApplication &application)
{
    static System system = [&application] {
        System found;
        found.dark = isDark(application.palette());
        found.font = application.font();
        // Without a platform theme Qt names only the generic family, at 9 points: then 13 px, which is what
        // desktops use themselves.
        const QString family = found.font.family();
        if (family.compare(QLatin1String("sans serif"), Qt::CaseInsensitive) == 0 ||
            family.compare(QLatin1String("sans"), Qt::CaseInsensitive) == 0)
            found.font.setPointSizeF(9.75);
        return found;
    }();
    return system;
}

QPalette paletteOf(bool dark)
{
    const auto of = [dark](Role role) { return pick(roles, role, dark); };
    const QColor faint = dark ? QColor(0x6F, 0x76, 0x80) : QColor(0x8F, 0x95, 0x9E);
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Window));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Surface));
    palette.setColor(QPalette::AlternateBase, of(Role::Canvas));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::SecondaryText));
    palette.setColor(QPalette::Button, of(Role::Raised));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::OnAccent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Raised));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Highlight, of(Role::Selection));
    palette.setColor(QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::Light, of(Role::Surface));
    palette.setColor(QPalette::Midlight, of(Role::CanvasDots));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::Line));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : of(Role::SecondaryText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Button, of(Role::Surface));
    return palette;
}

QFont scaledFont(double ofThirteen)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * ofThirteen / 13.0);
    else
        font.setPixelSize(qRound(font.pixelSize() * ofThirteen / 13.0));
    return font;
}

QFont fixedOfSize(double ofThirteen)
{
    static const QString family = [] {
        const QFont system = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (QFontInfo(system).fixedPitch())
            return QFontInfo(system).family();
        const QStringList there = QFontDatabase::families();
        for (const char *name : {"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "Cascadia Mono",
                                 "Consolas", "SF Mono", "Menlo", "Courier New"}) {
            if (there.contains(QLatin1String(name)))
                return QString::fromLatin1(name);
        }
        return system.family();
    }();
    QFont font = scaledFont(ofThirteen);
    font.setFamilies({family, QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

void setPaletteOf(bool dark)
{
    const QPalette palette = paletteOf(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

/// Notices that the system went dark or light while the program runs. Such a change comes as ThemeChange of
/// every window, our palette standing in front of the system's; or somebody (a platform theme) sets the
/// application's palette over ours.
class SystemWatch : public QObject
{
public:
    explicit SystemWatch(QApplication *application) : QObject(application), m_application(application)
    {
        application->installEventFilter(this);
    }

    void setMode(Mode mode)
    {
        m_mode = mode;
        show();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool theme = event->type() == QEvent::ThemeChange;
        const bool palette = watched == m_application && event->type() == QEvent::ApplicationPaletteChange;
        if ((theme || palette) && !m_setting && !m_asked) {
            // Later, once for all windows: who tells us is still at it.
            m_asked = true;
            QMetaObject::invokeMethod(
                this, [this] { look(); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void look()
    {
        m_asked = false;
        if (QApplication::palette() == paletteOf(m_dark)) { // ours stands in front
            const QScopedValueRollback setting(m_setting, true);
            QApplication::setPalette(QPalette());
        }
        systemOf(*m_application).dark = isDark(QApplication::palette());
        show();
    }
    void show()
    {
        m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemOf(*m_application).dark);
        const QScopedValueRollback setting(m_setting, true);
        setPaletteOf(m_dark);
    }

    QApplication *m_application;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_setting = false; ///< it is us who change the palette
    bool m_asked = false;
};

} // namespace

void apply(QApplication &application, Mode mode)
{
    initIconResource();
    const System &system = systemOf(application);
    if (!qobject_cast<Style *>(application.style()))
        QApplication::setStyle(new Style);
    QApplication::setFont(system.font);
    static QPointer<SystemWatch> watch;
    if (!watch)
        watch = new SystemWatch(&application);
    watch->setMode(mode);
    QToolTip::setFont(secondaryFont());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

QColor color(const QPalette &palette, Role role)
{
    return pick(roles, role, isDark(palette));
}

QColor color(const QPalette &palette, Tone tone)
{
    return pick(tones, tone, isDark(palette));
}

int scaled(int designPixels)
{
    const int pixels = QFontInfo(QApplication::font()).pixelSize();
    return designPixels == 0 ? 0 : qMax(1, qRound(designPixels * pixels / 13.0));
}

QFont bodyFont()
{
    return QApplication::font();
}

QFont secondaryFont()
{
    return scaledFont(12);
}

QFont cardFont()
{
    return scaledFont(11);
}

QFont headFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont()
{
    return fixedOfSize(12.5);
}

QFont clockFont()
{
    return fixedOfSize(28);
}

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Ready:
        return QStringLiteral("tone-ready");
    case Tone::Starting:
        return QStringLiteral("tone-starting");
    case Tone::Degraded:
        return QStringLiteral("tone-degraded");
    case Tone::Failed:
        return QStringLiteral("tone-failed");
    case Tone::Frozen:
        return QStringLiteral("tone-frozen");
    case Tone::Stopped:
        return QStringLiteral("tone-stopped");
    }
    return {};
}

} // namespace xes::ui::theme
