#!/usr/bin/env bash
# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rules of CONTRIBUTING.md that a search can check. Prints each place that breaks one; ends with 1 if there is any.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
broken=0

# rule TEXT: what stands on stdin breaks it.
rule() {
  local found
  found=$(cat)
  [ -n "$found" ] || return 0
  printf '%s:\n%s\n\n' "$1" "$found"
  broken=1
}
search() { grep -rnE --include='*.h' --include='*.cpp' --include='*.c' "$@" | grep -v '// allowed:'; }
sources() { find app core ui tests resources -name '*.h' -o -name '*.cpp' -o -name '*.c'; }

search 'co_await|co_yield|co_return' app core ui tests | rule 'Coroutines are miscompiled by g++ 12'
search 'processEvents\(|BlockingQueuedConnection|waitFor(ReadyRead|Connected|BytesWritten|Finished|Disconnected|Started|Done)\(|QThread::[mu]?sleep|qWait\(|qSleep\(|sleep_for' \
  app core ui tests | rule 'Nothing waits'
search 'QEventLoop|\.exec\(\)' core ui | grep -v 'QMenu' | rule 'No nested event loops'
search '#include <(Q(Widget|Painter|Pixmap|Icon|Color|GuiApplication|Application|Dialog|Action)|QtGui|QtWidgets)' core \
  | rule 'core knows no Gui'
search '#include <(QSaveFile|QProcess|QTcpSocket|QLocalSocket|QNetworkAccessManager)>' ui \
  | rule 'ui does no I/O'
search '\bQSaveFile\b' app core ui | grep -v '^core/base/file' | rule 'Files are saved by saveFile in core/base'
search '\bstd::(stod|stof|to_string)\b|\bsetlocale\(|\bstrtod\(' app core ui | rule 'These follow the locale'
search '\b(connect|disconnect)\([^;]*\b(SIGNAL|SLOT)\(' app core ui tests | rule 'Connect by member pointer'
search 'QSKIP|TODO|FIXME|\bXXX\b' app core ui tests resources | rule 'Left open'
search '#include "engine/|#include "node/|#include "simulation/|#include "scenario/|#include "orphans/' core/base \
  | rule 'base knows nobody'
search '#include "(node|simulation|scenario|orphans)/' core/engine | rule 'engine knows only base'
search '#include "(simulation|orphans)/' core/node | rule 'node knows engine, scenario and base'
search '#include "(engine|node|simulation|orphans)/' core/scenario | rule 'scenario knows only base'
search '#include "(node|simulation|scenario)/' core/orphans | rule 'orphans knows engine and base'

while read -r file; do
  head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file"
done < <(sources) | rule 'The two SPDX lines are missing'
sources | xargs wc -l | awk '$2 != "total" && $1 > 800 { print $2 " has " $1 " lines" }' | rule 'Perhaps two things'
grep -E '^[a-z0-9]' packaging/packages.txt | cut -d ' ' -f 1 | sort | uniq -d | rule 'Named twice in packages.txt'
grep -rnE '(^|[^0-9.])'"$(sed -n 's/^project(xedgesim VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt | sed 's/\./\\./g')"'([^0-9.]|$)' \
  --include=CMakeLists.txt --include='*.cpp' --include='*.h' app core ui resources CMakeLists.txt \
  | grep -v '^CMakeLists.txt:[0-9]*:project(' | rule 'The version stands in one place'

exit $broken
