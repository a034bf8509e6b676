// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "support/testcase.h"

#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace xes;

class TestFile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }
    void whatWasSavedIsRead();
    void oneByteTooManyIsRefused();
    void foldersAndMissingFilesAreNamed();
    void aPipeIsReadToItsEnd();
    void aPipeWithoutAWriterKeepsNobodyWaiting();
    void aSilentPipeIsAnError();
    void everythingIsWrittenToAPipeThatDoesNotWait();
    void aReaderThatTakesNothingIsGivenUpWherePatienceEnds();
    void aReaderThatHasGoneIsTold();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString fifo(const QString &name) const
    {
        const QString path = at(name);
        return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0 ? path : QString();
    }
    QTemporaryDir m_folder;
};

void TestFile::whatWasSavedIsRead()
{
    const QByteArray bytes = QByteArray("a\0b\n", 4).repeated(50'000);
    QVERIFY(saveFile(at(QStringLiteral("a")), bytes));
    QCOMPARE(*readFile(at(QStringLiteral("a")), bytes.size()), bytes);
    QVERIFY(saveFile(at(QStringLiteral("a")), "x"));
    QCOMPARE(*readFile(at(QStringLiteral("a")), 10), QByteArray("x"));
}

void TestFile::oneByteTooManyIsRefused()
{
    QVERIFY(saveFile(at(QStringLiteral("long")), QByteArray(1025, 'x')));
    const auto bytes = readFile(at(QStringLiteral("long")), 1024);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(readFile(QStringLiteral("/dev/zero"), 1024).error().code, ErrorCode::FileUnreadable);
}

void TestFile::foldersAndMissingFilesAreNamed()
{
    QCOMPARE(readFile(at(QStringLiteral("none")), 10).error().code, ErrorCode::FileNotFound);
    QCOMPARE(readFile(m_folder.path(), 10).error().code, ErrorCode::FileUnreadable);
    QVERIFY(!saveFile(at(QStringLiteral("no/such/folder")), "x"));
}

void TestFile::aPipeIsReadToItsEnd()
{
    const QString path = fifo(QStringLiteral("pipe"));
    const int out = ::open(QFile::encodeName(path).constData(), O_RDWR); // as a writer that waits for nobody
    std::thread writer([out] {
        (void)writeAll(out, QByteArray(300'000, 'p'));
        ::close(out);
    });
    QCOMPARE(readFile(path, 1'000'000).value_or(QByteArray()).size(), 300'000);
    writer.join();
}

void TestFile::aPipeWithoutAWriterKeepsNobodyWaiting()
{
    const auto bytes = readFile(fifo(QStringLiteral("lonely")), 10);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(*readFile(QStringLiteral("/dev/null"), 10), QByteArray());
}

void TestFile::aSilentPipeIsAnError()
{
    const QString path = fifo(QStringLiteral("silent"));
    const int holder = ::open(QFile::encodeName(path).constData(), O_RDWR);
    const auto bytes = readFile(path, 10);
    QVERIFY(!bytes);
    QVERIFY(bytes.error().message.english().contains(path));
    QVERIFY(!bytes.error().remedy.isEmpty());
    ::close(holder);
}

void TestFile::everythingIsWrittenToAPipeThatDoesNotWait()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    const QByteArray bytes = QByteArray("0123456789").repeated(50'000);
    QByteArray arrived;
    std::thread reader([&arrived, in = ends[0]] {
        char piece[4096];
        for (ssize_t count = 0; (count = ::read(in, piece, sizeof piece)) > 0;)
            arrived.append(piece, count);
    });
    QCOMPARE(writeAll(ends[1], bytes), 0);
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    QCOMPARE(arrived, bytes);
}

void TestFile::aReaderThatTakesNothingIsGivenUpWherePatienceEnds()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0); // one that would block
    const QByteArray bytes = QByteArray("0123456789").repeated(50'000);
    int asked = 0;
    std::chrono::milliseconds longest{0};
    const auto patience = [&](std::chrono::milliseconds stalled) {
        longest = std::max(longest, stalled);
        return ++asked < 3;
    };
    QCOMPARE(writeAll(ends[1], bytes, patience), ECANCELED);
    QCOMPARE(asked, 3);
    QVERIFY(longest >= std::chrono::milliseconds(200));
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestFile::aReaderThatHasGoneIsTold()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    QCOMPARE(writeAll(ends[1], "x"), EPIPE);
    ::close(ends[1]);
    QCOMPARE(writeAll(-1, "x"), EBADF);
}

XES_CORE_TEST_MAIN(TestFile)
#include "tst_file.moc"
