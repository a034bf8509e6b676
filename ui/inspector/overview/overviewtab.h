// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectortab.h"
#include "inspector/stats/statsseries.h"

#include <QPointer>

class QLabel;

namespace xes::ui {

class FactList;
class OutputLines;
class UsageCard;

/// What a node is and how it is, in facts.
class OverviewTab : public InspectorTab
{
    Q_OBJECT

public:
    OverviewTab(const ContainerAccess &access, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void setNode(const InspectedNode &node) override;
    void activated() override;
    void deactivated() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showModel();
    void showContainer();
    void showEnd(const ContainerState *container);
    void showReadiness();
    void showPorts();
    void showDetails();
    void forgetContainer();
    void ask();
    void follow();
    void unfollow();
    void takeLines(const std::vector<engine::LogLine> &lines);
    void showLines();
    void restyle();
    void setSection(QLabel *head, QWidget *body, const QString &text, bool visible);
    [[nodiscard]] QString questionKey() const;
    [[nodiscard]] QString containerWords() const;
    [[nodiscard]] bool isThere() const { return m_node.isThere() && !m_isGone; }

    ContainerAccess m_access;
    InspectedNode m_node;
    NodeId m_shown;
    ContainerId m_container; ///< what details and figures are of; empty while there is none
    bool m_isGone = false;   ///< the engine does not know it any more
    bool m_active = false;
    quint64 m_question = 0; ///< the newest request; answers to earlier ones are void
    QString m_askedKey;     ///< what the details are (asked) of
    std::optional<engine::ContainerDetails> m_details;
    QString m_followed; ///< which container, in which of its lives
    QPointer<StatsFeed> m_stats;
    QPointer<LogFeed> m_log;
    StatsSeries m_series;
    QStringList m_newest; ///< of what it prints
    UsageCard *m_usage = nullptr;
    QLabel *m_why = nullptr;
    FactList *m_facts = nullptr;
    QLabel *m_moreHead = nullptr;
    FactList *m_more = nullptr;
    QLabel *m_probesHead = nullptr;
    OutputLines *m_probes = nullptr;
    QLabel *m_linesHead = nullptr;
    OutputLines *m_lines = nullptr;
};

} // namespace xes::ui
