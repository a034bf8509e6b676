// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"

#include <QString>
#include <QStringList>

namespace xes::ui {

/// Which events are listed: those that have every word in type, source, destination or payload.
class EventFilter
{
public:
    EventFilter() = default;
    explicit EventFilter(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Any thread.
    [[nodiscard]] bool accepts(const Event &event) const;

    friend bool operator==(const EventFilter &, const EventFilter &) = default;

private:
    QStringList m_words;
};

/// The payload on one line, safe to show, cut at 300 characters.
[[nodiscard]] QString payloadText(const Event &event);
/// The event as the event log of a run has it: one line of JSON, whole.
[[nodiscard]] QByteArray eventJsonLine(const Event &event);

} // namespace xes::ui
