// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/orphanmodel.h"

#include "painting/safetext.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QFont>

#include <algorithm>

namespace xes::ui {

namespace {

constexpr quintptr topLevel = ~quintptr(0);

QString kindText(orphans::Resource::Kind kind)
{
    switch (kind) {
    case orphans::Resource::Kind::Container:
        return OrphanModel::tr("Container");
    case orphans::Resource::Kind::Network:
        return OrphanModel::tr("Network");
    case orphans::Resource::Kind::Volume:
        return OrphanModel::tr("Volume");
    }
    return {};
}

QString kindIcon(orphans::Resource::Kind kind)
{
    switch (kind) {
    case orphans::Resource::Kind::Container:
        return QStringLiteral("container");
    case orphans::Resource::Kind::Network:
        return QStringLiteral("network");
    case orphans::Resource::Kind::Volume:
        return QStringLiteral("volume");
    }
    return {};
}

} // namespace

OrphanModel::OrphanModel(QObject *parent)
    : QAbstractItemModel(parent), m_now([] { return QDateTime::currentDateTimeUtc(); })
{}

void OrphanModel::setInventory(const orphans::Inventory &inventory)
{
    beginResetModel();
    m_sections.clear();
    const auto add = [this](Section section, const std::vector<orphans::Resource> &resources) {
        if (resources.empty())
            return;
        Group group{section, {}};
        for (const orphans::Resource &resource : resources)
            group.items.push_back({resource, section == Section::Orphans, Progress::Waiting, {}});
        m_sections.push_back(std::move(group));
    };
    add(Section::Orphans, inventory.orphans);
    add(Section::Volumes, inventory.volumes);
    add(Section::Unknown, inventory.unknown);
    add(Section::Prototype, inventory.prototype);
    add(Section::Kept, inventory.kept);
    endResetModel();
    Q_EMIT checkedChanged();
}

void OrphanModel::change(const orphans::Resource &resource, const std::function<void(Item &)> &with)
{
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        std::vector<Item> &items = m_sections[s].items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!(items[i].resource == resource))
                continue;
            with(items[i]);
            Q_EMIT dataChanged(createIndex(static_cast<int>(i), 0, s),
                               createIndex(static_cast<int>(i), ColumnCount - 1, s));
        }
    }
    Q_EMIT checkedChanged();
}

void OrphanModel::setRemoving(const std::vector<orphans::Resource> &resources)
{
    for (const orphans::Resource &resource : resources)
        change(resource, [](Item &item) { item.progress = Progress::Removing; });
}

void OrphanModel::setResult(const orphans::Removal &removal)
{
    change(removal.resource, [&removal](Item &item) {
        item.progress = removal.result ? Progress::Removed : Progress::Failed;
        item.checked = !removal.result;
        item.error = removal.result ? Error() : removal.result.error();
    });
}

void OrphanModel::failRest(const Error &error)
{
    std::vector<orphans::Resource> open;
    for (const Group &group : m_sections) {
        for (const Item &item : group.items) {
            if (item.progress == Progress::Removing)
                open.push_back(item.resource);
        }
    }
    for (const orphans::Resource &resource : open)
        setResult({resource, tl::unexpected(error)});
}

std::vector<orphans::Resource> OrphanModel::checked() const
{
    std::vector<orphans::Resource> out;
    for (const Group &group : m_sections) {
        for (const Item &item : group.items) {
            if (item.checked && item.progress != Progress::Removed && item.progress != Progress::Removing)
                out.push_back(item.resource);
        }
    }
    return out;
}

std::vector<orphans::Resource> OrphanModel::failed() const
{
    std::vector<orphans::Resource> out;
    for (const Group &group : m_sections) {
        for (const Item &item : group.items) {
            if (item.progress == Progress::Failed)
                out.push_back(item.resource);
        }
    }
    return out;
}

int OrphanModel::count(Progress progress) const
{
    int out = 0;
    for (const Group &group : m_sections)
        out += static_cast<int>(
            std::count_if(group.items.begin(), group.items.end(),
                          [progress](const Item &item) { return item.progress == progress; }));
    return out;
}

