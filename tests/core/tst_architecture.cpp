// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The house's rules, read from the source tree (XES_SOURCE) and the programs (XES_BIN). A line that has to
// break one says "// allowed: why".
#include "support/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>

#include <functional>

namespace {

/// What may not stand in the lines of some files.
struct Rule
{
    const char *name;
    const char *folders;   ///< of the files that it is for, by space
    const char *except;    ///< files that may, by space
    const char *pattern;   ///< of a line that breaks it
    const char *sample;    ///< a line that breaks it
    const char *fine = ""; ///< a line like it that does not
};

#define WAITS                                                                                                \
    "processEvents\\(|BlockingQueuedConnection|\\bwaitFor(ReadyRead|Connected|BytesWritten|Finished|"        \
    "Disconnected|Started|Done|NewConnection)\\(|\\bQThread::[mu]?sleep|"                                    \
    "\\bqWait\\(|\\bqSleep\\(|sleep_for|\\busleep\\("

const Rule rules[] = {
    {"core knows no Gui", "core", "",
     R"(#include <(QtGui|QtWidgets|QWidget|QPainter|QPixmap|QImage|QIcon|QColor|QFont|QGuiApplication|QApplication|QDialog|QAction|QPalette)\b)",
     "#include <QColor>", "#include <QCoreApplication>"},
    {"core knows no ui", "core", "", R"(#include "(ui|app|theme|words|mainwindow|topology|inspector)/)",
     "#include \"theme/theme.h\""},
    {"ui does no I/O", "ui", "",
     R"(\b(QFile|QSaveFile|QTemporaryFile|QLocalSocket|QTcpSocket|QProcess|QNetworkAccessManager|QSettings)\b)",
     "    QFile file(path);", "    QFileDialog dialog; QFileInfo info;"},
    {"base knows nobody", "core/base", "", R"(#include "(?!base/)\w+/)", "#include \"engine/client.h\"",
     "#include \"base/text.h\""},
    {"engine knows base", "core/engine", "", R"(#include "(?!(base|engine)/)\w+/)",
     "#include \"node/node.h\"", "#include \"engine/wire/lines.h\""},
    {"only JsonView knows simdjson", "app core ui", "core/engine/wire/jsonview.cpp", R"(#include <simdjson)",
     "#include <simdjson.h>", "class simdjson::dom::parser;"},
    {"scenario knows base", "core/scenario", "", R"(#include "(?!(base|scenario)/)\w+/)",
     "#include \"engine/types.h\""},
    {"orphans know engine and base", "core/orphans", "", R"(#include "(?!(base|engine|orphans)/)\w+/)",
     "#include \"node/node.h\""},
    {"node knows engine, scenario and base", "core/node", "",
     R"(#include "(?!(base|engine|scenario|node)/)\w+/)", "#include \"simulation/snapshot.h\""},
    {"g++ 12 miscompiles coroutines", "app core ui tests", "", "co_await|co_yield|co_return",
     "    auto x = co_await y();"},
    {"nothing waits", "app core ui tests", "", WAITS, "    process.waitForFinished();", "    waitsFor(1);"},
    {"no event loop in an event loop", "core ui", "", R"(\bQEventLoop\b)", "    QEventLoop loop;"},
    {"files are saved by saveFile()", "app core ui", "core/base/file.cpp core/base/file.h",
     R"(\bQSaveFile\b)", "    QSaveFile file(path);"},
    {"futures are consumed by onResult, andThen and all", "app core ui", "core/base/future.h",
     R"(\bQFutureWatcher\b|[fF]uture(\(\))?\.(then|result|resultAt|takeResult|cancel|waitForFinished)\()",
     "    m_future.then(this, f);", "    onResult(future, this, f);"},
    {"the locale changes these", "app core ui", "",
     R"(\b(std::)?(stod|stof|stold|strtod|strtof|atof|setlocale)\s*\(|\bstd::to_string\(|printf\([^;]*%[-+ 0-9.]*[aefgAEFG])",
     "    const double x = std::stod(text);", "    const double x = text.toDouble();"},
    {"the locale changes %f", "app core ui", "", R"(printf\([^;]*%[-+ 0-9.]*[aefgAEFG]\b)",
     "    std::snprintf(buffer, size, \"%.3f\", x);", "    std::fprintf(stderr, \"%s\", x);"},
    {"a sentence goes into another as a Text", "core", "core/base/text.cpp core/base/text.h",
     R"(\benglish\(\)(?!\s*[!=]=|\.(contains|startsWith|endsWith|isEmpty)\())",
     "    Text(source, {error.message.english()});", "    if (error.message.english().contains(word))"},
    {"connect by member pointer", "app core ui tests", "", R"(\bconnect\([^;]*\b(SIGNAL|SLOT)\()",
     "    connect(a, SIGNAL(b()), c, SLOT(d()));"},
    {"nothing is left open", "app core ui tests resources", "", R"(\b(QSKIP|TODO|FIXME|XXX)\b)",
     "    // TODO: later"},
};

