// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventfilter.h"

#include "painting/safetext.h"
#include "simulation/eventlog.h"

#include <QRegularExpression>

#include <algorithm>

namespace xes::ui {

EventFilter::EventFilter(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    m_words = text.split(blanks, Qt::SkipEmptyParts);
}

bool EventFilter::accepts(const Event &event) const
{
    QString payload;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        if (event.type.contains(word, Qt::CaseInsensitive) ||
            event.source.toString().contains(word, Qt::CaseInsensitive) ||
            (event.destination && event.destination->toString().contains(word, Qt::CaseInsensitive)))
            return true;
        if (!event.payload)
            return false;
        if (payload.isEmpty())
            payload = QString::fromUtf8(toCompactJson(*event.payload));
        return payload.contains(word, Qt::CaseInsensitive);
    });
}

QString payloadText(const Event &event)
{
    if (!event.payload)
        return {};
    const QByteArray json = toCompactJson(*event.payload);
    return safeLine(QString::fromUtf8(json.left(1200)), 300);
}

QByteArray eventJsonLine(const Event &event)
{
    QByteArray line;
    appendEventLine(line, event);
    line.chop(1);
    return line;
}

} // namespace xes::ui
