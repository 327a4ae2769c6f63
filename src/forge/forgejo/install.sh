set -euo pipefail
if command -v agenda > /dev/null; then
  exit 0
fi
if [[ ! "$AGENDA_SOURCE" =~ ^https://[^[:space:]]+$ ]]; then
  echo "The agenda tool is not in this image, and AGENDA_SOURCE is not the https address of its repository." >&2
  exit 1
fi
revision="$AGENDA_REVISION"
if [ -z "$revision" ]; then
  revision="$(git ls-remote "$AGENDA_SOURCE" HEAD | cut -f 1)"
fi
if [[ ! "$revision" =~ ^[0-9a-f]{40}$ ]]; then
  echo "There is no commit of the agenda tool to install: look at AGENDA_SOURCE and AGENDA_REVISION." >&2
  exit 1
fi
cd /
cargo install --locked --git "$AGENDA_SOURCE" --rev "$revision" --root /opt/agenda-tool agenda
echo "/opt/agenda-tool/bin" >> "$GITHUB_PATH"