QRegularExpression patternOf(const Rule &rule)
{
    return QRegularExpression(QString::fromUtf8(rule.pattern));
}

bool breaks(const QRegularExpression &pattern, const QString &line)
{
    return pattern.match(line).hasMatch() && !line.contains(QStringLiteral("// allowed:"));
}

QString root()
{
    return qEnvironmentVariable("XES_SOURCE") + QLatin1Char('/');
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// C and C++ files, relative to the root.
QStringList sources(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(root() + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.c")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next().mid(root().size()));
    }
    files.sort();
    return files;
}

QStringList linesOf(const QString &file)
{
    QFile source(root() + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'))
                                            : QStringList();
}

const QStringList allFolders = {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui"),
                                QStringLiteral("tests"), QStringLiteral("resources")};

bool hasLicence(const QStringList &lines)
{
    const QString head = lines.mid(0, 3).join(QLatin1Char('\n'));
    return head.contains(QStringLiteral("SPDX-FileCopyrightText: The xEdgeSim authors")) &&
           head.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later"));
}

QRegularExpression versionPattern(const QString &version)
{
    return QRegularExpression(
        QStringLiteral("(^|[^0-9.])%1($|[^0-9.])").arg(QRegularExpression::escape(version)));
}

/// Of the files "tst_x.cpp", those whose name no line of the CMakeLists registers.
QStringList unregistered(const QStringList &files, const QStringList &cmake)
{
    QStringList out;
    for (const QString &file : files) {
        const QString name = QFileInfo(file).completeBaseName();
        const QRegularExpression line(QStringLiteral("^\\s*xes_test\\(%1\\b").arg(name));
        bool found = false;
        for (const QString &text : cmake)
            found = found || line.match(text).hasMatch();
        if (!found)
            out.append(file);
    }
    return out;
}

/// Packages that stand in more than one line; a "PACKAGE unless COMMAND" counts as PACKAGE.
QStringList namedTwice(const QStringList &lines)
{
    QStringList seen;
    QStringList out;
    for (const QString &line : lines) {
        const QString package =
            line.section(QLatin1Char('#'), 0, 0).trimmed().section(QLatin1Char(' '), 0, 0);
        if (package.isEmpty() || package.startsWith(QLatin1Char('[')))
            continue;
        if (seen.contains(package))
            out.append(package);
        seen.append(package);
    }
    return out;
}

} // namespace

class TestArchitecture : public xes::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheRule_data();
    void theTreeKeepsTheRule();
    void theRuleFires_data() { theTreeKeepsTheRule_data(); }
    void theRuleFires();
    void everyFileNamesItsLicence();
    void noFileIsTooLong();
    void everyTestIsRegistered();
    void everyPackageIsNamedOnce();
    void theVersionStandsInOnePlace();
    void theCommandLineLinksNoGui();
};

void TestArchitecture::theTreeKeepsTheRule_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(rules)); ++i)
        QTest::newRow(rules[i].name) << i;
}

void TestArchitecture::theTreeKeepsTheRule()
{
    QFETCH(int, index);
    const Rule &rule = rules[index];
    const QRegularExpression pattern = patternOf(rule);
    const QStringList files = sources(words(rule.folders));
    QVERIFY(!files.isEmpty());
    QStringList found;
    for (const QString &file : files) {
        // This file is made of samples.
        if (words(rule.except).contains(file) || file.endsWith(QStringLiteral("tst_architecture.cpp")))
            continue;
        const QStringList lines = linesOf(file);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (breaks(pattern, lines[i]))
                found.append(
                    QStringLiteral("%1:%2: %3").arg(file, QString::number(i + 1), lines[i].trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
}

void TestArchitecture::theRuleFires()
{
    QFETCH(int, index);
    const Rule &rule = rules[index];
    const QRegularExpression pattern = patternOf(rule);
    QVERIFY(pattern.isValid());
    QVERIFY(breaks(pattern, QString::fromUtf8(rule.sample)));
    QVERIFY(!breaks(pattern, QString::fromUtf8(rule.sample) + QStringLiteral(" // allowed: a sample")));
    QVERIFY(!breaks(pattern, QString::fromUtf8(rule.fine)));
}

void TestArchitecture::everyFileNamesItsLicence()
{
    QStringList without;
    QStringList files = sources(allFolders);
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("app"), QStringLiteral("core"),
                                  QStringLiteral("ui"), QStringLiteral("tests"), QStringLiteral("packaging"),
                                  QStringLiteral("translations"), QStringLiteral("resources")}) {
        QDirIterator it(
            root() + folder, {QStringLiteral("CMakeLists.txt"), QStringLiteral("*.sh")}, QDir::Files,
            folder == QStringLiteral(".") ? QDirIterator::NoIteratorFlags : QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next().mid(root().size()));
    }
    for (const QString &file : files) {
        if (!hasLicence(linesOf(file)))
            without.append(file);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char('\n'))));
    QVERIFY(!hasLicence({QStringLiteral("#pragma once")}));
}

