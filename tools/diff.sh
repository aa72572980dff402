#!/usr/bin/env bash
# Finds gained (+) and lost (-) against the last commit (or the one named), over the gold that may be looked at and the examples.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-HEAD}
if ! git rev-parse --verify --quiet "$base^{commit}" >/dev/null; then
	echo "diff: there is no commit $base to compare with" >&2
	exit 0
fi
tmp=$(mktemp -d)
trap 'git worktree remove --force "$tmp/tree" 2>/dev/null || true; rm -rf "$tmp"' EXIT
git worktree add --quiet --detach "$tmp/tree" "$base"
if [ ! -d "$tmp/tree/cmd/chancery" ]; then
	echo "diff: $base has no program yet" >&2
	exit 0
fi
go build -C "$tmp/tree" -buildvcs=false -o "$tmp/old" ./cmd/chancery
go build -buildvcs=false -o "$tmp/new" ./cmd/chancery

# testdata/gold/held is not among them: what is held out of rule-writing stays unseen here too.
texts=()
for f in examples/*.txt testdata/gold/dev/*.txt testdata/gold/own/*.txt ../shared/gold/seeds/*.txt; do
	if [ -e "$f" ]; then texts+=("$f"); fi
done
"$tmp/old" read --json "${texts[@]}" >"$tmp/old.jsonl" || true
"$tmp/new" read --json "${texts[@]}" >"$tmp/new.jsonl" || true
go run -C tools ./finds "$tmp/old.jsonl" "$tmp/new.jsonl"
