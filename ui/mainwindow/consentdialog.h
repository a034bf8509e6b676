// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"

#include <QDialog>

namespace xes::ui {

/// Lists what a scenario asks for beyond an ordinary sandbox, node by node, in words that say what it means.
/// accept() is the user's word for this one start.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    ConsentDialog(const QString &scenario, const std::vector<scenario::Ask> &asks, QWidget *parent);
};

/// What an ask means, for people: "privileged" → "Full control over this machine (privileged)".
[[nodiscard]] QString explainAsk(const QString &what);

} // namespace xes::ui
