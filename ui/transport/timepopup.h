// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xes::ui {

/// A small field for a time: "12s", "1500ms", or "+5s" from now. Says what is wrong while it is typed.
class TimePopup : public QFrame
{
    Q_OBJECT

public:
    /// @param action the word on the button
    TimePopup(const QString &title, const QString &action, QWidget *parent);

    /// Shows itself below that widget. Relative times count from `now`; a target must lie past it.
    void askForTarget(QWidget *below, VirtualTime now);
    /// The same for a span of time above zero.
    void askForDuration(QWidget *below, VirtualDuration proposal);

Q_SIGNALS:
    void targetChosen(xes::VirtualTime target);
    void durationChosen(xes::VirtualDuration duration);

private:
    void open(QWidget *below);
    void judge();
    void accept();
    /// In microseconds; nothing if the text is no good.
    [[nodiscard]] std::optional<std::int64_t> value() const;

    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_go;
    bool m_wantsTarget = true;
    VirtualTime m_now;
};

} // namespace xes::ui
