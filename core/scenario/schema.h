// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/findings.h"

#include <QStringList>

#include <span>

namespace xes::scenario {

/// The maps of a scenario file whose keys we know.
enum class Section {
    Top,
    Simulation,
    Network,
    Defaults,
    Link,
    Jitter,
    Bursts,
    Outage,
    Node,
    Ready,
    Sensor,
    Gateway,
    Docker,
    Healthcheck,
    Volume
};

struct KeySpec
{
    enum class Status {
        Taken,
        NotYet,  ///< belongs to a later version: refused by name
        Instead, ///< Compose's or Docker's name of something that is written otherwise here
    };
    const char *name;
    Status status = Status::Taken;
    const char *instead = nullptr; ///< the key to write for Instead
};

/// The one table of keys. The JSON Schema for editors holds those that are Taken, and a test compares.
[[nodiscard]] std::span<const KeySpec> keysOf(Section section);
/// Its name under "$defs" in the JSON Schema.
[[nodiscard]] QString sectionName(Section section);
[[nodiscard]] std::span<const Section> allSections();

/// The candidate that was probably meant, or an empty text.
[[nodiscard]] QString closest(const QString &word, const QStringList &candidates);

/// One map of the file: checks its keys against the table at once, then hands out its values.
class MapReader
{
public:
    /// Anything but a map is an error, and then there is no key. Unknown keys are warnings, in `docker:`
    /// errors.
    MapReader(const Item &item, Section section, Findings &findings);

    [[nodiscard]] bool isMap() const { return m_item.node && m_item.node->isMap(); }
    [[nodiscard]] const Item &item() const { return m_item; }
    /// The value of a key; empty where it is not written. A value of null counts as not written.
    [[nodiscard]] Item value(const QString &key) const;
    /// The one of several spellings that is written; two at once are an error. @p key is the one found.
    [[nodiscard]] Item valueOf(const QStringList &spellings, QString *key = nullptr) const;
    /// The same, and an error where there is none.
    [[nodiscard]] Item required(const QString &key) const;
    void missing(const QString &key) const;

private:
    void checkKey(const yaml::Entry &entry, Section section) const;
    [[nodiscard]] QString pathOf(const QString &key) const;

    Item m_item;
    Findings &m_findings;
};

} // namespace xes::scenario
