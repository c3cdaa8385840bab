#!/bin/sh
# Tests of ./linli itself, in a sandbox whose path holds Chinese letters and spaces, with small programs in the place of
# the JDK, Maven, Node and npm that write down how they were called.
set -u

ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/linli-launcher.XXXXXX")
trap 'rm -rf "$SCRATCH"' EXIT
run=0
failures=0

unset JAVA_HOME LINLI_JAVA_HOME LINLI_JAVA_OPTIONS LINLI_DATABASE_URL

# ---- the sandbox ---------------------------------------------------------------------------------------------------

program() {
  mkdir -p "$(dirname -- "$1")"
  cat >"$1"
  chmod +x "$1"
}

jdk() {
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  : >"$1/bin/javac"
  chmod +x "$1/bin/javac"
  program "$1/bin/java" <<'JAVA'
#!/bin/sh
printf 'java %s LINLI_DATABASE_URL=%s LC_ALL=%s : %s\n' "$0" "${LINLI_DATABASE_URL:-}" "${LC_ALL:-}" "$*" >>"$CALLS"
case " $* " in
  *" extract --destination "*)
    for last in "$@"; do :; done
    mkdir -p "$last/lib"
    : >"$last/linli.jar"
    ;;
  *"-XX:AOTCacheOutput="*)
    [ -z "${TRAINING_FAILS:-}" ] || exit 1
    for word in "$@"; do
      case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac
    done
    ;;
  *" --linli.demo="*)
    echo "server started"
    [ -n "${STAYS_UP:-}" ] || exit 0
    trap 'exit 143' TERM
    while :; do sleep 0.1; done
    ;;
esac
JAVA
}

use_system_tools() {
  for tool in awk cat cut date dirname env find grep head id ls mkdir mktemp mv ps readlink rm sed sh sha256sum shasum \
    sleep sort tail tr uname; do
    path=$(command -v "$tool") && ln -sf "$path" "$BIN/$tool"
  done
}

