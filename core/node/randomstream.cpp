// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/randomstream.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace xes {

namespace {
std::variant<PythonRandom, Philox> generatorOf(const QByteArray &name, Seed seed)
{
    const std::uint64_t n = PythonRandom::seedFor(name + '_' + QByteArray::number(qint64(seed.number)));
    if (seed.rng == scenario::Rng::Philox)
        return Philox(n);
    return PythonRandom(n);
}
} // namespace

RandomStream::RandomStream(const QByteArray &name, Seed seed)
    : m_generator(generatorOf(name, seed)), m_nextGauss(std::numeric_limits<double>::quiet_NaN())
{}

double RandomStream::random()
{
    return std::visit([](auto &generator) { return generator.random(); }, m_generator);
}

/// Box–Muller as Python has it; the sine value is kept for the next call.
double RandomStream::gauss(double mean, double deviation)
{
    double z = std::exchange(m_nextGauss, std::numeric_limits<double>::quiet_NaN());
    if (std::isnan(z)) {
        const double angle = random() * (2.0 * std::numbers::pi);
        const double radius = std::sqrt(-2.0 * std::log(1.0 - random()));
        z = std::cos(angle) * radius;
        m_nextGauss = std::sin(angle) * radius;
    }
    return mean + z * deviation;
}

} // namespace xes
