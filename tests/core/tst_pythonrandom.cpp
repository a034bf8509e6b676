// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/pythonrandom.h"
#include "node/randomstream.h"
#include "support/testcase.h"

using namespace xes;

class TestPythonRandom : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void seedsComeFromNames_data();
    void seedsComeFromNames();
    void gaussIsThePrototypes_data();
    void gaussIsThePrototypes();
    void uniformIsThePrototypes_data();
    void uniformIsThePrototypes();
    void aSmallSeedIsOneWord();
};

void TestPythonRandom::seedsComeFromNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<quint64>("n");
    QTest::newRow("sensor1") << QByteArray("sensor1_42") << Q_UINT64_C(12224054490459784054);
    QTest::newRow("sensor2") << QByteArray("sensor2_42") << Q_UINT64_C(3420986277504079053);
    QTest::newRow("sensor3") << QByteArray("sensor3_42") << Q_UINT64_C(17066934152590138434);
    QTest::newRow("link") << QByteArray("sensor1_gateway_42") << Q_UINT64_C(8872735519030291355);
    QTest::newRow("default") << QByteArray("default_42") << Q_UINT64_C(15069221977917531563);
}

void TestPythonRandom::seedsComeFromNames()
{
    QFETCH(QByteArray, name);
    QTEST(quint64(PythonRandom::seedFor(name)), "n");
}

void TestPythonRandom::gaussIsThePrototypes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("sensor1") << QByteArray("sensor1_42")
                             << QList<double>{21.388588739669157, 22.60046998740314, 15.171600855204186};
    QTest::newRow("sensor2") << QByteArray("sensor2_42")
                             << QList<double>{18.942416055376867, 17.0226851471076, 19.486162625836386};
    QTest::newRow("sensor3") << QByteArray("sensor3_42")
                             << QList<double>{23.14065515321241, 16.44804992450026, 18.70917664563723};
}

void TestPythonRandom::gaussIsThePrototypes()
{
    QFETCH(QByteArray, name);
    QFETCH(QList<double>, values);
    RandomStream random(name.chopped(3), 42); // the name ends in the seed
    for (const double value : values) {
        const double drawn = random.gauss(20.0, 2.0);
        QVERIFY2(drawn == value, qPrintable(QString::number(drawn, 'g', 17)));
    }
}

void TestPythonRandom::uniformIsThePrototypes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("link") << QByteArray("sensor1_gateway_42")
                          << QList<double>{0.610673006612, 0.450691034059, 0.088401689963, 0.248746064293};
    QTest::newRow("default") << QByteArray("default_42")
                             << QList<double>{0.458811844574, 0.047993767328, 0.817420055262};
}

void TestPythonRandom::uniformIsThePrototypes()
{
    QFETCH(QByteArray, name);
    QFETCH(QList<double>, values);
    PythonRandom random(PythonRandom::seedFor(name));
    for (const double value : values)
        QVERIFY(std::abs(random.random() - value) < 1e-12);
}

void TestPythonRandom::aSmallSeedIsOneWord()
{
    // python3 -c 'import random; print(random.Random(0).random(), random.Random(42).random())'
    QVERIFY(PythonRandom(0).random() == 0.8444218515250481);
    QVERIFY(PythonRandom(42).random() == 0.6394267984578837);
}

XES_CORE_TEST_MAIN(TestPythonRandom)
#include "tst_pythonrandom.moc"