fresh_sandbox() {
  rm -rf "$SCRATCH/邻 里"
  SANDBOX=$SCRATCH/邻\ 里/pro\'ject
  BIN=$SCRATCH/邻\ 里/bin
  JVMS=$SCRATCH/邻\ 里/jvm
  CALLS=$SCRATCH/calls
  OUTPUT=$SCRATCH/output
  export CALLS
  mkdir -p "$SANDBOX/server/src/main" "$SANDBOX/embedded-postgres/src/main" "$SANDBOX/illustrations/src/main" "$SANDBOX/web/src" "$BIN"
  cp "$ROOT/linli" "$SANDBOX/linli"
  echo one >"$SANDBOX/server/src/main/Application.java"
  echo one >"$SANDBOX/web/src/main.ts"
  echo '{"scripts":{}}' >"$SANDBOX/web/package.json"
  echo '{"lockfileVersion":3}' >"$SANDBOX/web/package-lock.json"
  : >"$CALLS"
  use_system_tools
  jdk "$JVMS/java-17" 17.0.15
  jdk "$JVMS/temurin 25" 25.0.3
  ln -sf "$JVMS/java-17/bin/java" "$BIN/java"
  program "$BIN/mvn" <<'MAVEN'
#!/bin/sh
echo "mvn JAVA_HOME=$JAVA_HOME : $*" >>"$CALLS"
mkdir -p server/target
cat server/src/main/* web/dist/* >server/target/linli.jar 2>/dev/null || :
MAVEN
  program "$BIN/node" <<'NODE'
#!/bin/sh
echo v20.19.0
NODE
  program "$BIN/npm" <<'NPM'
#!/bin/sh
[ "$*" != "ci --dry-run" ] || exit "${LOCK_IS_PARTIAL:-0}"
echo "npm $*" >>"$CALLS"
case $1 in
  ci | install) mkdir -p node_modules ;;
  run) mkdir -p dist && cat src/* >dist/index.html ;;
esac
NPM
}

linli() {
  status=0
  PATH=$BIN LINLI_JVM_DIRECTORY=$JVMS sh "$SANDBOX/linli" "$@" >"$OUTPUT" 2>&1 </dev/null || status=$?
}

# ---- what can be said about it -------------------------------------------------------------------------------------

broken() {
  echo "  $*"
  sed 's/^/    | /' "$OUTPUT"
  ok=no
}

exits() { [ "$status" -eq "$1" ] || broken "exit code $status instead of $1"; }

says() { grep -qF -- "$1" "$OUTPUT" || broken "does not say: $1"; }

called() { grep -qF -- "$1" "$CALLS" || broken "was not called: $1 ($(tr '\n' ';' <"$CALLS"))"; }

not_called() { ! grep -qF -- "$1" "$CALLS" || broken "was called: $1"; }

await() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    if "$@" 2>/dev/null; then return 0; fi
    sleep 0.5
  done
  broken "never became true: $*"
}

rule() {
  fresh_sandbox
  ok=yes
  : >"$OUTPUT"
  "$1"
  run=$((run + 1))
  if [ $ok = yes ]; then
    echo "ok   $1"
  else
    failures=$((failures + 1))
    echo "FAIL $1"
  fi
}

# ---- the rules -----------------------------------------------------------------------------------------------------

help_names_every_command() {
  linli --help
  exits 0
  for command in up stop test bench backup restore; do says "  $command "; done
  linli up --help
  exits 0
  says "--port N"
}

misuse_exits_with_2() {
  linli fly
  exits 2
  says "unknown command fly"
  linli
  exits 2
  linli up --fast
  exits 2
  says "unknown option --fast"
  linli up --port eighty
  exits 2
  linli up --port
  exits 2
  linli stop --port 8081
  exits 2
  linli backup
  exits 2
  linli restore a b
  exits 2
  linli test --crash
  exits 2
  says "--crash needs a value"
  for kills in many 0 -1 12.5 ''; do
    linli test --crash "$kills"
    exits 2
    says "--crash needs a number"
  done
  linli test --crash 1000000
  exits 2
  says "--crash needs a smaller number"
  linli test --crash=20
  exits 2
  says "unknown option --crash=20"
  linli test --seed 7
  exits 2
  says "--seed goes with --crash"
  linli test --crash 20 --seed seven
  exits 2
  linli test --crash 20 -Dtest=OrderTests
  exits 2
  says "unexpected argument -Dtest=OrderTests"
}

finds_jdk_25_beside_a_default_17() {
  linli up
  exits 0
  says "server started"
  called "mvn JAVA_HOME=$JVMS/temurin 25 :"
  called "java $JVMS/temurin 25/bin/java"
  not_called "java $JVMS/java-17"
}

takes_jdk_25_from_path_and_from_its_variable() {
  ln -sf "$JVMS/temurin 25/bin/java" "$BIN/java"
  mv "$JVMS/temurin 25" "$SCRATCH/邻 里/elsewhere"
  ln -sf ../elsewhere/bin/java "$BIN/java"
  linli up
  exits 0
  called "java $BIN/../elsewhere/bin/java"
  LINLI_JAVA_HOME=$JVMS/java-17
  export LINLI_JAVA_HOME
  linli up
  unset LINLI_JAVA_HOME
  exits 1
  says "LINLI_JAVA_HOME is not a JDK 25"
}

names_the_missing_jdk() {
  rm -rf "$JVMS/temurin 25"
  linli up
  exits 1
  says "JDK 25 is missing"
  says "install"
}

names_the_missing_maven() {
  rm "$BIN/mvn"
  linli up
  exits 1
  says "Maven is missing"
  says "install"
}

names_the_missing_npm_and_an_old_node() {
  rm "$BIN/npm"
  linli up
  exits 1
  says "npm is missing"
  fresh_sandbox
  echo 'echo v20.18.3' >"$BIN/node"
  linli up
  exits 1
  says "Node.js 20.19 or newer (v20.18.3) is missing"
}

needs_no_build_tool_when_nothing_changed() {
  linli up
  exits 0
  : >"$CALLS"
  rm "$BIN/mvn" "$BIN/npm" "$BIN/node"
  linli up
  exits 0
  says "server started"
  not_called extract
  not_called AOTCacheOutput
}

builds_only_what_changed() {
  linli up
  called "npm ci"
  called "npm run build"
  : >"$CALLS"
  echo two >"$SANDBOX/server/src/main/Application.java"
  linli up
  exits 0
  called "mvn "
  called extract
  not_called "npm "
  : >"$CALLS"
  echo two >"$SANDBOX/web/src/main.ts"
  linli up
  called "npm run build"
  called "mvn "
  not_called "npm ci"
  : >"$CALLS"
  echo '{"lockfileVersion":4}' >"$SANDBOX/web/package-lock.json"
  linli up
  called "npm ci"
}

installs_by_the_lock_as_far_as_it_goes() {
  LOCK_IS_PARTIAL=1
  export LOCK_IS_PARTIAL
  linli up
  unset LOCK_IS_PARTIAL
  exits 0
  called "npm install --no-save"
  not_called "npm ci"
}

works_without_a_web() {
  rm -rf "$SANDBOX/web"
  mkdir -p "$SANDBOX/web/dist"
  linli up
  exits 0
  not_called "npm "
}

shows_why_a_build_failed() {
  program "$BIN/mvn" <<'MAVEN'
#!/bin/sh
echo "cannot find symbol"
exit 1
MAVEN
  linli up
  exits 1
  says "cannot find symbol"
  says "server.log"
}

tries_again_when_the_network_broke_off() {
  program "$BIN/npm" <<'NPM'
#!/bin/sh
[ "$*" != "ci --dry-run" ] || exit "${LOCK_IS_PARTIAL:-0}"
echo "npm $*" >>"$CALLS"
case $1 in
  ci)
    if [ "$(grep -c 'npm ci' "$CALLS")" -lt 3 ]; then echo "npm error code ETIMEDOUT" && exit 1; fi
    mkdir -p node_modules
    ;;
  run) mkdir -p dist && : >dist/index.html ;;
esac
NPM
  linli up
  exits 0
  says "trying again"
}

starts_although_training_failed() {
  TRAINING_FAILS=yes
  export TRAINING_FAILS
  linli up
  unset TRAINING_FAILS
  exits 0
  says "did not work"
  says "server started"
  not_called "-XX:AOTCache="
}

trains_apart_from_the_outside_database() {
  LINLI_DATABASE_URL=jdbc:postgresql://db/linli
  export LINLI_DATABASE_URL
  linli up
  linli backup "$SCRATCH/file"
  unset LINLI_DATABASE_URL
  exits 1
  says "LINLI_DATABASE_URL"
  grep AOTCacheOutput "$CALLS" | grep -q 'LINLI_DATABASE_URL= ' || broken "training saw the outside database"
  grep 'XX:AOTCache=' "$CALLS" | grep -q 'LINLI_DATABASE_URL=jdbc' || broken "the server did not see the outside database"
}

passes_its_options_on() {
  linli up --port 18080 --no-demo --data "$SANDBOX/数 据"
  exits 0
  called "--server.address=127.0.0.1 --server.port=18080 --linli.demo=false --linli.data-directory=$SANDBOX/数 据"
  linli backup "$SANDBOX/备 份.gz" --data "$SANDBOX/数 据"
  called "linli.postgres.Backup create $SANDBOX/数 据 $SANDBOX/备 份.gz"
  linli restore "$SANDBOX/备 份.gz"
  called "linli.postgres.Backup restore $SANDBOX/备 份.gz $SANDBOX/data"
}

gives_java_a_locale_that_can_name_chinese_paths() {
  (
    unset LC_ALL LC_CTYPE LANG
    linli up
  )
  grep -qE 'LC_ALL=(C|en_US)\.UTF-8' "$CALLS" || broken "the locale is not UTF-8"
}

start_and_stay() {
  STAYS_UP=yes PATH=$BIN LINLI_JVM_DIRECTORY=$JVMS sh "$SANDBOX/linli" up --port 18081 >"$OUTPUT" 2>&1 </dev/null &
  server=$!
  await grep -q "server started" "$OUTPUT"
}

a_second_up_says_so_and_stop_ends_it() {
  start_and_stay
  linli up
  exits 0
  says "running already: http://localhost:18081 (process $server)"
  linli stop
  exits 0
  says "Stopped"
  wait $server
  [ $? -eq 143 ] || broken "the server was not ended by SIGTERM"
  linli stop
  exits 0
  says "Nothing runs"
}

stop_leaves_a_stranger_with_the_same_number_alone() {
  mkdir -p "$SANDBOX/data"
  sleep 30 &
  stranger=$!
  echo "$stranger 8080" >"$SANDBOX/data/linli.pid"
  linli stop
  exits 0
  says "Nothing runs"
  kill -0 $stranger 2>/dev/null || broken "killed a stranger"
  linli up
  says "server started"
  kill $stranger
}

a_signal_during_the_build_ends_the_tool() {
  program "$BIN/mvn" <<'MAVEN'
#!/bin/sh
echo $$ >"$CALLS.pid"
exec sleep 30
MAVEN
  rm -f "$CALLS.pid"
  PATH=$BIN LINLI_JVM_DIRECTORY=$JVMS sh "$SANDBOX/linli" up >"$OUTPUT" 2>&1 </dev/null &
  launcher=$!
  await test -s "$CALLS.pid"
  kill -TERM $launcher
  wait $launcher
  [ $? -ne 0 ] || broken "a broken-off build counts as a success"
  await gone "$(cat "$CALLS.pid")"
}

a_signal_during_the_tests_ends_what_compiles_beside() {
  tests_that_fail 0 0
  program "$BIN/mvn" <<'MAVEN'
#!/bin/sh
echo $$ >"$CALLS.pid"
exec sleep 30
MAVEN
  program "$BIN/npm" <<'NPM'
#!/bin/sh
exec sleep 30
NPM
  rm -f "$CALLS.pid"
  PATH=$BIN LINLI_JVM_DIRECTORY=$JVMS sh "$SANDBOX/linli" test >"$OUTPUT" 2>&1 </dev/null &
  launcher=$!
  await test -s "$CALLS.pid"
  await grep -q "Fetching" "$OUTPUT"
  kill -TERM $launcher
  wait $launcher
  [ $? -ne 0 ] || broken "a broken-off run of the tests counts as a success"
  await gone "$(cat "$CALLS.pid")"
}

# The sandbox's tests: Maven writes a report with the given failures, npm talks like Vitest, the launcher like this file.
tests_that_fail() {
  mkdir -p "$SANDBOX/test" "$SANDBOX/server/target/surefire-reports"
  echo '<testsuite name="old" tests="900" errors="0" skipped="0" failures="9">' \
    >"$SANDBOX/server/target/surefire-reports/TEST-old.xml"
  echo 'echo "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0"' >"$SANDBOX/test/launcher-test.sh"
  echo '{"scripts":{"test": "vitest run"}}' >"$SANDBOX/web/package.json"
  program "$BIN/npm" <<'NPM'
#!/bin/sh
case $1 in
  ci | install) mkdir -p node_modules ;;
  run) if [ "$2" = check ]; then [ ! -f unlike ]; else mkdir -p dist && : >dist/index.html; fi ;;
  test) echo "      Tests  12 passed | 2 skipped (14)" ;;
esac
NPM
  program "$BIN/mvn" <<MAVEN
#!/bin/sh
echo "mvn \$*" >>"\$CALLS"
mkdir -p server/target/surefire-reports embedded-postgres/target/surefire-reports
echo '<testsuite name="a" time="1" tests="7" errors="0" skipped="1" failures="$1">' >server/target/surefire-reports/TEST-a.xml
echo '<testsuite name="b" time="1" tests="4" errors="0" skipped="0" failures="0">' >embedded-postgres/target/surefire-reports/TEST-b.xml
exit $2
MAVEN
  printf '#!/bin/sh\necho font\n' | program "$BIN/fc-list"
  program "$BIN/chromium-headless-shell" </dev/null
}

test_adds_up_what_ran_and_exits_true_to_it() {
  tests_that_fail 0 0
  linli test
  exits 0
  says "Tests run: 30, Failures: 0, Errors: 0, Skipped: 3"
  tests_that_fail 2 1
  linli test
  exits 1
  says "Tests run: 30, Failures: 2, Errors: 0, Skipped: 3"
  tests_that_fail 0 1
  linli test
  exits 1
  says "Not everything passed"
  tests_that_fail 0 0
  : >"$SANDBOX/web/unlike"
  linli test
  exits 1
  says "Tests run: 30, Failures: 0, Errors: 0, Skipped: 3"
  rm "$SANDBOX/web/unlike"
  echo 'exit 1' >>"$SANDBOX/test/launcher-test.sh"
  linli test
  exits 1
}

test_hands_its_arguments_to_maven() {
  tests_that_fail 0 0
  linli test -pl embedded-postgres -Dtest=BackupTests
  exits 0
  called "verify -pl embedded-postgres -Dtest=BackupTests"
  says "Tests run: 11, Failures: 0, Errors: 0, Skipped: 1"
}

test_kills_as_often_as_it_is_told_and_says_how_to_replay() {
  tests_that_fail 0 0
  linli test --crash 200 --seed 42
  exits 0
  says "200 kills under load, seed 42"
  called "verify -pl server -am -Dtest=linli/crash/*Tests"
  called "-Dlinli.crash.kills=200 -Dlinli.crash.seed=42"
  not_called "npm"
  says "Tests run: 11, Failures: 0, Errors: 0, Skipped: 1"
  : >"$CALLS"
  tests_that_fail 1 1
  linli test --crash 3
  exits 1
  seed=$(sed -n 's/.*-Dlinli.crash.seed=\([0-9]*\).*/\1/p' "$CALLS")
  says "./linli test --crash 3 --seed $seed"
  called "-Dlinli.crash.kills=3 -Dlinli.crash.seed=$seed "
  linli test --crash 3 --seed "$seed"
  exits 1
}

