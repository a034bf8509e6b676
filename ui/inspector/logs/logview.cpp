// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logview.h"

#include "painting/paint.h"
#include "theme/theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace xes::ui {

namespace {
constexpr int sliceMs = 4;

QString errorMark()
{
    return QStringLiteral("stderr"); // its name, in every language
}
} // namespace

LogView::LogView(QWidget *parent, qint64 maximumLines) : QAbstractScrollArea(parent), m_buffer(maximumLines)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Log"));
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &LogView::searchSlice);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_moving)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
}

int LogView::lineHeight() const
{
    return theme::scaled(20);
}

qreal LogView::timeColumn() const
{
    return QFontMetricsF(fixedLike(theme::cardFont())).horizontalAdvance(QStringLiteral("00:00:00.000")) +
           theme::scaled(12);
}

int LogView::pageLines() const
{
    return qMax(1, viewport()->height() / lineHeight());
}

qint64 LogView::firstVisible() const
{
    return m_buffer.begin() + verticalScrollBar()->value();
}

qint64 LogView::lineAt(QPoint point) const
{
    if (m_buffer.size() == 0)
        return -1;
    const qint64 row = (qMax(0, point.y()) - theme::scaled(4)) / lineHeight();
    return std::clamp(firstVisible() + row, m_buffer.begin(), m_buffer.end() - 1);
}

void LogView::append(const std::vector<engine::LogLine> &lines)
{
    if (lines.empty())
        return;
    const qint64 gone = m_buffer.append(lines);
    while (!m_matches.empty() && m_matches.front() < m_buffer.begin())
        m_matches.pop_front();
    m_searched = std::max(m_searched, m_buffer.begin());
    if (gone > 0 && !m_following) {
        // The same lines stay in view while there are any.
        m_moving = true;
        verticalScrollBar()->setValue(
            static_cast<int>(std::max<qint64>(0, verticalScrollBar()->value() - gone)));
        m_moving = false;
    }
    fitBars();
    if (!m_search.isEmpty())
        m_slice.start();
    viewport()->update();
    Q_EMIT linesChanged();
}

void LogView::clear()
{
    m_buffer.clear();
    m_matches.clear();
    m_searched = m_buffer.begin();
    m_current = m_anchor = m_cursor = -1;
    setFollowing(true);
    fitBars();
    viewport()->update();
    Q_EMIT linesChanged();
    Q_EMIT matchesChanged();
}

void LogView::fitBars()
{
    m_moving = true;
    verticalScrollBar()->setPageStep(pageLines());
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qint64>(0, m_buffer.size() - pageLines())));
    const qreal advance = QFontMetricsF(fixedLike(theme::cardFont())).horizontalAdvance(QLatin1Char('0'));
    const auto characters = static_cast<int>(errorMark().size()) + 3 + m_buffer.widest();
    const int wide = qRound(timeColumn() + advance * characters) + theme::scaled(24);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(qRound(advance * 4));
    horizontalScrollBar()->setRange(0, qMax(0, wide - viewport()->width()));
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_moving = false;
}

void LogView::setFollowing(bool follow)
{
    if (follow) {
        m_moving = true;
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_moving = false;
    }
    if (follow == m_following)
        return;
    m_following = follow;
    Q_EMIT followingChanged(follow);
}

// Searching

void LogView::setSearch(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    m_matches.clear();
    m_current = -1;
    m_searched = m_buffer.begin();
    if (words.isEmpty())
        m_slice.stop();
    else
        m_slice.start();
    viewport()->update();
    Q_EMIT matchesChanged();
}

void LogView::searchSlice()
{
    QElapsedTimer clock;
    clock.start();
    const std::size_t before = m_matches.size();
    m_searched = std::max(m_searched, m_buffer.begin());
    while (m_searched < m_buffer.end()) {
        if (m_buffer.line(m_searched).content.text.contains(m_search, Qt::CaseInsensitive))
            m_matches.push_back(m_searched);
        ++m_searched;
        if (m_searched % 64 == 0 && clock.elapsed() >= sliceMs)
            break;
    }
    if (m_searched >= m_buffer.end())
        m_slice.stop();
    if (m_matches.size() != before || !m_slice.isActive())
        Q_EMIT matchesChanged();
}

qint64 LogView::currentMatch() const
{
    const auto found = std::lower_bound(m_matches.begin(), m_matches.end(), m_current);
    return found != m_matches.end() && *found == m_current ? found - m_matches.begin() + 1 : 0;
}

void LogView::findNext()
{
    step(true);
}

void LogView::findPrevious()
{
    step(false);
}

