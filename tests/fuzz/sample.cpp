// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//   fuzz_x RUNS FILE-OR-FOLDER…
// The main function of a fuzz target where there is no libFuzzer: the seeds as they are, then RUNS changed
// ones, the same in every run. A sample for each run of the tests; the search is libFuzzer's.
#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr qsizetype longest = 64 * 1024;

class Mutator
{
public:
    explicit Mutator(std::vector<QByteArray> seeds) : m_seeds(std::move(seeds)) {}

    QByteArray next()
    {
        QByteArray bytes = seed();
        for (qsizetype i = below(6); i >= 0; --i)
            change(bytes);
        return bytes.left(longest);
    }

private:
    qsizetype below(qsizetype limit) { return limit > 0 ? qsizetype(m_random() % std::uint64_t(limit)) : 0; }
    const QByteArray &seed() { return m_seeds[std::size_t(below(qsizetype(m_seeds.size())))]; }

    void change(QByteArray &bytes)
    {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 32) + 1);
        switch (below(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1: {
            static const char telling[] = "\0\n\r\t\x1b\x7f\xff\xc3 :,-{}[]\"'\\*&!%019eE+.";
            bytes.insert(at, telling[below(sizeof telling - 1)]);
            break;
        }
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length).repeated(1 + below(40)));
            break;
        case 4:
            bytes = bytes.left(at) + seed().mid(below(seed().size()));
            break;
        default:
            bytes.replace(at, length, QByteArray::number(qint64(m_random() >> below(64))));
        }
    }

    std::vector<QByteArray> m_seeds;
    std::mt19937_64 m_random{1};
};

std::vector<QByteArray> readSeeds(const QStringList &places)
{
    QStringList files;
    for (const QString &place : places) {
        if (QFileInfo(place).isFile())
            files << place;
        for (QDirIterator it(place, QDir::Files); it.hasNext();)
            files << it.next();
    }
    files.sort();
    std::vector<QByteArray> seeds;
    for (const QString &name : files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll());
    }
    return seeds;
}

/// Kept in a file beside the program while it runs, for who looks for what ended it. The file stays open:
/// some file systems write one to the disk that is emptied and closed.
void run(const QByteArray &bytes, QFile &last)
{
    if (!last.seek(0) || last.write(bytes) != bytes.size() || !last.resize(bytes.size()))
        qFatal("%s cannot be written", qUtf8Printable(last.fileName()));
    // A copy of exactly this size, so that the sanitizer sees one byte too many.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    QStringList places;
    for (int i = 2; i < argc; ++i)
        places << QFile::decodeName(argv[i]);
    const std::vector<QByteArray> seeds = readSeeds(places);
    const int runs = argc > 2 ? QByteArray(argv[1]).toInt() : 0;
    if (seeds.empty() || runs < 1) {
        out << "usage: " << argv[0] << " RUNS FILE-OR-FOLDER…" << Qt::endl;
        return 2;
    }
    QFile last(QFile::decodeName(argv[0]) + QStringLiteral(".last-input"));
    if (!last.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered)) {
        out << last.fileName() << ": " << last.errorString() << Qt::endl;
        return 2;
    }
    for (const QByteArray &bytes : seeds)
        run(bytes, last);
    Mutator mutator(seeds);
    for (int i = 0; i < runs; ++i)
        run(mutator.next(), last);
    last.remove();
    out << runs << " inputs from " << seeds.size() << " seeds, no finding" << Qt::endl;
    return 0;
}
