// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/tararchive.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace xes {

namespace {

struct Closer
{
    void operator()(archive *a) const { archive_free(a); }
};
using ArchivePtr = std::unique_ptr<archive, Closer>;

} // namespace

std::optional<QByteArray> readFromTar(const QByteArray &bytes, const QString &path)
{
    const ArchivePtr in(archive_read_new());
    archive_read_support_format_tar(in.get());
    if (archive_read_open_memory(in.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK)
        return std::nullopt;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(in.get(), &entry) == ARCHIVE_OK) {
        if (QFile::decodeName(archive_entry_pathname(entry)) != path)
            continue;
        QByteArray content(qsizetype(archive_entry_size(entry)), Qt::Uninitialized);
        const la_ssize_t count = archive_read_data(in.get(), content.data(), size_t(content.size()));
        return count == content.size() ? std::optional(content) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace xes
