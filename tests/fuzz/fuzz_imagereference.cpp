// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/credentials.h"
#include "engine/wire/imagereference.h"

#include <cstdint>
#include <cstdlib>

using xes::engine::wire::ImageReference;

/// What a user writes for an image: its parts make the whole again, and each is read as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const ImageReference reference = ImageReference::fromString(text);
    if (reference.toString() != text || reference.registry.contains(u'/') || reference.tag.contains(u'/') ||
        (reference.path.contains(u'@') && !text.endsWith(u'@')))
        std::abort();
    if (ImageReference::fromString(reference.name()).registry != reference.registry)
        std::abort();
    if (xes::engine::registryOf(text).isEmpty())
        std::abort();
    return 0;
}
