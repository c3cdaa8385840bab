#!/bin/sh
# Measures the application that LINLI_APP holds (linli.jar and lib/); called by ./linli bench. See README.md.
set -eu

HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
: "${LINLI_APP:?the directory of linli.jar and lib/}"
: "${JAVA_HOME:?a JDK 25}"

SCRATCH=$(mktemp -d "${LINLI_BENCH_DIRECTORY:-${TMPDIR:-/tmp}}/linli-bench.XXXXXX")
BENCH=
end() {
  trap - EXIT INT TERM HUP
  [ -z "$BENCH" ] || { kill "$BENCH" 2>/dev/null && wait "$BENCH" || :; }
  rm -rf "$SCRATCH"
}
trap end EXIT
trap 'end; exit 130' INT TERM HUP

"$JAVA_HOME/bin/javac" -parameters -encoding UTF-8 -cp "$LINLI_APP/linli.jar:$LINLI_APP/lib/*" -d "$SCRATCH/classes" "$HERE"/src/bench/*.java
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$SCRATCH/classes:$LINLI_APP/lib/*" bench.Bench "$LINLI_APP" "$SCRATCH" "$@" &
BENCH=$!
status=0
wait $BENCH || status=$?
BENCH=
exit $status