void TestArchitecture::noFileIsTooLong()
{
    QStringList tooLong;
    for (const QString &file : sources(allFolders)) {
        if (linesOf(file).size() > 800)
            tooLong.append(file);
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(QLatin1Char('\n'))));
}

void TestArchitecture::everyTestIsRegistered()
{
    QStringList missing;
    int count = 0;
    for (const QString &folder :
         QDir(root() + QStringLiteral("tests")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = QStringLiteral("tests/") + folder;
        const QStringList files =
            QDir(root() + path).entryList({QStringLiteral("tst_*.cpp")}, QDir::Files, QDir::Name);
        count += static_cast<int>(files.size());
        for (const QString &file : unregistered(files, linesOf(path + QStringLiteral("/CMakeLists.txt"))))
            missing.append(path + QLatin1Char('/') + file);
    }
    QVERIFY(count > 30);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    const QStringList files{QStringLiteral("tst_run.cpp")};
    QCOMPARE(unregistered(files, {QStringLiteral("xes_test(tst_run LABEL core LINKS xes_core)")}),
             QStringList());
    QCOMPARE(unregistered(files, {QStringLiteral("# xes_test(tst_run LABEL core)"),
                                  QStringLiteral("xes_test(tst_runnetwork LABEL core)")}),
             files);
}

void TestArchitecture::everyPackageIsNamedOnce()
{
    const QStringList lines = linesOf(QStringLiteral("packaging/packages.txt"));
    QVERIFY(lines.contains(QStringLiteral("[test]")));
    QCOMPARE(namedTwice(lines).join(QLatin1Char(' ')), QString());
    QCOMPARE(namedTwice({QStringLiteral("[a]"), QStringLiteral("xvfb"), QStringLiteral("[b]"),
                         QStringLiteral("xvfb unless Xvfb")}),
             QStringList(QStringLiteral("xvfb")));
}

void TestArchitecture::theVersionStandsInOnePlace()
{
    const QRegularExpression project(QStringLiteral("project\\(xedgesim VERSION ([0-9.]+)"));
    const auto match = project.match(linesOf(QStringLiteral("CMakeLists.txt")).join(QLatin1Char('\n')));
    QVERIFY(match.hasMatch());
    const QString version = match.captured(1);
    const QRegularExpression pattern = versionPattern(version);
    QStringList found;
    for (const QString &file :
         sources({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")})) {
        for (const QString &line : linesOf(file)) {
            if (breaks(pattern, line))
                found.append(file + QStringLiteral(": ") + line.trimmed());
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY(breaks(pattern, QStringLiteral("const auto v = \"%1\";").arg(version)));
    QVERIFY(!breaks(pattern, QStringLiteral("1%1").arg(version)));
}

void TestArchitecture::theCommandLineLinksNoGui()
{
    const QString program = qEnvironmentVariable("XES_BIN") + QStringLiteral("/xedgesim-cli");
    QVERIFY2(QFile::exists(program), qPrintable(program));
    const auto libraries = [](const QString &file) {
        QProcess process;
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(QStringLiteral("ldd"), {file});
        if (finished.isEmpty() && !finished.wait())
            return QString();
        return QString::fromUtf8(process.readAll());
    };
    const QString linked = libraries(program);
    QVERIFY(linked.contains(QStringLiteral("libQt6Core")));
    QVERIFY2(!linked.contains(QStringLiteral("libQt6Gui")), qPrintable(linked));
    QVERIFY2(!linked.contains(QStringLiteral("libQt6Widgets")), qPrintable(linked));
}

XES_CORE_TEST_MAIN(TestArchitecture)
#include "tst_architecture.moc"
