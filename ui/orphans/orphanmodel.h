// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orphans/inventory.h"

#include <QAbstractItemModel>

#include <functional>

namespace xes::ui {

/// Everything labelled, in its sections, with a tick where it may go and what became of it.
/// Only what is proven dead is ticked from the start.
class OrphanModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Node, Run, Scenario, Age, Why, ColumnCount };
    enum class Section { Orphans, Volumes, Unknown, Prototype, Kept };
    enum class Progress { Waiting, Removing, Removed, Failed };
    enum Role { ProgressRole = Qt::UserRole, SectionRole };

    explicit OrphanModel(QObject *parent = nullptr);

    /// For the ages.
    void setClock(std::function<QDateTime()> now) { m_now = std::move(now); }
    void setInventory(const orphans::Inventory &inventory);
    void setRemoving(const std::vector<orphans::Resource> &resources);
    void setResult(const orphans::Removal &removal);
    /// What is still said to be under way failed with that.
    void failRest(const Error &error);

    [[nodiscard]] std::vector<orphans::Resource> checked() const;
    [[nodiscard]] std::vector<orphans::Resource> failed() const;
    [[nodiscard]] int count(Progress progress) const;
    [[nodiscard]] bool isEmpty() const { return m_sections.empty(); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    struct Item
    {
        orphans::Resource resource;
        bool checked = false;
        Progress progress = Progress::Waiting;
        Error error;
    };
    struct Group
    {
        Section section = Section::Orphans;
        std::vector<Item> items;
    };

    void change(const orphans::Resource &resource, const std::function<void(Item &)> &with);
    [[nodiscard]] QString title(const Group &group) const;
    [[nodiscard]] QString text(const Item &item, int column, bool whole) const;
    [[nodiscard]] QVariant itemData(const Group &group, const Item &item, int column, int role) const;

    std::vector<Group> m_sections;
    std::function<QDateTime()> m_now;
};

} // namespace xes::ui
