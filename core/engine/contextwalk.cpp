// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contextwalk.h"

#include <QCoreApplication>
#include <QFile>

#include <filesystem>

namespace xes::engine {

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(
        ErrorCode::FileUnreadable,
        Text(QT_TRANSLATE_NOOP("core", "“%1” of the build context cannot be read: %2."), {path, why}),
        Text(QT_TRANSLATE_NOOP("core", "Make it readable, or take it out of the build context.")));
}

ContextWalk::ContextWalk(const QString &folder, const IgnoreRules &rules)
    : m_folder(QFile::encodeName(folder)), m_rules(rules)
{}

Result<std::optional<ContextWalk::Entry>> ContextWalk::next()
{
    if (!std::exchange(m_begun, true))
        if (const Result<void> entered = enter({}, {}); !entered)
            return tl::unexpected(entered.error());
    while (m_ready.empty()) {
        while (!m_levels.empty() && m_levels.back().paths.empty())
            m_levels.pop_back();
        if (m_levels.empty())
            return std::optional<Entry>();
        Entry entry;
        entry.path = std::move(m_levels.back().paths.back());
        m_levels.back().paths.pop_back();
        if (lstat(absolute(entry.path).constData(), &entry.status) != 0)
            return unreadable(QFile::decodeName(absolute(entry.path)), qt_error_string());
        if (const Result<void> met = meet(std::move(entry)); !met)
            return tl::unexpected(met.error());
    }
    std::optional<Entry> out = std::move(m_ready.front());
    m_ready.pop_front();
    return out;
}

Result<void> ContextWalk::meet(Entry entry)
{
    const bool isFolder = S_ISDIR(entry.status.st_mode);
    if (!isFolder && !S_ISREG(entry.status.st_mode) && !S_ISLNK(entry.status.st_mode))
        return {};
    const QString path = QString::fromUtf8(entry.path);
    if (m_rules.excludes(path)) {
        if (!isFolder || !m_rules.mayKeepBelow(path))
            return {};
        const QByteArray name = entry.path;
        return enter(name, std::move(entry));
    }
    for (Level &level : m_levels) {
        if (level.itself)
            m_ready.push_back(*std::exchange(level.itself, std::nullopt));
    }
    m_ready.push_back(entry);
    return isFolder ? enter(entry.path, {}) : Result<void>();
}

Result<void> ContextWalk::enter(const QByteArray &path, std::optional<Entry> itself)
{
    const QByteArray folder = path.isEmpty() ? m_folder : absolute(path);
    Level level;
    level.itself = std::move(itself);
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder.toStdString(), error), end; !error && it != end;
         it.increment(error)) {
        const QByteArray name = QByteArray::fromStdString(it->path().filename().string());
        level.paths.push_back(path.isEmpty() ? name : path + '/' + name);
    }
    if (error)
        return unreadable(QFile::decodeName(folder), QString::fromStdString(error.message()));
    std::sort(level.paths.begin(), level.paths.end(), std::greater<>());
    m_levels.push_back(std::move(level));
    return {};
}

} // namespace xes::engine
