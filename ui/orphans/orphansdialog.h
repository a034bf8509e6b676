// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orphans/inventory.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace xes::ui {

class OrphanModel;

/// One-click cleanup: shows what will go before it goes, then how each went. Does nothing itself: it asks,
/// and is told. Volumes, unknown and the prototype's are listed apart and are not ticked.
class OrphansDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OrphansDialog(QWidget *parent = nullptr);

    [[nodiscard]] OrphanModel *model() const { return m_model; }
    [[nodiscard]] bool isRemoving() const { return m_removing; }

    void setLooking();
    void setInventory(const orphans::Inventory &inventory);
    void setFailure(const Error &error);
    /// One has ended.
    void showRemoval(const orphans::Removal &removal);
    /// All have ended.
    void finishRemoval(const Result<std::vector<orphans::Removal>> &outcome);

Q_SIGNALS:
    void lookRequested();
    void removalRequested(const std::vector<xes::orphans::Resource> &resources);

private:
    void remove();
    void refresh();

    OrphanModel *m_model;
    QLabel *m_summary;
    QStackedWidget *m_pages;
    QTreeView *m_view;
    QLabel *m_message;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QPushButton *m_look;
    QPushButton *m_remove;
    QPushButton *m_close;
    bool m_removing = false;
    bool m_looking = false;
    int m_asked = 0;
};

} // namespace xes::ui
