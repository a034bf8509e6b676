// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/philox.h"

namespace xes {

Philox::Block Philox::block(Block counter, std::uint64_t key)
{
    constexpr std::uint64_t factor0 = 0xD2511F53U;
    constexpr std::uint64_t factor1 = 0xCD9E8D57U;
    constexpr std::uint32_t weyl0 = 0x9E3779B9U;
    constexpr std::uint32_t weyl1 = 0xBB67AE85U;
    auto key0 = std::uint32_t(key);
    auto key1 = std::uint32_t(key >> 32);
    constexpr int rounds = 10;
    for (int i = 0; i < rounds; ++i) {
        const std::uint64_t product0 = factor0 * counter[0];
        const std::uint64_t product1 = factor1 * counter[2];
        counter = {std::uint32_t(product1 >> 32) ^ counter[1] ^ key0, std::uint32_t(product1),
                   std::uint32_t(product0 >> 32) ^ counter[3] ^ key1, std::uint32_t(product0)};
        key0 += weyl0;
        key1 += weyl1;
    }
    return counter;
}

double Philox::random()
{
    const std::uint64_t number = m_drawn / 2;
    const Block words = block({std::uint32_t(number), std::uint32_t(number >> 32), 0, 0}, m_key);
    const std::size_t half = m_drawn % 2 * 2;
    ++m_drawn;
    return ((words[half] >> 5) * 67108864.0 + (words[half + 1] >> 6)) * (1.0 / 9007199254740992.0);
}

} // namespace xes