# A project of three modules, one above the other; the highest has a part in what the lowest does.
three_modules() {
  ln -sf "$(command -v git)" "$BIN/git"
  cp "$ROOT/test/changed.sh" "$ROOT/test/patterns.sh" "$SANDBOX/test/"
  sources=$SANDBOX/server/src/main/java/linli
  for module in low middle high; do
    mkdir -p "$sources/$module" "$SANDBOX/server/src/test/java/linli/$module"
    echo "package linli.$module;" >"$sources/$module/Thing.java"
    echo "package linli.$module;" >"$SANDBOX/server/src/test/java/linli/$module/ThingTests.java"
  done
  echo 'public interface Ear {}' >"$sources/low/Ear.java"
  echo 'import linli.low.Ear;' >>"$sources/high/Thing.java"
  echo 'public interface Shows {}' >"$SANDBOX/server/src/test/java/linli/low/Shows.java"
  echo 'import linli.low.Shows;' >"$SANDBOX/server/src/test/java/linli/high/HighShows.java"
  printf '  middle --> low\n  high --> middle\n' >"$SANDBOX/ARCHITECTURE.md"
  commit
  echo >>"$SANDBOX/ARCHITECTURE.md"
  commit
}

commit() {
  git -C "$SANDBOX" init -q
  git -C "$SANDBOX" symbolic-ref HEAD refs/heads/main
  printf 'build/\ntarget/\nnode_modules/\ndist/\n' >"$SANDBOX/.gitignore"
  git -C "$SANDBOX" add -A
  git -C "$SANDBOX" -c user.name=test -c user.email=test@example.com commit -qm test
}

