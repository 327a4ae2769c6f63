#!/usr/bin/env bash
# Compares `agenda check` with other programs that judge YAML files by a JSON Schema, on the same services and our published
# schema, interleaved, medians of wall time. They check the schema only: no references, no rules, no places in words.
#
# usage: tests/bench/peers.sh FOLDER [RUNS]     FOLDER made by: cargo bench -- generate 10000 FOLDER
#
# Those that are installed take part: boon (cargo install boon-cli), jsonschema (npm install @sourcemeta/jsonschema),
# check-jsonschema (pip install check-jsonschema; on a thousand services, for it takes minutes).
set -euo pipefail
folder=${1:?usage: tests/bench/peers.sh FOLDER [RUNS]}
runs=${2:-5}
here=$(cd "$(dirname "$0")/../.." && pwd)
schema=$here/schema/service.json
agenda=${AGENDA:-${CARGO_TARGET_DIR:-$here/target}/release/agenda}

few=$(mktemp -d)
trap 'rm -rf "$few"' EXIT
cp "$folder/agenda.yaml" "$few/"
for kind in organisations life-events data-items building-blocks; do cp -r "$folder/$kind" "$few/"; done
mkdir "$few/services"
find "$folder/services" -name '*.yaml' | sort | sed -n 1,1000p | xargs cp -t "$few/services"

services() { find "$1/services" -name '*.yaml' | sort; }
check() { "$agenda" check -C "$1" --quiet; }
boon_on() { services "$1" | xargs -s 2000000 boon -f "$schema"; }
sourcemeta_on() { jsonschema validate "$schema" "$1/services" --extension .yaml --continue; }
check_jsonschema_on() { services "$1" | xargs -s 2000000 check-jsonschema --schemafile "$schema"; }

# name, command, folder
contests=("agenda check (all)|check|$folder" "agenda check (1,000 services)|check|$few")
command -v boon >/dev/null && contests+=("boon|boon_on|$folder")
command -v jsonschema >/dev/null && contests+=("sourcemeta jsonschema|sourcemeta_on|$folder")
command -v check-jsonschema >/dev/null && contests+=("check-jsonschema (1,000 services)|check_jsonschema_on|$few")

times=$(mktemp)
trap 'rm -rf "$few" "$times"' EXIT
for run in $(seq "$runs"); do
    for contest in "${contests[@]}"; do
        IFS='|' read -r name command where <<<"$contest"
        start=$(date +%s%N)
        "$command" "$where" >/dev/null 2>&1 || echo "$name failed in run $run" >&2
        end=$(date +%s%N)
        echo "$name|$(((end - start) / 1000))" >>"$times"
    done
done

echo "$(services "$folder" | wc -l) services in $folder, medians of $runs runs, wall time"
cut -d'|' -f1 "$times" | sort -u | while read -r name; do
    grep -F "$name|" "$times" | cut -d'|' -f2 | sort -n | awk -v name="$name" '
        { all[NR] = $1 } END { printf "%-34s %10.1f ms\n", name, all[int((NR + 1) / 2)] / 1000 }'
done
