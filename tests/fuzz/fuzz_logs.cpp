// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/frames.h"
#include "engine/wire/lines.h"
#include "pieces.h"

#include <cstdlib>

using namespace xes::engine;

namespace {

/// What a reader makes of a container's output.
struct Read
{
    explicit Read(bool timestamps) : assembler(timestamps) {}

    void feed(QByteArrayView piece)
    {
        if (refused)
            return;
        refused = !decoder.feed(piece, [this](OutputStream stream, QByteArrayView text, bool first) {
            assembler.feed(stream, text, first, keep);
        });
    }
    void finish() { assembler.finish(keep); }

    wire::FrameDecoder decoder;
    wire::LogAssembler assembler;
    std::vector<LogLine> lines;
    std::function<void(LogLine)> keep = [this](LogLine line) { lines.push_back(std::move(line)); };
    bool refused = false;
};

} // namespace

/// The stream of a container's output: frames, lines, time stamps. However the bytes are cut, the lines are
/// the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    Read pieces(size % 2 == 0);
    xes::fuzz::inPieces(data, size, [&](QByteArrayView piece) { pieces.feed(piece); });
    pieces.finish();
    Read whole(size % 2 == 0);
    whole.feed(QByteArrayView(data + 1, qsizetype(size - 1)));
    whole.finish();

    if (pieces.refused != whole.refused || pieces.lines.size() != whole.lines.size())
        std::abort();
    qsizetype bytes = 0;
    for (std::size_t i = 0; i < whole.lines.size(); ++i) {
        const LogLine &one = pieces.lines[i];
        const LogLine &other = whole.lines[i];
        bytes += other.text.size();
        if (one.stream != other.stream || one.text != other.text || one.cut != other.cut ||
            one.time != other.time)
            std::abort();
    }
    if (bytes > qsizetype(size))
        std::abort();
    return 0;
}
