// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/pythonrandom.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace xes {

std::uint64_t PythonRandom::seedFor(QByteArrayView name)
{
    const QByteArray digest = QCryptographicHash::hash(QByteArray::fromRawData(name.data(), name.size()),
                                                       QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(digest.constData());
}

void PythonRandom::seed()
{
    m_state = std::make_unique<std::array<std::uint32_t, size>>();
    auto &m = *m_state;
    m[0] = 19650218U;
    for (std::uint32_t i = 1; i < size; ++i)
        m[i] = 1812433253U * (m[i - 1] ^ (m[i - 1] >> 30)) + i;

    // Python takes n's 32-bit words, lowest first, without leading zeros but at least one.
    const std::array<std::uint32_t, 2> key{std::uint32_t(m_seed), std::uint32_t(m_seed >> 32)};
    const std::uint32_t length = key[1] ? 2 : 1;
    std::uint32_t i = 1;
    std::uint32_t j = 0;
    const auto mixed = [&](std::uint32_t factor) { return m[i] ^ ((m[i - 1] ^ (m[i - 1] >> 30)) * factor); };
    const auto advance = [&] {
        if (++i >= size) {
            m[0] = m[size - 1];
            i = 1;
        }
    };
    for (int k = 0; k < size; ++k) {
        m[i] = mixed(1664525U) + key[j] + j;
        advance();
        j = (j + 1) % length;
    }
    for (int k = 0; k < size - 1; ++k) {
        m[i] = mixed(1566083941U) - i;
        advance();
    }
    m[0] = 0x80000000U;
    m_index = size;
}

void PythonRandom::refill()
{
    auto &m = *m_state;
    const auto twist = [&m](int to, int from, int middle) {
        const std::uint32_t y = (m[to] & 0x80000000U) | (m[from] & 0x7fffffffU);
        m[to] = m[middle] ^ (y >> 1) ^ ((y & 1U) ? 0x9908b0dfU : 0U);
    };
    constexpr int shift = 397;
    for (int k = 0; k < size; ++k)
        twist(k, (k + 1) % size, (k + shift) % size);
    m_index = 0;
}

std::uint32_t PythonRandom::next32()
{
    if (!m_state)
        seed();
    if (m_index >= size)
        refill();
    std::uint32_t y = (*m_state)[m_index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680U;
    y ^= (y << 15) & 0xefc60000U;
    return y ^ (y >> 18);
}

double PythonRandom::random()
{
    const std::uint32_t a = next32() >> 5;
    const std::uint32_t b = next32() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

} // namespace xes
