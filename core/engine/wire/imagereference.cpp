// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/imagereference.h"

namespace xes::engine::wire {

namespace {

/// Takes what stands behind the mark off the text. A mark with nothing behind it stays, for the engine to
/// refuse.
QString takeBehind(QString &text, qsizetype mark)
{
    if (mark < 0 || mark + 1 == text.size())
        return {};
    const QString behind = text.mid(mark + 1);
    text.truncate(mark);
    return behind;
}

} // namespace

ImageReference ImageReference::fromString(const QString &text)
{
    ImageReference out;
    out.path = text;
    out.digest = takeBehind(out.path, out.path.indexOf(u'@'));
    const qsizetype colon = out.path.lastIndexOf(u':');
    if (colon > out.path.lastIndexOf(u'/')) // else it is a port's
        out.tag = takeBehind(out.path, colon);

    const qsizetype slash = out.path.indexOf(u'/');
    const QStringView first = QStringView(out.path).first(std::max<qsizetype>(slash, 0));
    if (first.contains(u'.') || first.contains(u':') || first == QLatin1StringView("localhost")) {
        out.registry = first.toString();
        out.path.remove(0, slash + 1);
    }
    return out;
}

QString ImageReference::name() const
{
    return registry.isEmpty() ? path : registry + u'/' + path;
}

QString ImageReference::toString() const
{
    QString out = name();
    if (!tag.isEmpty())
        out += u':' + tag;
    if (!digest.isEmpty())
        out += u'@' + digest;
    return out;
}

} // namespace xes::engine::wire
