// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xedgesim/samples.h"

#include "scenario/reader.h"

#include <QDir>
#include <QThreadPool>

#include <algorithm>

namespace xes::app {

Future<std::vector<ui::Sample>> readSamples()
{
    const Resolver<std::vector<ui::Sample>> resolver;
    QThreadPool::globalInstance()->start([resolver] {
        std::vector<ui::Sample> out;
        const QFileInfoList files =
            QDir(QStringLiteral(":/scenarios")).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const scenario::ReadOutcome outcome = scenario::readScenarioFile(file.absoluteFilePath());
            if (!outcome.scenario)
                continue;
            const scenario::Scenario &scenario = *outcome.scenario;
            ui::Sample sample;
            sample.title = scenario.name;
            sample.words = scenario.description.section(QStringLiteral("\n\n"), 0, 0).simplified();
            sample.words.remove(QLatin1Char('*')).remove(QLatin1Char('`')); // Markdown's
            sample.file = file.absoluteFilePath();
            sample.needsEngine = scenario.hasContainers();
            int models = 0;
            for (const scenario::Node &node : scenario.nodes)
                models += node.implementation == scenario::Implementation::Model ? 1 : 0;
            const int containers = static_cast<int>(scenario.nodes.size()) - models;
            sample.picture = containers == 0  ? ui::Sample::Picture::Models
                             : containers > 4 ? ui::Sample::Picture::Fleet
                             : models > 0     ? ui::Sample::Picture::Gateway
                                              : ui::Sample::Picture::Services;
            out.push_back(std::move(sample));
        }
        // What runs at once comes first.
        std::stable_sort(out.begin(), out.end(), [](const ui::Sample &a, const ui::Sample &b) {
            return a.needsEngine < b.needsEngine;
        });
        resolver.resolve(std::move(out));
    });
    return resolver.future();
}

} // namespace xes::app
