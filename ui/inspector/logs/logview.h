// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/logs/logbuffer.h"

#include <QAbstractScrollArea>
#include <QStringList>
#include <QTimer>

#include <deque>

namespace xes::ui {

/// A log as text: paints the lines that are seen and no others. Follows the end while it is there; never
/// moves away from somebody who reads.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr, qint64 maximumLines = 100'000);

    void append(const std::vector<engine::LogLine> &lines);
    void clear();
    [[nodiscard]] const LogBuffer &buffer() const { return m_buffer; }

    void setFollowing(bool follow);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// The number of the line at the top of the view.
    [[nodiscard]] qint64 firstVisible() const;

    /// Marks every occurrence, whatever its case; empty ends the search. Found in slices, the UI stays live.
    void setSearch(const QString &words);
    [[nodiscard]] qint64 matchCount() const { return static_cast<qint64>(m_matches.size()); }
    /// From 1; 0 where none is current.
    [[nodiscard]] qint64 currentMatch() const;
    void findNext();
    void findPrevious();

    [[nodiscard]] QString selectedText() const;

public Q_SLOTS:
    void copySelected();
    void selectAll();

Q_SIGNALS:
    void followingChanged(bool following);
    void matchesChanged();
    void linesChanged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitBars();
    void searchSlice();
    void goTo(qint64 number);
    void step(bool forward);
    void paintLine(QPainter &painter, qint64 number, const QRectF &row);
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] qreal timeColumn() const;
    [[nodiscard]] int pageLines() const;
    [[nodiscard]] qint64 lineAt(QPoint point) const;

    LogBuffer m_buffer;
    bool m_following = true;
    bool m_moving = false; ///< the bar is being moved by us
    QString m_search;
    std::deque<qint64> m_matches; ///< numbers of lines, in order
    qint64 m_searched = 0;        ///< up to there
    qint64 m_current = -1;
    QTimer m_slice;
    qint64 m_anchor = -1; ///< the selection is between these two, both included
    qint64 m_cursor = -1;
};

} // namespace xes::ui
