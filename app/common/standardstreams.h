// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xes::app {

/// Fills the places of standard streams that the program was started without: whatever it opens next would
/// stand there, and be written into. What is written to the standard output then fails, as it should;
/// standard error and input are empty. Before anything is opened.
void fillStandardStreams();

} // namespace xes::app
