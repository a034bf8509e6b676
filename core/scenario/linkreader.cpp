// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/linkreader.h"

#include "scenario/values.h"

#include <QCoreApplication>

namespace xes::scenario {

namespace {

/// "5%" or 0.05, or how it comes in bursts.
void readLoss(const Item &item, LinkParameters &to, Findings &findings)
{
    if (!item)
        return;
    if (!item.node->isMap()) {
        if (const auto rate = readFraction(item, findings)) {
            to.lossRate = *rate;
            to.bursts.reset();
        }
        return;
    }
    const MapReader map(item, Section::Bursts, findings);
    BurstLoss bursts;
    const auto read = [&](const char *key, double &value) {
        if (const auto fraction = readFraction(map.value(QString::fromLatin1(key)), findings))
            value = *fraction;
    };
    if (const auto toBad = readFraction(map.required(QStringLiteral("to_bad")), findings))
        bursts.toBad = *toBad;
    if (const auto toGood = readFraction(map.required(QStringLiteral("to_good")), findings))
        bursts.toGood = *toGood;
    read("good", bursts.good);
    read("bad", bursts.bad);
    // What the log tells where it does not matter which state it is in: the share over a long time.
    const double changes = bursts.toBad + bursts.toGood;
    to.lossRate =
        changes > 0 ? (bursts.toBad * bursts.bad + bursts.toGood * bursts.good) / changes : bursts.good;
    to.bursts = bursts;
}

/// A time alone is uniform.
void readJitter(const MapReader &map, LinkParameters &to, Findings &findings)
{
    const Item item = map.value(QStringLiteral("jitter"));
    if (!item || !item.node->isMap()) {
        if (const auto spread = readTime(map, QStringLiteral("jitter"), Zero::Allowed, findings))
            to.jitter = {spread->count() > 0 ? Jitter::Kind::Uniform : Jitter::Kind::None, *spread};
        return;
    }
    const MapReader jitter(item, Section::Jitter, findings);
    QString kind;
    const Item spread = jitter.valueOf(
        {QStringLiteral("uniform"), QStringLiteral("normal"), QStringLiteral("pareto")}, &kind);
    if (!spread) {
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "The jitter has no distribution.")),
                       Text(QT_TRANSLATE_NOOP("core", "Write {uniform: 2ms}, {normal: 2ms} or {pareto: 2ms, "
                                                      "shape: 3}.")));
        return;
    }
    const auto time = readTime(jitter, kind, Zero::Refused, findings);
    const Item shape = jitter.value(QStringLiteral("shape"));
    constexpr double leastShape = 1.001; // there is no mean at 1
    const auto exponent = readNumber(shape, findings, leastShape, 1000);
    if (shape && kind != QStringLiteral("pareto"))
        findings.warning(shape, Text(QT_TRANSLATE_NOOP("core", "“shape” has an effect with “pareto” only.")),
                         Text(QT_TRANSLATE_NOOP("core", "Remove it, or write {pareto: 2ms, shape: 3}.")));
    if (!time)
        return;
    to.jitter.kind = kind == QStringLiteral("uniform")  ? Jitter::Kind::Uniform
                     : kind == QStringLiteral("normal") ? Jitter::Kind::Normal
                                                        : Jitter::Kind::Pareto;
    to.jitter.spread = *time;
    if (exponent)
        to.jitter.shape = *exponent;
}

void readOutages(const Item &item, LinkParameters &to, Findings &findings)
{
    if (!item)
        return;
    if (!item.node->isSequence()) {
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A list of times is expected here.")),
                       Text(QT_TRANSLATE_NOOP("core", "Write one “- {from: 10s, to: 12s}” in each line.")));
        return;
    }
    to.outages.clear();
    for (std::size_t i = 0; i < item.node->items.size(); ++i) {
        const Item one = childAt(item, i);
        const MapReader map(one, Section::Outage, findings);
        if (!map.isMap())
            continue;
        const auto from = readTime(map, QStringLiteral("from"), Zero::Allowed, findings);
        const auto end = readTime(map, QStringLiteral("to"), Zero::Refused, findings);
        if (!from && !map.value(QStringLiteral("from")))
            map.missing(QStringLiteral("from"));
        if (!end && !map.value(QStringLiteral("to")))
            map.missing(QStringLiteral("to"));
        if (!from || !end)
            continue;
        if (*from >= *end)
            findings.error(one,
                           Text(QT_TRANSLATE_NOOP("core", "The link is to be up again before it goes down.")),
                           Text(QT_TRANSLATE_NOOP("core", "“to” has to be later than “from”.")));
        else
            to.outages.push_back({VirtualTime() + *from, VirtualTime() + *end});
    }
}

} // namespace

void readLinkParameters(const MapReader &map, const QString &prefix, LinkParameters &to, Findings &findings)
{
    if (const auto latency = readTime(map, prefix + QStringLiteral("latency"), Zero::Allowed, findings))
        to.latency = *latency;
    readLoss(map.valueOf({prefix + QStringLiteral("loss"), prefix + QStringLiteral("loss_rate")}), to,
             findings);
    if (!prefix.isEmpty())
        return;
    readJitter(map, to, findings);
    if (const auto rate = readBitRate(map.value(QStringLiteral("bandwidth")), findings))
        to.bitsPerSecond = *rate;
    const Item queue = map.value(QStringLiteral("queue"));
    if (const auto bytes = readSize(queue, findings))
        to.queueBytes = *bytes;
    if (queue && to.bitsPerSecond == 0)
        findings.warning(queue,
                         Text(QT_TRANSLATE_NOOP("core", "A queue has an effect with a bandwidth only.")),
                         Text(QT_TRANSLATE_NOOP("core", "Add “bandwidth: 1Mbit/s”, or remove it.")));
    if (const auto share = readFraction(map.value(QStringLiteral("duplication")), findings))
        to.duplication = *share;
    if (const auto reorders = readBool(map.value(QStringLiteral("reorder")), findings))
        to.reorders = *reorders;
    readOutages(map.value(QStringLiteral("down")), to, findings);
}

} // namespace xes::scenario
