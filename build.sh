#!/usr/bin/env bash
# The verbs of everyday work; CI runs the same ones.
#
#   ./build.sh build                      the whole solution
#   ./build.sh test [arguments]           the whole suite, or what the arguments of "dotnet test" choose
#   ./build.sh format                     code style as .editorconfig says
#   ./build.sh codegen                    the committed Wolverine handlers, after adding or removing an event handler
#   ./build.sh migration Personnel Name   a migration of a module, for both databases
#   ./build.sh run [arguments]            the host
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

verb=${1:-}
shift || true
generated=src/Host/Internal/Generated

add_migration() { # module, name
  dotnet tool restore >/dev/null
  for provider in Sqlite SqlServer; do
    local project=src/Migrations/$provider
    dotnet restore "$project" -v q
    dotnet ef migrations add "$2" --context "$1DbContext" -p "$project" -s "$project" -o "$1"
  done
}

module_of() {
  [ -d "src/Modules/${1:-?}" ] || { echo "There is no module '${1:-}'. Modules: Personnel Training Emulation Salary Accounts." >&2; exit 2; }
}

case "$verb" in
  build) dotnet build HoSoCanBo.sln -v q "$@" ;;
  test) dotnet test "$@" ;;
  format) dotnet format HoSoCanBo.sln "$@" ;;
  run) dotnet run --project src/Host "$@" ;;
  codegen)
    # The old files may name handlers that are gone, so they go first; without them the host still builds.
    rm -rf "$generated"
    dotnet build src/Host -v q
    dotnet run --project src/Host --no-build --no-launch-profile -- codegen write
    dotnet build src/Host -v q
    ;;
  migration)
    module_of "${1:-}"
    [ -n "${2:-}" ] || { echo "Usage: ./build.sh migration <Module> <Name>" >&2; exit 2; }
    add_migration "$1" "$2"
    ;;
  *)
    sed -n '2,/^set/p' "${BASH_SOURCE[0]}" | grep '^#' | sed 's/^# \{0,1\}//'
    exit 2
    ;;
esac
