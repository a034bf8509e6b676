// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The .ts files themselves, against the sources (XES_SOURCE), with Qt's lupdate (XES_LUPDATE).
#include "base/text.h"
#include "common/translations.h"
#include "scenario/reader.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace xes;

namespace {

struct Message
{
    QString context;
    QString source;
    bool plural = false;
    bool finished = true;
    QStringList forms; ///< one, or one for each plural form
};

std::vector<Message> readTs(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (name == QLatin1StringView("message")) {
            const bool plural = xml.attributes().value(QStringLiteral("numerus")) == QLatin1StringView("yes");
            messages.push_back({context, {}, plural, true, {}});
        } else if (name == QLatin1StringView("source"))
            messages.back().source = xml.readElementText();
        else if (name == QLatin1StringView("translation")) {
            messages.back().finished = xml.attributes().value(QStringLiteral("type")).isEmpty();
            if (!messages.back().plural)
                messages.back().forms.append(xml.readElementText());
        } else if (name == QLatin1StringView("numerusform"))
            messages.back().forms.append(xml.readElementText());
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[1-9n]"));
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(^|[^&])&\\w"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

/// What is wrong with a message, or nothing.
QStringList faults(const Message &message)
{
    QStringList found;
    if (!message.finished)
        found.append(QStringLiteral("unfinished"));
    if (message.plural && message.forms.size() != 2)
        found.append(QStringLiteral("%1 plural forms").arg(message.forms.size()));
    for (const QString &form : message.forms) {
        if (form.isEmpty()) {
            found.append(QStringLiteral("empty"));
            continue;
        }
        if (placeholders(form) != placeholders(message.source))
            found.append(QStringLiteral("placeholders"));
        if (hasMnemonic(form) != hasMnemonic(message.source))
            found.append(QStringLiteral("mnemonic"));
        // A short word may need more room than its double.
        if (static_cast<double>(form.size()) > 2.2 * static_cast<double>(message.source.size()) + 8)
            found.append(QStringLiteral("too long"));
        if (form.front().isSpace() != message.source.front().isSpace() ||
            form.back().isSpace() != message.source.back().isSpace())
            found.append(QStringLiteral("spaces at an end"));
        if (form.contains(QChar(u'“')) != form.contains(QChar(u'„')) || form.contains(QChar(u'”')))
            found.append(QStringLiteral("quotes"));
    }
    return found;
}

QString tsFile(const char *language)
{
    return qEnvironmentVariable("XES_SOURCE") +
           QStringLiteral("/translations/xedgesim_%1.ts").arg(QString::fromLatin1(language));
}

} // namespace

class TestTranslations : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyGermanSentenceIsFinishedAndWhole();
    void theCheckFindsWhatItLooksFor_data();
    void theCheckFindsWhatItLooksFor();
    void englishHasAllItsPlurals();
    void theFilesHoldAllSentencesOfTheSources_data();
    void theFilesHoldAllSentencesOfTheSources();
    void germanIsShownWhereTheLocaleAsksForIt();
    void aSentenceInASentenceIsTranslatedWithIt();
    void theSamplesAreTranslated();
    void otherLocalesGetEnglishPlurals();
};

void TestTranslations::everyGermanSentenceIsFinishedAndWhole()
{
    const std::vector<Message> messages = readTs(tsFile("de"));
    QVERIFY(messages.size() > 500);
    QStringList wrong;
    for (const Message &message : messages) {
        if (const QStringList found = faults(message); !found.isEmpty())
            wrong.append(QStringLiteral("%1, “%2”: %3")
                             .arg(message.context, message.source, found.join(QStringLiteral(", "))));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::theCheckFindsWhatItLooksFor_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *fault, const char *source, const QStringList &forms) {
        QTest::newRow(fault) << QString::fromUtf8(source) << forms << QString::fromUtf8(fault);
    };
    row("", "&Open %1", {QStringLiteral("%1 ö&ffnen")});
    row("", "%n node(s)", {QStringLiteral("%n Knoten"), QStringLiteral("%n Knoten")});
    row("empty", "Open", {QString()});
    row("placeholders", "%1 of %2", {QStringLiteral("%1 von")});
    row("placeholders", "%n node(s)", {QStringLiteral("ein Knoten"), QStringLiteral("%n Knoten")});
    row("mnemonic", "&Open", {QStringLiteral("Öffnen")});
    row("mnemonic", "Open", {QStringLiteral("&Öffnen")});
    row("too long", "Open", {QStringLiteral("Ein Szenario aus einer Datei öffnen")});
    row("spaces at an end", " asks", {QStringLiteral("verlangt")});
    row("quotes", "“%1”", {QStringLiteral("“%1”")});
    row("1 plural forms", "%n node(s)", {QStringLiteral("%n Knoten")});
}

void TestTranslations::theCheckFindsWhatItLooksFor()
{
    QFETCH(QString, source);
    QFETCH(QStringList, forms);
    QFETCH(QString, fault);
    const bool plural = source.contains(QStringLiteral("%n"));
    const QStringList found = faults({{}, source, plural, true, forms});
    QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.contains(fault),
             qPrintable(found.join(QStringLiteral(", "))));
}

void TestTranslations::englishHasAllItsPlurals()
{
    const std::vector<Message> english = readTs(tsFile("en"));
    qsizetype plurals = 0;
    for (const Message &message : readTs(tsFile("de")))
        plurals += message.plural ? 1 : 0;
    QCOMPARE(static_cast<qsizetype>(english.size()), plurals);
    for (const Message &message : english) {
        QVERIFY2(message.finished && message.forms.size() == 2, qPrintable(message.source));
        for (const QString &form : message.forms) {
            QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(form));
            QVERIFY2(!form.contains(QStringLiteral("(s)")), qPrintable(form));
        }
    }
}

