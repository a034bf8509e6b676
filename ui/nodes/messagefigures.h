// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QWidget>

#include <array>

class QLabel;

namespace xes::ui {

/// How many messages were sent and what became of them, as a column of figures.
class MessageFigures : public QWidget
{
    Q_OBJECT

public:
    explicit MessageFigures(QWidget *parent = nullptr);

    void setCounts(const MessageCounts &counts);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Line { Sent, Delivered, Lost, InFlight, Undeliverable, Latency, LineCount };

    void restyle();
    void retranslate();
    void setLine(Line line, const QString &text);

    QLabel *m_head = nullptr;
    std::array<QLabel *, LineCount> m_names{};
    std::array<QLabel *, LineCount> m_values{};
    MessageCounts m_counts;
};

} // namespace xes::ui
