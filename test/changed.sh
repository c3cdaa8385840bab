#!/bin/sh
# Names what the change can touch, one line each: a part of the tests, a tab, and why. The change is what differs from
# main, or on main from the commit before, with all that is not committed. A part is a package of the server's tests
# ("ordering"), "whole" for those of no module, "web", "launcher", or "everything".
#
# The arrows between the modules are those of ARCHITECTURE.md, which a test compares with the code.
set -eu

cd "$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)"
MAIN=server/src/main/java/linli
TESTS=server/src/test/java/linli

changed_files() {
  base=$(git merge-base HEAD main)
  [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse HEAD~1)
  git -c core.quotePath=false diff --no-renames --name-only "$base"
  git -c core.quotePath=false ls-files --others --exclude-standard
}

# MODULE and all that its longest arrows lead up to.
modules_above() {
  awk -v from="$1" '
    $2 == "-->" && NF == 3 { arrows[++n] = $0 }
    END {
      above[from] = 1
      do {
        grown = 0
        for (i = 1; i <= n; i++) {
          split(arrows[i], arrow)
          if (arrow[3] in above && !(arrow[1] in above)) { above[arrow[1]] = 1; grown = 1 }
        }
      } while (grown)
      delete above[from]
      for (module in above) print module
    }' ARCHITECTURE.md
}

# Modules below whose interfaces MODULE knows, and so may have a part in what they do: its own part is tested there.
modules_served() {
  grep -rhoE '^import linli\.[a-z]+\.[A-Za-z.]+;' "$MAIN/$1" 2>/dev/null | sort -u |
    while read -r _ name; do
      name=${name%;}
      path=$MAIN/$(printf '%s' "${name#linli.}" | tr . /).java
      module=${name#linli.}
      module=${module%%.*}
      [ "$module" = "$1" ] || [ ! -f "$path" ] || ! grep -qE '^public (non-sealed )?interface ' "$path" || echo "$module"
    done | sort -u
}

touched_by_module() {
  printf '%s\t%s\n' "$1" "$2 is of it"
  for module in $(modules_above "$1"); do printf '%s\t%s\n' "$module" "it stands above $1"; done
  for module in $(modules_served "$1"); do printf '%s\t%s\n' "$module" "$1 takes part in it"; done
  for package in edge browser crash demo; do printf '%s\t%s\n' $package "it runs all modules, and $1 with them"; done
}

# Packages of tests whose interfaces the tests' file FILE knows, and so may be found there.
tests_served() {
  grep -oE '^import linli\.[a-z]+\.[A-Za-z.]+;' "$1" 2>/dev/null | while read -r _ name; do
    name=${name%;}
    path=$TESTS/$(printf '%s' "${name#linli.}" | tr . /).java
    package=${name#linli.}
    [ ! -f "$path" ] || ! grep -qE '^ *public interface ' "$path" || echo "${package%%.*}"
  done | sort -u
}

# A test is run; what others use is run with all who use its package, and what others find with those who find it.
touched_by_test() {
  package=${1#"$TESTS"/}
  case $package in */*) package=${package%%/*} ;; *) return 0 ;; esac
  case $package in testing) printf 'everything\t%s serves every test\n' "$1" && return 0 ;; esac
  printf '%s\t%s is of it\n' "$package" "$1"
  case $1 in *Tests.java) return 0 ;; esac
  grep -rlE "^import (static )?linli\.$package\." "$TESTS" 2>/dev/null | while read -r user; do
    user=${user#"$TESTS"/}
    case $user in */*) printf '%s\tits tests use those of %s\n' "${user%%/*}" "$package" ;; esac
  done
  for served in $(tests_served "$1"); do printf '%s\tit finds %s\n' "$served" "$1"; done
}

# A file that belongs to one module by its name, such as api/MODULE.json or messages/MODULE_en.properties.
module_of() {
  module=${1##*/}
  module=${module%%[._]*}
  [ -d "$MAIN/$module" ] && echo "$module"
}

touched_by() {
  case $1 in
    "$MAIN"/*/*) module=${1#"$MAIN"/} && touched_by_module "${module%%/*}" "$1" ;;
    server/src/main/resources/db/migration/*/*)
      module=${1#server/src/main/resources/db/migration/} && touched_by_module "${module%%/*}" "$1"
      ;;
    server/src/main/resources/messages/* | server/src/test/resources/routes/* | api/*)
      if module=$(module_of "$1"); then touched_by_module "$module" "$1"; else printf 'everything\t%s is no module'\''s\n' "$1"; fi
      ;;
    "$TESTS"/*) touched_by_test "$1" ;;
    *.md) ;;
    linli | test/*) printf 'launcher\t%s\n' "$1" ;;
    bench/*) printf 'bench\t%s\n' "$1" ;;
    *) [ "${1#web/}" = "$1" ] && printf 'everything\t%s may matter anywhere\n' "$1" ;;
  esac
  case $1 in
    web/*) printf 'web\t%s\n' "$1" && printf 'browser\t%s is looked at there\n' "$1" ;;
    api/*) printf 'web\t%s makes its types\n' "$1" ;;
  esac
}

printf 'whole\ttheir rules are about everything\n'
changed_files | sort -u | while read -r file; do touched_by "$file"; done |
  awk -F '\t' '!seen[$1]++'
