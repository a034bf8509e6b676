// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xedgesim/samples.h"

#include "scenario/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>

#include <algorithm>

namespace xes::app {

namespace {

/// The words of the files, once more for the translators; tst_translations holds the two together.
[[maybe_unused]] const char *const sentences[] = {
    QT_TRANSLATE_NOOP("samples", "Three sensors and a gateway"),
    QT_TRANSLATE_NOOP("samples", "Three modelled sensors measure a temperature each second and send it to a "
                                 "gateway, which tells the mean of all readings every five seconds."),
    QT_TRANSLATE_NOOP("samples", "A gateway in a container"),
    QT_TRANSLATE_NOOP("samples",
                      "Three modelled sensors send their readings over the modelled network into a "
                      "real container, and what it answers comes back as events."),
    QT_TRANSLATE_NOOP("samples", "Two services with health checks"),
    QT_TRANSLATE_NOOP("samples",
                      "echo answers on a port that is published on this machine, load burns a little "
                      "CPU. Both count as ready only when their health check says so; the run waits "
                      "for it."),
    QT_TRANSLATE_NOOP("samples", "Twelve containers, one dies"),
    QT_TRANSLATE_NOOP("samples",
                      "Twelve containers start together, which takes about as long as one. After three "
                      "seconds worker-7 ends with exit code 3. Nothing hides that: its card turns red, "
                      "the event is listed, and because it says on_failure: continue the other eleven "
                      "go on."),
};

QString translated(const QString &words)
{
    return QCoreApplication::translate("samples", words.toUtf8().constData());
}

} // namespace

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
            sample.title = translated(scenario.name);
            sample.words = scenario.description.section(QStringLiteral("\n\n"), 0, 0).simplified();
            sample.words.remove(QLatin1Char('*')).remove(QLatin1Char('`')); // Markdown's
            sample.words = translated(sample.words);
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