void LogView::step(bool forward)
{
    if (m_matches.empty())
        return;
    if (m_current < 0) { // begin with what is in view
        m_current = forward ? firstVisible() - 1 : firstVisible() + pageLines();
    }
    if (forward) {
        const auto next = std::upper_bound(m_matches.begin(), m_matches.end(), m_current);
        m_current = next == m_matches.end() ? m_matches.front() : *next;
    } else {
        const auto next = std::lower_bound(m_matches.begin(), m_matches.end(), m_current);
        m_current = next == m_matches.begin() ? m_matches.back() : *(next - 1);
    }
    goTo(m_current);
    Q_EMIT matchesChanged();
}

void LogView::goTo(qint64 number)
{
    const qint64 row = number - m_buffer.begin();
    if (number < firstVisible() || number >= firstVisible() + pageLines()) {
        setFollowing(false);
        m_moving = true;
        verticalScrollBar()->setValue(static_cast<int>(std::max<qint64>(0, row - pageLines() / 2)));
        m_moving = false;
    }
    viewport()->update();
}

// Painting

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::color(palette(), theme::Role::Surface));
    painter.setFont(fixedLike(theme::cardFont()));
    const int height = lineHeight();
    const qreal top = theme::scaled(4);
    const qint64 first = firstVisible();
    const qint64 last = std::min(m_buffer.end(), first + pageLines() + 2);
    for (qint64 number = std::max(first, m_buffer.begin()); number < last; ++number)
        paintLine(painter, number,
                  QRectF(0, top + static_cast<qreal>(number - first) * height, viewport()->width(), height));
}

void LogView::paintLine(QPainter &painter, qint64 number, const QRectF &row)
{
    using theme::Role;
    const LogBuffer::Line &line = m_buffer.line(number);
    const QColor text = theme::color(palette(), Role::Text);
    const QColor secondary = theme::color(palette(), Role::SecondaryText);
    const bool selected =
        m_anchor >= 0 && number >= std::min(m_anchor, m_cursor) && number <= std::max(m_anchor, m_cursor);
    if (selected)
        painter.fillRect(row, theme::color(palette(), Role::Selection));
    else if (number == m_current)
        painter.fillRect(row, theme::color(palette(), Role::Window));
    const QFont usual = painter.font();
    const QFontMetricsF metrics(usual);
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    qreal x = theme::scaled(12) - horizontalScrollBar()->value();
    painter.setPen(secondary);
    if (line.timeMs > 0)
        painter.drawText(
            QRectF(x, row.top(), timeColumn(), row.height()), flags,
            QDateTime::fromMSecsSinceEpoch(line.timeMs).toString(QStringLiteral("HH:mm:ss.zzz")));
    x += timeColumn();
    // Which of the two it came on, and no more: many programs tell everything there.
    const qreal streamWidth = metrics.horizontalAdvance(errorMark());
    if (line.isError)
        painter.drawText(QRectF(x, row.top(), streamWidth, row.height()), flags, errorMark());
    x += streamWidth + theme::scaled(8);

    // Only what can be seen: a line may be long.
    const QString &all = line.content.text;
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('0'));
    const auto seen = static_cast<qsizetype>((row.width() - x) / qMax(1.0, advance)) + 64;
    const QString shown = all.left(qBound<qsizetype>(0, seen, all.size()));
    const auto at = [&](qsizetype index) { return x + metrics.horizontalAdvance(shown.left(index)); };
    if (!m_search.isEmpty()) {
        QColor mark = theme::color(palette(), theme::Tone::Degraded);
        mark.setAlphaF(number == m_current ? 0.5F : 0.25F);
        for (qsizetype i = shown.indexOf(m_search, 0, Qt::CaseInsensitive); i >= 0;
             i = shown.indexOf(m_search, i + m_search.size(), Qt::CaseInsensitive))
            painter.fillRect(QRectF(at(i), row.top() + 1, at(i + m_search.size()) - at(i), row.height() - 2),
                             mark);
    }
    const auto draw = [&](qsizetype from, qsizetype to, const QColor &color, bool bold) {
        if (from >= to || from >= shown.size())
            return;
        QFont font = usual;
        font.setBold(bold);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(at(from), row.top(), row.width(), row.height()), flags,
                         shown.mid(from, to - from));
        painter.setFont(usual);
    };
    qsizetype done = 0;
    for (const LogSpan &span : line.content.spans) {
        draw(done, span.start, text, false);
        done = span.start + span.length;
        draw(span.start, done, span.tone ? theme::color(palette(), *span.tone) : text, span.bold);
    }
    draw(done, shown.size(), text, false);
    if (line.cut) {
        painter.setPen(secondary);
        painter.drawText(QRectF(at(shown.size()), row.top(), row.width(), row.height()), flags,
                         QStringLiteral(" …"));
    }
}

} // namespace xes::ui
