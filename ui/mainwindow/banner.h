// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace xes::ui {

/// A sentence with its remedy and what can be done, between the transport bar and the panels. Never modal.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };

    Banner(QString id, Kind kind, const QString &message, const QString &remedy, QWidget *parent);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString message() const;
    /// Adds a button; a press does that and closes the banner.
    void addButton(const QString &label, const std::function<void()> &act);

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    Kind m_kind;
    QLabel *m_message;
    QHBoxLayout *m_actions;
};

/// The banners that are shown now: at most three, one for each id.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(QWidget *parent = nullptr);

    /// Takes the place of an older one with the same id.
    Banner *show(const QString &id, Banner::Kind kind, const QString &message, const QString &remedy = {});
    Banner *show(const QString &id, const Error &error);
    void remove(const QString &id);
    [[nodiscard]] Banner *find(const QString &id) const;
    [[nodiscard]] int count() const;
    using QWidget::find;
    using QWidget::show;

private:
    QVBoxLayout *m_layout;
};

} // namespace xes::ui