# touches_only FILE PATTERNS: what is tested when the file changes, and nothing else does.
touches_only() {
  : >"$CALLS"
  echo >>"$SANDBOX/$1"
  linli test --changed
  git -C "$SANDBOX" checkout -q -- .
  exits 0
  called "-Dtest=$2 -D"
}

# Whoever has no git has no change either.
test_runs_what_the_change_can_touch() {
  command -v git >/dev/null || return 0
  tests_that_fail 0 0
  three_modules
  everywhere='linli/edge/**/*Tests,linli/browser/**/*Tests,linli/crash/**/*Tests,linli/demo/**/*Tests'
  touches_only server/src/main/java/linli/middle/Thing.java \
    "linli/*Tests,linli/middle/**/*Tests,linli/high/**/*Tests,$everywhere"
  says "it stands above middle"
  touches_only server/src/main/java/linli/high/Thing.java \
    "linli/*Tests,linli/high/**/*Tests,linli/low/**/*Tests,$everywhere"
  says "high takes part in it"
  not_called "npm test"
  touches_only server/src/test/java/linli/low/ThingTests.java "linli/*Tests,linli/low/**/*Tests"
  touches_only server/src/test/java/linli/high/HighShows.java "linli/*Tests,linli/high/**/*Tests,linli/low/**/*Tests"
  says "it finds server/src/test/java/linli/high/HighShows.java"
  touches_only ARCHITECTURE.md "linli/*Tests"
  touches_only web/src/main.ts "linli/*Tests,linli/browser/**/*Tests"
  says "Tests run: 25, Failures: 0, Errors: 0, Skipped: 3"
  : >"$CALLS"
  echo '<project/>' >"$SANDBOX/pom.xml"
  linli test --changed
  exits 0
  says "pom.xml may matter anywhere"
  not_called "-Dtest="
  says "Tests run: 30, Failures: 0, Errors: 0, Skipped: 3"
}

