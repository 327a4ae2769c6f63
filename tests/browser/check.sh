#!/usr/bin/env bash
# Makes the site of the example, and has its pages judged by the Nu Html Checker and looked at in a browser. What can be neither found nor
# installed for that is told of, and checks nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
# What is fetched for checking is kept beside what cargo builds and never in the repository.
kept="${CARGO_TARGET_DIR:-target}/checkers"
mkdir -p "$kept"

# A program of Debian: the command, the package.
installed() {
  if ! command -v "$1" >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    { apt-get update && apt-get install --yes --no-install-recommends "$2"; } >/dev/null 2>&1 || true
  fi
  command -v "$1" >/dev/null
}

# A file of a package of npm, of one content only: package, version, path in it, SHA-256 digest, name to keep it under.
fetched() {
  if [ ! -f "$kept/$5" ]; then
    curl --silent --show-error --fail --location "https://registry.npmjs.org/$1/-/$1-$2.tgz" -o "$scratch/package.tgz" || return 1
    tar -xzf "$scratch/package.tgz" -C "$scratch" "package/$3"
    mv "$scratch/package/$3" "$kept/$5"
  fi
  echo "$4  $kept/$5" | sha256sum --check --quiet || exit 1
}

# A repository of two quarters, so that there are changes to tell of and an archive to keep.
agenda="$scratch/agenda"
cp -r examples/national "$agenda"
commit() {
  git -C "$agenda" add --all
  GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git -C "$agenda" -c user.name=Author -c user.email=author@example.org \
    -c commit.gpgsign=false commit --quiet --message "State of $1"
}
git init --quiet --initial-branch=main "$agenda"
sed -i 's/^status: in-progress$/status: planned/' "$agenda/action-lines/data-exchange.yaml"
sed -i 's/^  due: 2027-06-30$/  due: 2026-12-31/' "$agenda/action-lines/digital-identity.yaml"
rm "$agenda/events/$(ls "$agenda/events" | head -1)"
commit 2026-06-20
rm -r "${agenda:?}"/*/ && cp -r examples/national/. "$agenda"
commit 2026-10-20

cargo run --quiet --locked -- -C "$agenda" --as-of 2026-10-31 site -o "$scratch/site"

valid() {
  local version=26.9.27 digest=22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47
  local skipped="pages are not judged by the Nu Html Checker:"
  installed java default-jre-headless ||
    { echo "$skipped java is neither there nor can it be installed; as root: apt-get install default-jre-headless"; return; }
  # The checker of the W3C (MIT).
  fetched vnu-jar "$version" build/dist/vnu.jar "$digest" "vnu-$version.jar" || { echo "$skipped vnu-jar $version cannot be fetched"; return; }
  java -Xss8m -jar "$kept/vnu-$version.jar" --errors-only --skip-non-html --also-check-css --also-check-svg "$scratch/site" ||
    { echo "pages are no valid HTML, CSS or SVG: see above"; return 1; }
  echo "pages, drawings and the style sheet are valid"
}

browsed() {
  local version=4.14.1 digest=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c
  local skipped="pages are not checked in a browser:" status=0
  installed chromium chromium ||
    { echo "$skipped chromium is neither there nor can it be installed; as root: apt-get install chromium"; return; }
  # Checks of accessibility (MPL-2.0).
  fetched axe-core "$version" axe.min.js "$digest" "axe-$version.js" || { echo "$skipped axe-core $version cannot be fetched"; return; }
  cargo build --quiet --locked --example browser
  local browser=(timeout 600 "${CARGO_TARGET_DIR:-target}/debug/examples/browser")
  local with=("$kept/axe-$version.js" "$(command -v chromium)" "$scratch")
  "${browser[@]}" "$scratch/site" "${with[@]}" || status=$?
  # The forms, over HTTP: a server says its address on its first line.
  git -C "$agenda" config user.name Author && git -C "$agenda" config user.email author@example.org
  mkfifo "$scratch/said"
  "${CARGO_TARGET_DIR:-target}/debug/agenda" -C "$agenda" --as-of 2026-10-31 --lang en --quiet serve --edit --port 0 >"$scratch/said" &
  server=$!
  read -r address <"$scratch/said"
  "${browser[@]}" "$address" "${with[@]}" || status=$?
  kill "$server" && server=
  # A page that is wrong is told of above; a browser that hangs is not.
  [ "$status" != 124 ] || echo "the browser did not come to an end"
  return "$status"
}

# Each tells what it finds, though the other found something.
status=0
valid || status=$?
browsed || status=$?
exit "$status"
