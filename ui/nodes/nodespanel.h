// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection/selection.h"
#include "simulation/snapshot.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace xes::ui {

class MessageFigures;
class NodeFilter;
class NodeTableModel;
class SnapshotThrottle;

/// The nodes as a table with a filter, and below it what became of the messages.
class NodesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NodesPanel(QWidget *parent = nullptr);

    void setScenario(const std::shared_ptr<const scenario::Scenario> &scenario);
    void setSnapshot(const SnapshotPtr &snapshot);
    void setSelection(Selection *selection);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead();
    void buildTable();
    void restyle();
    void retranslate();
    void apply(const SnapshotPtr &snapshot);
    void showCount();
    void showSelected();
    void sortBy(int column);
    void fitTable();
    void fitColumns(int least, int most);

    NodeTableModel *m_model = nullptr;
    NodeFilter *m_filter = nullptr;
    SnapshotThrottle *m_throttle = nullptr;
    QLabel *m_head = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_sort = nullptr;
    QLineEdit *m_words = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    MessageFigures *m_figures = nullptr;
    QPointer<Selection> m_selection;
    bool m_following = false; ///< the view is being moved to the selection, not by the user
};

} // namespace xes::ui
