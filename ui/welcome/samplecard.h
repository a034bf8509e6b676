// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "welcome/welcomepage.h"

#include <QAbstractButton>

namespace xes::ui {

/// A sample as a card to press: its picture, title, words, and whether it needs an engine.
class SampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    SampleCard(Sample sample, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintPicture(QPainter &painter, const QRectF &area) const;

    Sample m_sample;
};

} // namespace xes::ui
