// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

#ifdef __SANITIZE_ADDRESS__
extern "C" {
size_t __sanitizer_get_current_allocated_bytes();
int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
                                              void (*)(const volatile void *));
}
#endif

namespace xes {

/// The most memory that the process had allocated while this lived, above what it had before. Zero without
/// the address sanitizer, which is who counts.
class MemoryPeak
{
public:
    MemoryPeak()
    {
#ifdef __SANITIZE_ADDRESS__
        [[maybe_unused]] static const int hooked =
            __sanitizer_install_malloc_and_free_hooks(&allocated, &freed);
        m_start = __sanitizer_get_current_allocated_bytes();
        peak() = m_start;
#endif
    }
    [[nodiscard]] qint64 aboveStart() const
    {
        return qint64(peak().load()) - qint64(m_start);
    }

private:
    static std::atomic<size_t> &peak()
    {
        static std::atomic<size_t> bytes = 0;
        return bytes;
    }
#ifdef __SANITIZE_ADDRESS__
    static void allocated(const volatile void *, size_t size)
    {
        static std::atomic<unsigned> small = 0;
        if (size < 16 * 1024 && ++small % 256 != 0)
            return; // asking costs
        const size_t now = __sanitizer_get_current_allocated_bytes();
        if (now > peak().load())
            peak() = now;
    }
    static void freed(const volatile void *) {}
#endif

    size_t m_start = 0;
};

} // namespace xes
