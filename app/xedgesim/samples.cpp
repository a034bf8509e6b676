// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xedgesim/samples.h"

#include "scenario/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>

namespace xes::app {

QString sampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &folder : {program.filePath(QStringLiteral("../share/xedgesim/scenarios")),
                                  QStringLiteral(XES_SAMPLE_FOLDER)}) {
        if (QDir(folder).exists())
            return QDir::cleanPath(folder);
    }
    return {};
}

Future<std::vector<ui::Sample>> readSamples(const QString &folder)
{
    const Resolver<std::vector<ui::Sample>> resolver;
    QThreadPool::globalInstance()->start([folder, resolver] {
        std::vector<ui::Sample> out;
        const QFileInfoList files = QDir(folder).entryInfoList(
            {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const scenario::ReadOutcome outcome = scenario::readScenarioFile(file.absoluteFilePath());
            if (!outcome.scenario)
                continue;
            const scenario::Scenario &scenario = *outcome.scenario;
            ui::Sample sample;
            sample.title = scenario.name;
            sample.words = scenario.description.section(QStringLiteral("\n\n"), 0, 0).simplified();
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
