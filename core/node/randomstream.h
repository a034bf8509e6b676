// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/philox.h"
#include "node/pythonrandom.h"
#include "scenario/scenario.h"

#include <QByteArrayView>

#include <variant>

namespace xes {

/// What the streams of a run begin from.
struct Seed
{
    std::int64_t number = 0;
    scenario::Rng rng = scenario::Rng::Mt19937;

    Seed(std::int64_t seedNumber, scenario::Rng generator = scenario::Rng::Mt19937)
        : number(seedNumber), rng(generator)
    {}
};

/// The random numbers of one node or link: the same for the same name and seed, whatever else is drawn
/// elsewhere. A value for one thread at a time.
class RandomStream
{
public:
    /// @param name of the node, or "source_destination" of a link, as the prototype has them
    RandomStream(const QByteArray &name, Seed seed);

    /// In [0, 1), with 53 bits.
    [[nodiscard]] double random();
    [[nodiscard]] double gauss(double mean, double deviation);

private:
    std::variant<PythonRandom, Philox> m_generator;
    double m_nextGauss; ///< NaN: none is kept
};

} // namespace xes
