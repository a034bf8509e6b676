// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>
#include <QMap>
#include <QStringList>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace xes::ui {

/// One value on one line, elided in the middle; its tip and its menu have the whole.
class ValueLine : public QWidget
{
    Q_OBJECT

public:
    explicit ValueLine(QWidget *parent = nullptr);

    struct Look
    {
        bool fixed = false; ///< in the fixed-width font
        std::optional<theme::Tone> tone;

        friend bool operator==(const Look &, const Look &) = default;
    };
    void setText(const QString &text, const Look &look);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QFont shownFont() const;

    QString m_text;
    Look m_look;
};

/// Names and values in two columns; a row without a value is not shown.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    /// Rows stand in the order of their keys.
    void set(int key, const QString &name, const QString &value, const ValueLine::Look &look = {});
    /// A row whose value has links; `html` must be escaped already.
    void setLinks(int key, const QString &name, const QString &html);
    void clear();
    [[nodiscard]] QString value(int key) const;
    /// How much room the names want, and where values begin: lists that stand one above the other share it.
    [[nodiscard]] int nameWidth() const;
    void setNameWidth(int width);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *name = nullptr;
        ValueLine *value = nullptr;
        QLabel *links = nullptr;
    };
    Row &row(int key);
    void setName(const Row &row, const QString &name);
    void restyle(const Row &row);

    QGridLayout *m_grid = nullptr;
    QMap<int, Row> m_rows;
};

/// Lines of a program's output, elided, in the fixed-width font.
class OutputLines : public QWidget
{
    Q_OBJECT

public:
    explicit OutputLines(QWidget *parent = nullptr);

    void setLines(const QStringList &lines);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;

    QStringList m_lines;
};

} // namespace xes::ui
