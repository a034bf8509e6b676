// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/containeraccess.h"
#include "scenario/scenario.h"
#include "simulation/snapshot.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace xes::ui {

/// The node that the inspector is about, as it is now.
struct InspectedNode
{
    std::shared_ptr<const scenario::Scenario> scenario;
    const scenario::Node *spec = nullptr; ///< in the scenario; null where none is selected
    NodeSnapshot state;
    RunState run = RunState::Empty;

    [[nodiscard]] bool isContainer() const
    {
        return spec && spec->implementation == scenario::Implementation::Docker;
    }
    /// Where the engine has (or had until now) a container for it; null otherwise.
    [[nodiscard]] const ContainerState *container() const
    {
        return state.state.container && !state.state.container->id.isEmpty() ? &*state.state.container
                                                                             : nullptr;
    }
    /// Whether the engine can still be asked about the container.
    [[nodiscard]] bool isThere() const
    {
        return container() && state.state.status != NodeStatus::Stopped &&
               state.state.status != NodeStatus::FailedToStart;
    }
};

/// One page of the inspector. A hidden page costs nothing: it is told of changes only between activated() and
/// deactivated(), and keeps no request and no stream outside.
class InspectorTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Another node, or the same one's newer state; always before activated() too.
    virtual void setNode(const InspectedNode &node) = 0;
    virtual void activated() {}
    virtual void deactivated() {}

Q_SIGNALS:
    /// The user wants to see a published port.
    void openRequested(const QUrl &url);
    /// The user wants a text in a file; the panels write none.
    void saveRequested(const QString &suggestedName, const QByteArray &text);
};

using InspectorTabFactory = std::function<InspectorTab *(const ContainerAccess &, QWidget *parent)>;
/// All pages, in their order. A new one is a folder and one line here (tabs.cpp).
[[nodiscard]] std::vector<InspectorTabFactory> inspectorTabs();

} // namespace xes::ui