QModelIndex OrphanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex OrphanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, topLevel);
}

int OrphanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != topLevel || parent.column() > 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].items.size());
}

int OrphanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString OrphanModel::title(const Group &group) const
{
    const QString count = words::number(static_cast<qint64>(group.items.size()));
    switch (group.section) {
    case Section::Orphans:
        return tr("Left behind by runs that have ended (%1)").arg(count);
    case Section::Volumes:
        return tr("Volumes of such runs, which may hold data (%1)").arg(count);
    case Section::Unknown:
        return tr("Unknown: whether their run lives cannot be shown (%1)").arg(count);
    case Section::Prototype:
        return tr("Made by the prototype, which says nothing of its runs (%1)").arg(count);
    case Section::Kept:
        return tr("Kept: in use, of another machine or another user (%1)").arg(count);
    }
    return {};
}

QVariant OrphanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == topLevel) {
        const Group &group = m_sections[static_cast<std::size_t>(index.row())];
        if (role == SectionRole)
            return static_cast<int>(group.section);
        if (index.column() == What && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
            return title(group);
        return role == Qt::FontRole ? QVariant(theme::headFont()) : QVariant();
    }
    const Group &group = m_sections[index.internalId()];
    return itemData(group, group.items[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant OrphanModel::itemData(const Group &group, const Item &item, int column, int role) const
{
    const orphans::Resource &resource = item.resource;
    if (role == ProgressRole)
        return static_cast<int>(item.progress);
    if (role == SectionRole)
        return static_cast<int>(group.section);
    if (role == Qt::CheckStateRole && column == What && group.section != Section::Kept &&
        (item.progress == Progress::Waiting || item.progress == Progress::Failed))
        return item.checked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole && column == What)
        return theme::icon(item.progress == Progress::Removed ? QStringLiteral("check")
                                                              : kindIcon(resource.kind));
    if (role == Qt::FontRole && column == Run)
        return theme::fixedFont();
    if (role == Qt::ToolTipRole)
        return plainTip(text(item, column, true));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(item, column, role == Qt::AccessibleTextRole);
    return {};
}

/// What a cell says: labels are anybody's words.
QString OrphanModel::text(const Item &item, int column, bool whole) const
{
    const orphans::Resource &resource = item.resource;
    switch (column) {
    case What: {
        const QString name = safeLine(resource.name);
        return whole ? QStringLiteral("%1 %2").arg(kindText(resource.kind), name) : name;
    }
    case Node:
        return safeLine(resource.node);
    case Run:
        return safeLine(whole ? resource.run : resource.run.left(8));
    case Scenario:
        return safeLine(resource.scenario);
    case Age:
        return whole ? resource.created.toLocalTime().toString(Qt::ISODate)
                     : words::age(resource.created, m_now());
    case Why:
        switch (item.progress) {
        case Progress::Removing:
            return tr("Removing…");
        case Progress::Removed:
            return tr("Removed");
        case Progress::Failed:
            return item.error.remedy.isEmpty()
                       ? tr("Failed: %1").arg(item.error.message.translated())
                       : tr("Failed: %1 %2")
                             .arg(item.error.message.translated(), item.error.remedy.translated());
        case Progress::Waiting:
            break;
        }
        return resource.why.translated();
    default:
        return {};
    }
}

bool OrphanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_sections[index.internalId()].items[static_cast<std::size_t>(index.row())].checked =
        value.toInt() == static_cast<int>(Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags OrphanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == topLevel)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == What && data(index, Qt::CheckStateRole).isValid())
        out |= Qt::ItemIsUserCheckable;
    return out;
}

QVariant OrphanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Name");
    case Node:
        return tr("Node");
    case Run:
        return tr("Run");
    case Scenario:
        return tr("Scenario");
    case Age:
        return tr("Age");
    case Why:
        return tr("Why, and what became of it");
    default:
        return {};
    }
}

} // namespace xes::ui
