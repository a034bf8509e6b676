// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/tararchive.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <memory>

namespace xes {

namespace {

struct Closer
{
    void operator()(archive *a) const { archive_free(a); }
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};
using ArchivePtr = std::unique_ptr<archive, Closer>;
using EntryPtr = std::unique_ptr<archive_entry, Closer>;

la_ssize_t append(archive *, void *out, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), qsizetype(count));
    return la_ssize_t(count);
}

tl::unexpected<Error> refused(Text message)
{
    return failure(ErrorCode::InvalidScenario, std::move(message),
                   Text(QT_TRANSLATE_NOOP("core", "Keep in the build context only what the image needs.")));
}

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return failure(
        ErrorCode::FileUnreadable,
        Text(QT_TRANSLATE_NOOP("core", "“%1” of the build context cannot be read: %2."), {path, why}),
        Text(QT_TRANSLATE_NOOP("core", "Make it readable, or take it out of the build context.")));
}

/// Whether a link's target, taken from where the link stands, stays below the folder.
bool staysBelow(const QString &folder, const QString &linkPath, const QString &target)
{
    if (QDir::isAbsolutePath(target))
        return false;
    const QString reached = QDir::cleanPath(QFileInfo(linkPath).path() + u'/' + target);
    return reached == folder || reached.startsWith(folder + u'/');
}

/// As it is written in the link: Qt gives the absolute path that it leads to.
QString linkTarget(const QString &path)
{
    std::array<char, PATH_MAX> buffer{};
    const ssize_t length = readlink(QFile::encodeName(path).constData(), buffer.data(), buffer.size());
    return QFile::decodeName(QByteArray(buffer.data(), length > 0 ? length : 0));
}

Result<void> addFile(archive *out, archive_entry *entry, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    archive_entry_set_size(entry, bytes.size());
    if (archive_write_header(out, entry) != ARCHIVE_OK ||
        archive_write_data(out, bytes.constData(), size_t(bytes.size())) != bytes.size())
        return unreadable(path, QString::fromUtf8(archive_error_string(out)));
    return {};
}

Result<void> add(archive *out, const QString &folder, const QFileInfo &info)
{
    const QString path = info.filePath();
    struct stat status
    {};
    if (lstat(QFile::encodeName(path).constData(), &status) != 0)
        return unreadable(path, qt_error_string());
    const EntryPtr entry(archive_entry_new());
    archive_entry_copy_pathname(entry.get(), QFile::encodeName(path.mid(folder.size() + 1)).constData());
    archive_entry_set_perm(entry.get(), status.st_mode & 0777);
    archive_entry_set_mtime(entry.get(), status.st_mtime, 0);
    archive_entry_set_uid(entry.get(), 0);
    archive_entry_set_gid(entry.get(), 0);
    archive_entry_set_filetype(entry.get(), status.st_mode & S_IFMT);
    if (S_ISREG(status.st_mode))
        return addFile(out, entry.get(), path);
    if (S_ISLNK(status.st_mode)) {
        const QString target = linkTarget(path);
        if (!staysBelow(folder, path, target))
            return refused(
                Text(QT_TRANSLATE_NOOP("core", "The link “%1” leads out of the build context."), {path}));
        archive_entry_copy_symlink(entry.get(), QFile::encodeName(target).constData());
    } else if (!S_ISDIR(status.st_mode)) {
        return refused(Text(
            QT_TRANSLATE_NOOP("core", "“%1” in the build context is neither a file nor a folder."), {path}));
    }
    if (archive_write_header(out, entry.get()) != ARCHIVE_OK)
        return unreadable(path, QString::fromUtf8(archive_error_string(out)));
    return {};
}

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

Result<QByteArray> packFolder(const QString &where, qint64 limit)
{
    const QString folder = QDir::cleanPath(QFileInfo(where).absoluteFilePath());
    if (!QFileInfo(folder).isDir())
        return failure(
            ErrorCode::FileNotFound,
            Text(QT_TRANSLATE_NOOP("core", "The build context “%1” is not a folder."), {folder}),
            Text(QT_TRANSLATE_NOOP("core", "Correct “build_context”; it is relative to the scenario's "
                                           "folder.")));
    QByteArray bytes;
    const ArchivePtr out(archive_write_new());
    archive_write_set_format_gnutar(out.get()); // names as bytes; pax wants to translate them from the locale
    archive_write_set_bytes_per_block(out.get(), 0);
    archive_write_open2(out.get(), &bytes, nullptr, append, nullptr, nullptr);
    QDirIterator files(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (bytes.size() + files.fileInfo().size() > limit)
            return refused(Text(QT_TRANSLATE_NOOP("core", "The build context “%1” is larger than %2 MiB."),
                                {folder, QString::number(limit / 1024 / 1024)}));
        if (const Result<void> added = add(out.get(), folder, files.fileInfo()); !added)
            return tl::unexpected(added.error());
    }
    if (archive_write_close(out.get()) != ARCHIVE_OK)
        return unreadable(folder, QString::fromUtf8(archive_error_string(out.get())));
    return bytes;
}

} // namespace xes
