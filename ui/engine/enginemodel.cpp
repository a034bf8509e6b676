// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginemodel.h"

#include "painting/safetext.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>

namespace xes::ui {

namespace {

QIcon toneIcon(theme::Tone tone)
{
    return theme::pixmap(theme::toneIconName(tone), 14, theme::color(QGuiApplication::palette(), tone),
                         qGuiApp->devicePixelRatio());
}

} // namespace

void EngineModel::setEngines(std::vector<engine::SurveyedEngine> engines)
{
    beginResetModel();
    m_engines = std::move(engines);
    endResetModel();
}

void EngineModel::setInUse(const std::optional<engine::Endpoint> &endpoint)
{
    if (std::exchange(m_inUse, endpoint) == endpoint || m_engines.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool EngineModel::isInUse(int row) const
{
    const engine::SurveyedEngine &one = engine(row);
    return one.info && m_inUse == one.candidate.endpoint;
}

int EngineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_engines.size());
}

int EngineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EngineModel::text(int row, int column) const
{
    const engine::SurveyedEngine &one = engine(row);
    switch (column) {
    case Name: {
        using engine::Source;
        const Source source = one.candidate.source;
        const bool context = source == Source::Context || source == Source::DockerContext;
        if (context)
            return tr("Context “%1”").arg(one.candidate.origin);
        const bool named = source == Source::Socket || source == Source::Setting;
        return named ? one.candidate.origin : words::engineSource(source);
    }
    case State:
        if (!one.info)
            return one.info.error().message.translated();
        {
            const QString what =
                tr("%1 %2 · API %3 · %4")
                    .arg(engine::kindName(one.info->kind), one.info->version, one.info->apiVersion,
                         words::milliseconds(static_cast<double>(one.info->ping.count())));
            return isInUse(row) ? tr("In use: %1").arg(what) : what;
        }
    case Address:
        return one.candidate.endpoint.url;
    default:
        return {};
    }
}

QString EngineModel::details(int row) const
{
    const engine::SurveyedEngine &one = engine(row);
    QStringList lines{text(row, Name), text(row, Address), text(row, State)};
    if (!one.info)
        lines.append(one.info.error().remedy.translated());
    if (lines[0] == lines[1])
        lines.removeFirst();
    for (QString &line : lines)
        line = safeLine(line.simplified(), 400);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant EngineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::SurveyedEngine &one = engine(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return safeLine(text(index.row(), index.column()).simplified(), 400);
    case Qt::DecorationRole:
        if (index.column() != State)
            return {};
        return toneIcon(one.info ? theme::Tone::Ready : theme::Tone::Failed);
    case Qt::FontRole:
        if (index.column() == Name && isInUse(index.row())) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole: {
        QString words = text(index.row(), index.column());
        if (index.column() == State && !one.info)
            words += u'\n' + one.info.error().remedy.translated();
        return plainTip(words.trimmed());
    }
    case Qt::AccessibleTextRole:
        return index.column() == State && !one.info ? tr("Cannot be used: %1").arg(text(index.row(), State))
                                                    : text(index.row(), index.column());
    default:
        return {};
    }
}

QVariant EngineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Engine");
    case State:
        return tr("Status");
    case Address:
        return tr("Address");
    default:
        return {};
    }
}

} // namespace xes::ui
