// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace xes {

/// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy as 1, 2, 3; SC 2011): a
/// number is a function of the key and of how many came before, so that a stream takes 16 bytes.
class Philox
{
public:
    using Block = std::array<std::uint32_t, 4>;

    explicit Philox(std::uint64_t key) : m_key(key) {}

    /// In [0, 1), with 53 bits.
    [[nodiscard]] double random();

    [[nodiscard]] static Block block(Block counter, std::uint64_t key);

private:
    std::uint64_t m_key;
    std::uint64_t m_drawn = 0; ///< numbers; a block has two
};

} // namespace xes
