// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace xes::ui {

class ProblemModel;

/// The list of problems in a window of its own, where no scenario is open whose window would show it.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProblemsDialog(ProblemModel *model, QWidget *parent = nullptr);
};

} // namespace xes::ui
