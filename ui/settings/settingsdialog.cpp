// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace xes::ui {

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_theme(new QComboBox(this)), m_pace(new QComboBox(this))
{
    setWindowTitle(tr("Settings"));
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItem(tr("As the system"), static_cast<int>(theme::Mode::System));
    m_theme->addItem(tr("Light"), static_cast<int>(theme::Mode::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(theme::Mode::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.theme)));
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(static_cast<theme::Mode>(m_theme->currentData().toInt())); });

    using scenario::Pace;
    m_pace->setObjectName(QStringLiteral("paceChoice"));
    m_pace->setAccessibleName(tr("Pace"));
    const QList<Pace> paces{{Pace::Kind::Real, 1.0},
                            {Pace::Kind::Factor, 0.5},
                            {Pace::Kind::Factor, 2.0},
                            {Pace::Kind::Factor, 10.0},
                            {Pace::Kind::Max, 1.0}};
    for (const Pace &pace : paces)
        m_pace->addItem(pace.kind == Pace::Kind::Max    ? tr("As fast as possible")
                        : pace.kind == Pace::Kind::Real ? tr("Real time (1×)")
                                                        : words::pace(pace));
    m_pace->setCurrentIndex(qMax<int>(0, static_cast<int>(paces.indexOf(preferences.pace))));
    connect(m_pace, &QComboBox::activated, this,
            [this, paces](int index) { Q_EMIT paceChosen(paces.at(index)); });

    auto *note = new QLabel(
        tr("Where a scenario names no pace of its own. With containers: at most real time."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setFont(theme::secondaryFont());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);

    auto *layout = new QFormLayout(this);
    layout->setVerticalSpacing(theme::scaled(12));
    layout->setHorizontalSpacing(theme::scaled(24));
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setContentsMargins(theme::scaled(16), theme::scaled(16), theme::scaled(16), theme::scaled(12));
    layout->addRow(tr("&Theme"), m_theme);
    layout->addRow(tr("&Pace"), m_pace);
    layout->addRow(QString(), note);
    layout->addRow(buttons);
    setMinimumWidth(theme::scaled(420));
}

} // namespace xes::ui
