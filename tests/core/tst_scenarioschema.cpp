// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"
#include "scenario/schema.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRectF>

using namespace xes;
using namespace xes::scenario;

/// The JSON Schema for editors and the samples say the same as the reader.
class TestScenarioSchema : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theJsonSchemaHasTheKeysOfTheReaderAndNoOthers_data();
    void theJsonSchemaHasTheKeysOfTheReaderAndNoOthers();
    void theSamplesAreValidAskForNothingAndTheirCardsDoNotOverlap_data();
    void theSamplesAreValidAskForNothingAndTheirCardsDoNotOverlap();
};

void TestScenarioSchema::theJsonSchemaHasTheKeysOfTheReaderAndNoOthers_data()
{
    QTest::addColumn<int>("section");
    for (const Section section : allSections())
        QTest::newRow(qPrintable(sectionName(section))) << int(section);
}

void TestScenarioSchema::theJsonSchemaHasTheKeysOfTheReaderAndNoOthers()
{
    QFETCH(int, section);
    QFile file(qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/resources/schema/xedgesim.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject definition =
        schema[QStringLiteral("$defs")].toObject()[sectionName(Section(section))].toObject();
    QStringList inSchema = definition[QStringLiteral("properties")].toObject().keys();
    QStringList inReader;
    for (const KeySpec &spec : keysOf(Section(section))) {
        if (spec.status == KeySpec::Status::Taken)
            inReader += QString::fromLatin1(spec.name);
    }
    inSchema.sort();
    inReader.sort();
    QCOMPARE(inSchema, inReader);
}

void TestScenarioSchema::theSamplesAreValidAskForNothingAndTheirCardsDoNotOverlap_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/resources/scenarios"));
    const QStringList names = folder.entryList({QStringLiteral("*.xedgesim.yaml")}, QDir::Files);
    QCOMPARE(names.size(), 4);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestScenarioSchema::theSamplesAreValidAskForNothingAndTheirCardsDoNotOverlap()
{
    QFETCH(QString, path);
    const ReadOutcome read = readScenarioFile(path);
    QVERIFY2(read.errors.empty(), read.errors.empty() ? "" : qPrintable(read.errors[0].message.english()));
    QVERIFY2(read.warnings.empty(),
             read.warnings.empty() ? "" : qPrintable(read.warnings[0].message.english()));
    QVERIFY(read.scenario->asksFor().empty());
    QCOMPARE(read.scenario->form, Form::Exact);
    QVERIFY(!read.scenario->description.isEmpty());
    std::vector<QRectF> cards;
    for (const Node &node : read.scenario->nodes) {
        QVERIFY(node.position.has_value());
        const QRectF card(*node.position, QSizeF(168, 84));
        for (const QRectF &other : cards)
            QVERIFY(!card.adjusted(-10, -10, 10, 10).intersects(other));
        cards.push_back(card);
    }
}

XES_CORE_TEST_MAIN(TestScenarioSchema)
#include "tst_scenarioschema.moc"
