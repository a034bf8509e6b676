// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ignorerules.h"

#include <sys/stat.h>

#include <deque>
#include <optional>
#include <vector>

namespace xes::engine {

/// Goes through a build context: files, folders and links that are not excluded, names sorted by their bytes,
/// a folder before what is in it. A folder that is excluded comes only if something below it does.
/// Holds no more than the names of the folders on the way. Blocks while it reads.
class ContextWalk
{
public:
    struct Entry
    {
        QByteArray path; ///< from the folder on, as the file system has it
        struct stat status = {};
    };

    ContextWalk(const QString &folder, const IgnoreRules &rules);

    /// Nothing at the end.
    [[nodiscard]] Result<std::optional<Entry>> next();
    [[nodiscard]] QByteArray absolute(const QByteArray &path) const { return m_folder + '/' + path; }

private:
    struct Level
    {
        std::vector<QByteArray> paths; ///< the next one last
        std::optional<Entry> itself;   ///< an excluded folder that has not been told
    };

    [[nodiscard]] Result<void> enter(const QByteArray &path, std::optional<Entry> itself);
    [[nodiscard]] Result<void> meet(Entry entry);

    QByteArray m_folder;
    const IgnoreRules &m_rules;
    std::vector<Level> m_levels;
    std::deque<Entry> m_ready;
    bool m_begun = false;
};

[[nodiscard]] tl::unexpected<Error> unreadable(const QString &path, const QString &why);

} // namespace xes::engine
