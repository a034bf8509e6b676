// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/buildcontext.h"

#include "base/async.h"
#include "base/canceltoken.h"
#include "base/file.h"
#include "engine/contextwalk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <memory>

namespace xes::engine {

namespace {

constexpr qsizetype pieceBytes = 1024 * 1024;
constexpr qint64 maxIgnoreBytes = 1024 * 1024;

struct Closer
{
    void operator()(archive *a) const { archive_free(a); }
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};
using ArchivePtr = std::unique_ptr<archive, Closer>;
using EntryPtr = std::unique_ptr<archive_entry, Closer>;

/// A file that is read.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd = -1;
};

la_ssize_t append(archive *, void *out, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(out)->append(static_cast<const char *>(bytes), qsizetype(count));
    return la_ssize_t(count);
}

/// Writes the tar, a piece at a time. Everything here runs in the pool, never twice at once.
class Packer
{
public:
    explicit Packer(const BuildContext &context)
        : m_folder(QDir::cleanPath(QFileInfo(context.folder).absoluteFilePath())),
          m_dockerfile(QDir::cleanPath(context.dockerfile)),
          m_limit(context.limit)
    {}

    Result<QByteArray> next()
    {
        if (!m_out)
            if (const Result<void> begun = begin(); !begun)
                return tl::unexpected(begun.error());
        while (m_bytes.size() < pieceBytes && !m_finished) {
            if (m_cancelled)
                return tl::unexpected(cancelledError());
            if (const Result<void> packed = m_file.isOpen() ? readOn() : addNext(); !packed)
                return tl::unexpected(packed.error());
        }
        return std::exchange(m_bytes, {});
    }

    void cancel() { m_cancelled = true; }

private:
    Result<void> begin()
    {
        if (!QFileInfo(m_folder).isDir())
            return failure(
                ErrorCode::FileNotFound,
                Text(QT_TRANSLATE_NOOP("core", "The build context “%1” is not a folder."), {m_folder}));
        if (const Result<void> read = readRules(); !read)
            return read;
        ContextWalk count(m_folder, m_rules);
        qint64 total = 0;
        for (;;) {
            const auto entry = count.next();
            if (!entry)
                return tl::unexpected(entry.error());
            if (!*entry)
                break;
            total += S_ISREG((*entry)->status.st_mode) ? (*entry)->status.st_size : 0;
            if (m_cancelled)
                return tl::unexpected(cancelledError());
            if (total > m_limit)
                return failure(
                    ErrorCode::InvalidArgument,
                    Text(QT_TRANSLATE_NOOP("core", "The build context “%1” is larger than %2 MiB."),
                         {m_folder, QString::number(m_limit / 1024 / 1024)}),
                    Text(QT_TRANSLATE_NOOP("core", "Keep in the build context only what the image "
                                                   "needs, or exclude the rest in a “.dockerignore”.")));
        }
        m_walk = std::make_unique<ContextWalk>(m_folder, m_rules);
        m_out.reset(archive_write_new());
        archive_write_set_format_gnutar(m_out.get()); // names as bytes; pax translates them from the locale
        archive_write_set_bytes_per_block(m_out.get(), 0);
        archive_write_open2(m_out.get(), &m_bytes, nullptr, append, nullptr, nullptr);
        return m_extraIgnore.isEmpty() ? Result<void>() : addExtraIgnore();
    }

    Result<void> readRules()
    {
        const QString common = QStringLiteral(".dockerignore");
        const QString own = m_dockerfile + common;
        const bool hasOwn = QFileInfo::exists(m_folder + u'/' + own);
        const QString name = hasOwn ? own : common;
        const QFile file(m_folder + u'/' + name);
        if (QFileInfo::exists(file.fileName())) {
            const QString real = QFileInfo(file.fileName()).canonicalFilePath();
            if (!real.startsWith(QFileInfo(m_folder).canonicalFilePath() + u'/'))
                return failure(
                    ErrorCode::InvalidArgument,
                    Text(QT_TRANSLATE_NOOP("core", "The link “%1” leads out of the build context."),
                         {file.fileName()}));
            const Result<QByteArray> bytes = readFile(file.fileName(), maxIgnoreBytes);
            if (!bytes)
                return tl::unexpected(bytes.error());
            auto rules = IgnoreRules::read(*bytes, file.fileName());
            if (!rules)
                return tl::unexpected(rules.error());
            m_rules = std::move(*rules);
        }
        const bool withoutDockerfile = m_rules.excludes(m_dockerfile);
        const bool withoutCommon = m_rules.excludes(common);
        if (withoutDockerfile)
            m_rules.keep(m_dockerfile); // the engine takes it out again, as the file that it gets says
        if (!hasOwn) {
            if (withoutCommon)
                m_rules.keep(common);
        } else if (withoutDockerfile && (withoutCommon || !QFileInfo::exists(m_folder + u'/' + common))) {
            m_extraIgnore = m_dockerfile.toUtf8() + '\n' + common.toUtf8() + '\n';
        }
        return {};
    }

