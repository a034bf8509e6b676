// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventlog/eventcolumns.h"
#include "selection/selection.h"
#include "simulation/snapshot.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace xes::ui {

class EventLogModel;

/// What happened, newest below, with a filter; follows the end until somebody reads further up.
class EventLogView : public QWidget
{
    Q_OBJECT

public:
    explicit EventLogView(QWidget *parent = nullptr);

    void append(const EventBatch &batch);
    /// A new run begins.
    void clear();
    void setSelection(Selection *selection);

    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isFollowing() const;

Q_SIGNALS:
    /// How many events there have been in this run; at most ten times a second.
    void countChanged(qint64 count);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInSight(const QModelIndex &index) const;
    void build();
    void flush();
    void setFollowing(bool follow);
    void copySelected();
    void retranslate();
    void restyle();
    void fitTable();
    void fitColumns();
    void showState();

    EventLogModel *m_model = nullptr;
    EventColumns m_columns;
    QLineEdit *m_words = nullptr;
    QLabel *m_shown = nullptr;
    QToolButton *m_follow = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_tableRoom = nullptr;
    QLabel *m_empty = nullptr;
    QPointer<Selection> m_selection;
    std::vector<Event> m_waiting;
    QTimer m_flush;
    QTimer m_filterDelay;
};

} // namespace xes::ui
