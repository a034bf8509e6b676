// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <memory>

namespace xes {

/// Python's random.Random(n), number by number: MT19937 seeded by init_by_array. Its state is made at the
/// first draw, so that thousands of nodes start at once.
class PythonRandom
{
public:
    explicit PythonRandom(std::uint64_t n) : m_seed(n) {}

    /// The prototype's n for a name such as "sensor1_42": the first 8 bytes of its SHA-256, big-endian.
    [[nodiscard]] static std::uint64_t seedFor(QByteArrayView name);

    /// In [0, 1), with 53 bits.
    [[nodiscard]] double random();

private:
    static constexpr int size = 624;

    void seed();
    void refill();
    [[nodiscard]] std::uint32_t next32();

    std::uint64_t m_seed;
    int m_index = size;
    std::unique_ptr<std::array<std::uint32_t, size>> m_state; ///< null: not seeded yet
};

} // namespace xes
