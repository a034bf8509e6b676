// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QListView>

namespace xes::ui {

class ProblemModel;

/// The list of problems: shape, sentence, what to do about it, and where. Double click selects the node.
class ProblemsView : public QListView
{
    Q_OBJECT

public:
    explicit ProblemsView(ProblemModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void nodeActivated(const xes::NodeId &node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    ProblemModel *m_model;
};

} // namespace xes::ui
