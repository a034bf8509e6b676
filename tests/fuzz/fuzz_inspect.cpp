// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/callreaders.h"
#include "engine/wire/errors.h"
#include "engine/wire/readers.h"

#include <cstdint>
#include <cstdlib>

using namespace xes;
using namespace xes::engine;

namespace {

/// Read with what cannot be missing, or refused with a word.
template <class T>
void check(const Result<T> &result)
{
    if (!result && result.error().message.english().isEmpty())
        std::abort();
}

void readAsObject(wire::JsonView json)
{
    const Result<ContainerDetails> container = wire::readContainer(json);
    check(container);
    if (container && container->id.isEmpty())
        std::abort();
    check(wire::readImage(json));
    check(wire::readCreated(json));
    check(wire::readNetwork(json));
    check(wire::readVolumes(json));
    check(wire::readVolume(json));
    check(wire::readExec(json));
    (void)wire::readEngineInfo(json, json);
    (void)wire::readSystemInfo(json);
    (void)wire::readDiskUsage(json);
    (void)wire::readProcesses(json);
    (void)wire::readPruned(json, "ContainersDeleted");
}

} // namespace

/// The JSON of inspections and lists, whole: every reader takes every answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const Result<wire::JsonDocument> object = wire::readObject(json))
        readAsObject(object->root());
    if (const Result<wire::JsonDocument> array = wire::readArray(json)) {
        check(wire::readContainers(array->root()));
        check(wire::readNetworks(array->root()));
        for (const wire::JsonView item : array->root().items())
            readAsObject(item);
    }
    check(wire::readChanges(json));
    check(wire::readImages(json));
    check(wire::readHistory(json));
    check(wire::readRemoved(json));
    (void)wire::wordsOf(json);
    return 0;
}
