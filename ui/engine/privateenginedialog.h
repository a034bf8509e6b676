// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace xes::ui {

/// Asks once, where no engine answers: what would be started, where its data lie, that it ends with the
/// window, and the one way without it. accept() is "start it".
class PrivateEngineDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param dataFolder where the engine's data will lie
    /// @param reason why no other engine is used, in words; may be empty
    PrivateEngineDialog(const QString &dataFolder, const QString &reason, QWidget *parent);
};

} // namespace xes::ui
