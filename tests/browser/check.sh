#!/usr/bin/env bash
# Makes the site of the example and checks every type of its pages in a browser. Without a browser it says so and checks nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

skipped() { echo "pages are not checked in a browser: $1"; exit 0; }

# Debian's browser; installed where that may be done.
chromium=$(command -v chromium || true)
if [ -z "$chromium" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  { apt-get update && apt-get install --yes --no-install-recommends chromium; } >/dev/null 2>&1 || true
  chromium=$(command -v chromium || true)
fi
[ -n "$chromium" ] || skipped "chromium is neither there nor can it be installed; as root: apt-get install chromium"

# axe-core (MPL-2.0), kept beside what cargo builds and never in the repository.
version=4.14.1
checksum=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c
kept="${CARGO_TARGET_DIR:-target}/axe-$version"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ ! -f "$kept/axe.min.js" ]; then
  mkdir -p "$kept"
  curl --silent --show-error --fail --location "https://registry.npmjs.org/axe-core/-/axe-core-$version.tgz" -o "$scratch/axe.tgz" ||
    skipped "axe-core $version cannot be fetched"
  tar -xzf "$scratch/axe.tgz" -C "$scratch" package/axe.min.js
  mv "$scratch/package/axe.min.js" "$kept/axe.min.js"
fi
echo "$checksum  $kept/axe.min.js" | sha256sum --check --quiet

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
cargo build --quiet --locked --example browser
status=0
timeout 600 "${CARGO_TARGET_DIR:-target}/debug/examples/browser" "$scratch/site" "$kept/axe.min.js" "$chromium" "$scratch" || status=$?
# A page that is wrong is told of above; a browser that hangs is not.
[ "$status" != 124 ] || echo "the browser did not come to an end"
exit "$status"