test_names_the_slowest_classes() {
  tests_that_fail 0 0
  linli test -pl server
  says "      1.0 s  a"
}

test_fuzzes_and_mutates() {
  tests_that_fail 0 0
  linli test --fuzz 5
  exits 0
  called "-Dtest=linli/**/*FuzzTests"
  called "-Dgroups=fuzz"
  linli test --fuzz soon
  exits 2
  linli test --mutation
  exits 0
  called "test -Pmutation -Dmaven.test.skip.exec=true"
  tests_that_fail 0 1
  linli test --mutation
  exits 1
}

test_fetches_the_browser_as_root_and_goes_on_without() {
  tests_that_fail 0 0
  rm "$BIN/chromium-headless-shell" "$BIN/id"
  printf '#!/bin/sh\necho 0\n' | program "$BIN/id"
  printf '#!/bin/sh\necho Linux\n' | program "$SCRATCH/uname" && mv "$SCRATCH/uname" "$BIN/uname"
  program "$BIN/apt-get" <<'APT'
#!/bin/sh
echo "apt-get $*" >>"$CALLS"
exit 100
APT
  linli test
  exits 0
  says "Chromium could not be installed"
  called "install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk"
  [ "$(grep -c 'apt-get .*install' "$CALLS")" -eq 3 ] || broken "did not try three times"
  : >"$CALLS"
  printf '#!/bin/sh\necho 1000\n' | program "$BIN/id"
  linli test
  exits 0
  says "sudo apt-get install -y chromium-headless-shell fonts-noto-cjk"
  not_called apt-get
}