void TestTranslations::theFilesHoldAllSentencesOfTheSources_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << QStringLiteral("de");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestTranslations::theFilesHoldAllSentencesOfTheSources()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    const QString original = tsFile(language.toLatin1().constData());
    QVERIFY(QFile::copy(original, copy));
    QStringList arguments{
        QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
        QStringLiteral("none"),    QStringLiteral("app"),          QStringLiteral("core"),
        QStringLiteral("ui"),      QStringLiteral("-ts"),          copy};
    if (language == QStringLiteral("en"))
        arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess process;
    process.setWorkingDirectory(qEnvironmentVariable("XES_SOURCE"));
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(qEnvironmentVariable("XES_LUPDATE"), arguments);
    QVERIFY(!finished.isEmpty() || finished.wait(60'000));
    QCOMPARE(process.exitCode(), 0);

    const auto keys = [](const QString &path) {
        QStringList all;
        for (const Message &message : readTs(path))
            all.append(message.context + QStringLiteral(": ") + message.source);
        return QSet<QString>(all.begin(), all.end());
    };
    const QSet<QString> now = keys(original);
    const QSet<QString> wanted = keys(copy);
    const auto list = [](const QSet<QString> &set) {
        return QStringList(set.begin(), set.end()).join(QLatin1Char('\n'));
    };
    QVERIFY2(wanted == now,
             qPrintable(QStringLiteral("run the target update_translations.\nNew:\n%1\nGone:\n%2")
                            .arg(list(wanted - now), list(now - wanted))));
}

void TestTranslations::germanIsShownWhereTheLocaleAsksForIt()
{
    QCoreApplication &application = *QCoreApplication::instance();
    app::installTranslations(application, QLocale(QStringLiteral("de_AT")));
    const Text text(QT_TRANSLATE_NOOP("core", "The operation was given up."));
    QCOMPARE(text.translated(), QStringLiteral("Der Vorgang wurde aufgegeben."));
    QCOMPARE(text.english(), QStringLiteral("The operation was given up."));
    for (QTranslator *translator : application.findChildren<QTranslator *>())
        delete translator;
}

void TestTranslations::aSentenceInASentenceIsTranslatedWithIt()
{
    QCoreApplication &application = *QCoreApplication::instance();
    app::installTranslations(application, QLocale(QStringLiteral("de_DE")));
    const Text inner(QT_TRANSLATE_NOOP("core", "Node “%1” has failed: %2"),
                     {QStringLiteral("%2"), Text(QT_TRANSLATE_NOOP("core", "The operation was given up."))});
    const Text outer(QT_TRANSLATE_NOOP("core", "%1 These could not be removed: %2."),
                     {inner, QStringLiteral("one")});
    QCOMPARE(
        outer.english(),
        QStringLiteral("Node “%2” has failed: The operation was given up. These could not be removed: one."));
    const QString german = outer.translated();
    QVERIFY2(german.contains(QStringLiteral("%2")), qPrintable(german));
    QVERIFY2(german.contains(QStringLiteral("Der Vorgang wurde aufgegeben.")), qPrintable(german));
    for (const char *word : {"failed", "operation", "removed"})
        QVERIFY2(!german.contains(QLatin1StringView(word)), qPrintable(german));
    for (QTranslator *translator : application.findChildren<QTranslator *>())
        delete translator;
}

void TestTranslations::theSamplesAreTranslated()
{
    QCoreApplication &application = *QCoreApplication::instance();
    app::installTranslations(application, QLocale(QStringLiteral("de_DE")));
    const QDir folder(qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/resources/scenarios"));
    const QStringList files = folder.entryList({QStringLiteral("*.yaml")}, QDir::Files);
    QVERIFY(files.size() >= 4);
    for (const QString &file : files) {
        const scenario::ReadOutcome read = scenario::readScenarioFile(folder.filePath(file));
        QVERIFY(read.scenario);
        QString words = read.scenario->description.section(QStringLiteral("\n\n"), 0, 0).simplified();
        words.remove(QLatin1Char('*')).remove(QLatin1Char('`'));
        for (const QString &text : {read.scenario->name, words})
            QVERIFY2(QCoreApplication::translate("samples", text.toUtf8().constData()) != text,
                     qPrintable(text));
    }
    for (QTranslator *translator : application.findChildren<QTranslator *>())
        delete translator;
}

void TestTranslations::otherLocalesGetEnglishPlurals()
{
    QCoreApplication &application = *QCoreApplication::instance();
    const auto nodes = [](int n) {
        return QCoreApplication::translate("xes::cli::ValidateCommand", "%n node(s)", nullptr, n);
    };
    for (const QLocale &locale :
         {QLocale(QLocale::C), QLocale(QStringLiteral("fr_FR")), QLocale(QStringLiteral("en_GB"))}) {
        app::installTranslations(application, locale);
        QCOMPARE(nodes(1), QStringLiteral("1 node"));
        QCOMPARE(nodes(2), QStringLiteral("2 nodes"));
        for (QTranslator *translator : application.findChildren<QTranslator *>())
            delete translator;
    }
}

XES_CORE_TEST_MAIN(TestTranslations)
#include "tst_translations.moc"
