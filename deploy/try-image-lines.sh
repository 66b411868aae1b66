#!/usr/bin/env bash
# Runs what the Dockerfile runs, in a folder in place of an image: the same files, without what only development needs, and the
# same command, until it is healthy and ends well. Needs "npm ci" and "npm run build" before. Says nothing where all is well.
set -euo pipefail
cd "$(dirname "$0")/.."
image="$(mktemp -d)"
server=
trap 'kill -KILL $server 2>/dev/null || true; rm -rf "$image"' EXIT

# The files that the last stage copies, read from the Dockerfile itself.
grep '^COPY --from=build' Dockerfile | sed 's/^COPY --from=build //' | while read -r line; do
  read -ra parts <<<"$line"
  target="$image/${parts[-1]}"
  for source in "${parts[@]:0:${#parts[@]}-1}"; do
    source="${source#/app/}"
    if [ -d "$source" ]; then mkdir -p "$(dirname "$target")" && cp -al "$source" "$target"; else cp "$source" "$target"; fi
  done
done
cp package-lock.json "$image"
mkdir "$image/data"
cd "$image"
npm prune --omit=dev --no-audit --no-fund --silent

port=$((20000 + RANDOM % 20000))
export NODE_ENV=production NEWSTAPE_HOST=127.0.0.1 NEWSTAPE_PORT=$port NEWSTAPE_DATABASE="$image/data/newstape.sqlite"
read -ra command <<<"$(grep '^CMD ' "$OLDPWD/Dockerfile" | tr -d '[]",' | cut -d' ' -f2-)"
"${command[@]}" >"$image/out" 2>"$image/log" &
server=$!
healthy="$(sed -n 's/^HEALTHCHECK .* CMD //p' "$OLDPWD/Dockerfile")"
for _ in $(seq 1 120); do
  if eval "$healthy"; then break; fi
  kill -0 "$server" || { cat "$image/log" >&2; exit 1; }
  sleep 0.5
done
eval "$healthy"
kill -TERM "$server"
wait "$server"
server=
node dist/server/main.js backup "$image/data/backup.sqlite" --quiet
node dist/server/main.js doctor --quiet >/dev/null
