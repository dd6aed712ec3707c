#!/usr/bin/env bash
# Proves docs/deployment/Dockerfile where there is no container engine: takes its own lines, one after the other, and
# runs them in a Debian root of its own (debootstrap, chroot), then starts the bot there as its user and asks its health.
#
#   sudo bash scripts/deployment/prove-dockerfile.sh [FOLDER]      default: a temporary folder, removed afterwards
#
# Stands in for the base images: Debian bookworm with the Node.js of this machine. Needs root, debootstrap and a mirror.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
repository=$PWD
dockerfile=docs/deployment/Dockerfile
work=${1:-$(mktemp -d)}
port=${PORT:-18080}
bot=

say() { printf '\n=== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
mounted() { mountpoint -q "$1"; }

finish() {
  [[ -z "$bot" ]] || kill -TERM "$bot" 2>/dev/null || true
  for root in "$work"/install "$work"/final; do
    for inner in proc dev; do if mounted "$root/$inner"; then umount -l "$root/$inner"; fi; done
  done
  [[ -n "${1:-}" ]] || rm -rf --one-file-system "$work"
}
trap 'finish "${1:-}"' EXIT

[[ $EUID -eq 0 ]] || fail "needs root for chroot"
command -v debootstrap >/dev/null || fail "needs debootstrap"

# A stage's root: what its base image holds.
make_root() {
  local root=$1 packages=$2
  say "base of ${root##*/}: debian bookworm with $packages"
  debootstrap --variant=minbase --include="$packages" bookworm "$root" ${MIRROR:+"$MIRROR"} >"$work/debootstrap.log" \
    || { tail -20 "$work/debootstrap.log"; fail "debootstrap"; }
  cp "$(command -v node)" "$root/usr/local/bin/node"
  cp -r "$(dirname "$(readlink -f "$(command -v npm)")")/.." "$root/usr/local/lib/npm"
  ln -s ../lib/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  headers="$(dirname "$(command -v node)")/../include/node"
  [[ ! -d "$headers" ]] || { mkdir -p "$root/usr/local/include" && cp -r "$headers" "$root/usr/local/include/node"; }
  chroot "$root" useradd --create-home --uid 1000 node
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev" && mount --make-rslave "$root/dev"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  for file in ${CARRY:-}; do mkdir -p "$root$(dirname "$file")" && cp "$file" "$root$file"; done
}

# The command that enters the stage's root with its environment and user; each part replaces the one before, so that
# the process started is the one that gets signals.
entered() {
  enter=(chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin "HOME=$home" "${environment[@]}")
  [[ -z "$as" ]] || enter+=(setpriv --reuid="$as" --regid="$as" --clear-groups)
  enter+=(/bin/sh -c "cd $directory && $1")
}
inside() { entered "$1"; "${enter[@]}"; }

mkdir -p "$work"
root= as= home=/root directory=/ command= health=
environment=()
while IFS= read -r line; do
  [[ -n "$line" && "$line" != \#* ]] || continue
  word=${line%% *} rest=${line#* }
  case $word in
    FROM)
      environment=(${PASS_ENVIRONMENT:-}) as= directory=/
      if [[ "$rest" == *" AS install" ]]; then root=$work/install; make_root "$root" ca-certificates,python3,make,g++
      else root=$work/final; make_root "$root" ca-certificates,libstdc++6,libgomp1; fi ;;
    WORKDIR) directory=$rest; mkdir -p "$root$rest" ;;
    ENV) for pair in $rest; do environment+=("$pair"); done ;;
    COPY)
      read -ra words <<<"$rest"
      from=$repository
      if [[ ${words[0]} == --from=install ]]; then from=$work/install; words=("${words[@]:1}"); fi
      to=${words[-1]}
      for source in "${words[@]::${#words[@]}-1}"; do
        if [[ -d "$from/$source" ]]; then cp -r "$from/$source/." "$(mkdir -p "$root$directory/$to" && echo "$root$directory/$to")"
        else cp "$from/$source" "$root$directory/$to"; fi
      done
      say "$line" ;;
    RUN) say "$line"; inside "$rest" || fail "$line" ;;
    USER) as=$rest home=/home/$rest ;;
    VOLUME) inside "test -w $rest" || fail "the user cannot write to $rest" ;;
    HEALTHCHECK) health=$(node -p 'JSON.parse(process.argv[1]).join(" ")' "${line#* CMD }") ;;
    CMD) command=$(node -p 'JSON.parse(process.argv[1]).join(" ")' "$rest") ;;
    EXPOSE | STOPSIGNAL) ;;
    *) fail "a line that this script does not know: $line" ;;
  esac
done <"$dockerfile"

[[ -n "$as" && "$as" != root ]] || fail "runs as root"
if inside "command -v g++ make" >/dev/null; then fail "the second stage holds a compiler"; fi

say "$command (as $as, port $port)"
environment+=("PORT=$port")
entered "exec $command"
"${enter[@]}" >"$work/bot.log" 2>&1 &
bot=$!
for _ in $(seq 120); do
  if inside "$health"; then break; fi
  kill -0 "$bot" 2>/dev/null || { cat "$work/bot.log"; fail "the bot ended"; }
  sleep 1
done
inside "$health" || { cat "$work/bot.log"; fail "not healthy"; }
cat "$work/bot.log"
curl -fsS "http://127.0.0.1:$port/readyz"; echo
curl -fsS -H 'content-type: application/json' -d '{"text":"GRDP năm 2023"}' "http://127.0.0.1:$port/api/hoi" | head -c 300; echo
say "SIGTERM"
kill -TERM "$bot"; code=0; wait "$bot" || code=$?
bot=
[[ $code -eq 0 ]] || fail "exit code $code after SIGTERM"
if inside "$health"; then fail "healthy after its end"; fi
du -sh --exclude=proc --exclude=dev "$work/final" | cut -f1 | sed 's/^/size of the second stage: /'
echo "PROVED"
