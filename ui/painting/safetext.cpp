// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/safetext.h"

namespace xes::ui {

QString plainTip(const QString &text)
{
    return text.isEmpty()
               ? QString()
               : QStringLiteral("<div style=\"white-space:pre-wrap\">%1</div>").arg(text.toHtmlEscaped());
}

} // namespace xes::ui
