// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole painting of 300 cards and 500 messages under way, 1280×800, against the 16.7 ms of a frame at 60 a
// second. (While a run goes on only what changed is painted.) Exit code 1 where a frame is not kept.
#include "theme/theme.h"
#include "topology/topologyview.h"
#include "ui/support/snapshots.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace xes;
using namespace xes::ui;

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    theme::apply(*qApp, theme::Mode::Light);
    const auto scenario = samples::fleet(300);
    Snapshot snapshot = samples::snapshotOf(scenario);
    snapshot.state = RunState::Running;
    for (int i = 0; i < 500; ++i)
        snapshot.inFlight.push_back(
            {scenario.nodes[1].id, scenario.nodes[0].id, fromUs(0), fromUs(1000), {}});
    TopologyView view;
    view.resize(1280, 800);
    bool laidOut = false;
    QObject::connect(&view, &TopologyView::laidOut, &view, [&laidOut] {
        laidOut = true;
        QApplication::quit();
    });
    view.setScenario(samples::shared(scenario));
    if (!laidOut)
        QApplication::exec();
    view.setSnapshot(samples::shared(snapshot));
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&image);
    std::vector<double> times;
    for (int i = 0; i < 25; ++i) {
        QElapsedTimer clock;
        clock.start();
        view.render(&image);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    constexpr double frame = 1000.0 / 60;
    const double median = times[times.size() / 2];
    QTextStream(stdout) << "300 cards, 500 messages, whole painting: median " << median << " ms (min "
                        << times.front() << ", max " << times.back() << "), a frame " << frame
                        << " ms, ratio " << median / frame << Qt::endl;
    return median < frame ? 0 : 1;
}
