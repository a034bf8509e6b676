// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectortab.h"
#include "selection/selection.h"

#include <QPointer>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace xes {
class SimulationController;
}

namespace xes::ui {

class SnapshotThrottle;

/// Everything about the selected node: a head that names it, and pages below.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(SimulationController *controller, QWidget *parent = nullptr);
    explicit InspectorPanel(const ContainerAccess &access, QWidget *parent = nullptr);

    void setScenario(std::shared_ptr<const scenario::Scenario> scenario);
    void setSnapshot(const SnapshotPtr &snapshot);
    void setSelection(Selection *selection);

    void showTab(int index);
    [[nodiscard]] int tabCount() const { return static_cast<int>(m_tabs.size()); }
    [[nodiscard]] InspectorTab *tab(int index) const { return m_tabs[static_cast<std::size_t>(index)]; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void saveRequested(const QString &suggestedName, const QByteArray &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(const ContainerAccess &access);
    void refresh();
    void showHead();
    void activate(int index);
    void restyle();
    void retranslate();

    std::shared_ptr<const scenario::Scenario> m_scenario;
    SnapshotPtr m_snapshot;
    QPointer<Selection> m_selection;
    InspectedNode m_node;
    SnapshotThrottle *m_throttle = nullptr;
    QWidget *m_head = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_shape = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_mode = nullptr;
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_empty = nullptr;
    std::vector<InspectorTab *> m_tabs;
    int m_active = -1; ///< the page that is told of changes
};

} // namespace xes::ui
