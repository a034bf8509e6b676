// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"

#include <QObject>

#include <optional>

namespace xes {

/// A container's output for a view: lives in the view's thread, fed from the engine thread in batches of at
/// most one in 50 ms; deleting it closes the stream.
class LogFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void linesReceived(const std::vector<xes::engine::LogLine> &lines);
    void ended(const std::optional<xes::Error> &error);
};

/// A container's figures for a view, about once a second.
class StatsFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void sampleReceived(const xes::engine::StatsSample &sample);
    void ended(const std::optional<xes::Error> &error);
};

} // namespace xes
