// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectortab.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace xes::ui {

class LogView;

/// What a container prints, as it prints it.
class LogsTab : public InspectorTab
{
    Q_OBJECT

public:
    LogsTab(const ContainerAccess &access, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void setNode(const InspectedNode &node) override;
    void activated() override;
    void deactivated() override;

    [[nodiscard]] LogView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void showState();
    void showMatches();
    void restyle();
    void retranslate();

    ContainerAccess m_access;
    InspectedNode m_node;
    bool m_active = false;
    bool m_ended = false;
    QString m_error;
    QString m_followed; ///< which container's which life the view shows
    QPointer<LogFeed> m_feed;
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_save = nullptr;
    LogView *m_view = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace xes::ui
