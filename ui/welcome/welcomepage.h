// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace xes::ui {

/// A scenario that comes with the program.
struct Sample
{
    enum class Picture { Models, Gateway, Services, Fleet };
    QString title;
    QString words; ///< one or two sentences
    QString file;
    Picture picture = Picture::Models;
    bool needsEngine = false;
};

/// What the window shows while nothing is open: samples, recent files, and how to open one's own.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setSamples(std::vector<Sample> samples);
    void setRecentFiles(const QStringList &files);

Q_SIGNALS:
    void openRequested();
    void fileChosen(const QString &file);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QWidget *m_column;
    QGridLayout *m_cards;
    QVBoxLayout *m_recent;
    QLabel *m_noRecent;
    std::vector<QWidget *> m_cardWidgets;
    int m_perRow = 0;
};

} // namespace xes::ui
