#!/bin/sh
# Reads the parts that test/changed.sh names and writes them as Surefire takes them (-Dtest): the classes of a package and
# of all below it, or those of no module. What is not the server's is left out.
set -eu

awk -F '\t' '
  $1 == "web" || $1 == "launcher" { next }
  { printf "%s%s", separator, ($1 == "whole" ? "linli/*Tests" : "linli/" $1 "/**/*Tests"); separator = "," }'