    /// The engine knows no “<Dockerfile>.dockerignore”; this tells it to keep the Dockerfile out of the
    /// image.
    Result<void> addExtraIgnore()
    {
        const EntryPtr entry(archive_entry_new());
        archive_entry_copy_pathname(entry.get(), ".dockerignore");
        archive_entry_set_filetype(entry.get(), S_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), m_extraIgnore.size());
        if (archive_write_header(m_out.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(m_out.get(), m_extraIgnore.constData(), size_t(m_extraIgnore.size())) < 0)
            return notWritten();
        return {};
    }

    Result<void> addNext()
    {
        auto found = m_walk->next();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found) {
            m_finished = true;
            return archive_write_close(m_out.get()) == ARCHIVE_OK ? Result<void>() : notWritten();
        }
        ContextWalk::Entry &what = **found;
        m_current = m_walk->absolute(what.path);
        const EntryPtr entry(archive_entry_new());
        archive_entry_copy_pathname(entry.get(), what.path.constData());
        if (S_ISREG(what.status.st_mode)) {
            m_file =
                Descriptor(::open(m_current.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
            if (!m_file.isOpen() || fstat(m_file.get(), &what.status) != 0 || !S_ISREG(what.status.st_mode))
                return unreadable(QFile::decodeName(m_current), qt_error_string());
            m_left = what.status.st_size;
            archive_entry_set_size(entry.get(), m_left);
        } else if (S_ISLNK(what.status.st_mode)) {
            std::array<char, PATH_MAX> target{};
            const ssize_t length = readlink(m_current.constData(), target.data(), target.size() - 1);
            if (length < 0)
                return unreadable(QFile::decodeName(m_current), qt_error_string());
            archive_entry_copy_symlink(entry.get(), target.data());
        }
        archive_entry_set_filetype(entry.get(), what.status.st_mode & S_IFMT);
        archive_entry_set_perm(entry.get(), what.status.st_mode & 07777);
        archive_entry_set_mtime(entry.get(), what.status.st_mtime, 0);
        archive_entry_set_uid(entry.get(), 0);
        archive_entry_set_gid(entry.get(), 0);
        return archive_write_header(m_out.get(), entry.get()) == ARCHIVE_OK ? Result<void>() : notWritten();
    }

    /// Another part of the file that is open.
    Result<void> readOn()
    {
        if (m_left == 0) {
            m_file = Descriptor();
            return {};
        }
        m_buffer.resize(pieceBytes / 4);
        const ssize_t count =
            ::read(m_file.get(), m_buffer.data(), size_t(std::min<qint64>(m_buffer.size(), m_left)));
        if (count <= 0) // it became shorter than its head in the tar says
            return unreadable(QFile::decodeName(m_current), qt_error_string(count == 0 ? EIO : -1));
        m_left -= count;
        return archive_write_data(m_out.get(), m_buffer.constData(), size_t(count)) == count ? Result<void>()
                                                                                             : notWritten();
    }

    [[nodiscard]] tl::unexpected<Error> notWritten() const
    {
        return unreadable(QFile::decodeName(m_current), QString::fromUtf8(archive_error_string(m_out.get())));
    }

    QString m_folder;
    QString m_dockerfile;
    qint64 m_limit;
    std::atomic_bool m_cancelled = false;
    IgnoreRules m_rules;
    QByteArray m_extraIgnore;
    std::unique_ptr<ContextWalk> m_walk;
    QByteArray m_bytes; ///< of the tar, not yet given away
    ArchivePtr m_out;
    Descriptor m_file;
    QByteArray m_current; ///< the path of what is packed
    QByteArray m_buffer;
    qint64 m_left = 0;
    bool m_finished = false;
};

} // namespace

Pieces packBuildContext(const BuildContext &context)
{
    // The reading in the pool may outlast the last copy of the function.
    const auto packer = std::make_shared<Packer>(context);
    const std::shared_ptr<void> stop(nullptr, [packer](void *) { packer->cancel(); });
    return [packer, stop] { return QtConcurrent::run([packer] { return packer->next(); }); };
}

} // namespace xes::engine
