// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>

/// What every part of the window is held to.
namespace xes::checks {

/// As TestCase has it, but for what the offscreen platform says that it cannot do.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

/// Labels and buttons whose words do not fit, as "name: words".
[[nodiscard]] inline QStringList clippedTexts(const QWidget *root)
{
    QStringList out;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool mayElide = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const QString words = label ? label->text() : button ? button->text() : QString();
        if (words.isEmpty() || mayElide || (label && label->wordWrap()))
            continue;
        if (widget->sizeHint().width() > widget->width() || widget->sizeHint().height() > widget->height())
            out << QStringLiteral("%1 (%2): %3")
                       .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), words);
    }
    return out;
}

/// Controls that a screen reader could not name.
[[nodiscard]] inline QStringList namelessControls(QWidget *root)
{
    QStringList out;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                       qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QSlider *>(widget) ||
                       qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
        control = control && !qobject_cast<QHeaderView *>(widget); // named by its view
        if (!control || !widget->isVisibleTo(root) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            out << QStringLiteral("%1 (%2)").arg(QLatin1String(widget->metaObject()->className()),
                                                 widget->objectName());
    }
    return out;
}

} // namespace xes::checks