# A process that has ended but that nobody collected still has a number, and no command line.
gone() { ! kill -0 "$1" || [ -z "$(tr -d '\0' <"/proc/$1/cmdline")" ]; }

for name in help_names_every_command misuse_exits_with_2 finds_jdk_25_beside_a_default_17 \
  takes_jdk_25_from_path_and_from_its_variable names_the_missing_jdk names_the_missing_maven \
  names_the_missing_npm_and_an_old_node needs_no_build_tool_when_nothing_changed builds_only_what_changed \
  installs_by_the_lock_as_far_as_it_goes works_without_a_web shows_why_a_build_failed tries_again_when_the_network_broke_off starts_although_training_failed \
  trains_apart_from_the_outside_database passes_its_options_on gives_java_a_locale_that_can_name_chinese_paths \
  a_second_up_says_so_and_stop_ends_it stop_leaves_a_stranger_with_the_same_number_alone \
  a_signal_during_the_build_ends_the_tool a_signal_during_the_tests_ends_what_compiles_beside test_adds_up_what_ran_and_exits_true_to_it test_hands_its_arguments_to_maven \
  test_kills_as_often_as_it_is_told_and_says_how_to_replay test_runs_what_the_change_can_touch \
  test_names_the_slowest_classes test_fuzzes_and_mutates \
  test_fetches_the_browser_as_root_and_goes_on_without; do
  rule $name
done

echo "Tests run: $run, Failures: $failures, Errors: 0, Skipped: 0"
[ $failures -eq 0 ]
