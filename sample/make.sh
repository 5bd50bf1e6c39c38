#!/bin/bash
# Makes the sample repository and its logs; see README.md beside it.
#   make.sh bundle      history/ -> shop.bundle
#   make.sh logs        runs the shop at the bundle's head -> logs/*.log
#   make.sh check       does the committed bundle hold what history/ makes, does samples.json tell the truth
#   make.sh check-logs  does the shop still fail as the committed logs say
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
resources=$here/../src/main/resources/sample
bundle=$resources/shop.bundle
tmp=$(mktemp -d)
app=
trap 'rm -rf "$tmp" $app' EXIT

# A commit's SHA depends on its committer and its bytes: nothing of this machine's Git settings may matter.
unset "${!GIT_@}"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_ATTR_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC
export GIT_COMMITTER_NAME='Harbour Goods' GIT_COMMITTER_EMAIL='git@harbour-goods.example'

apply() {
  git -C "$tmp/shop" am --quiet --committer-date-is-author-date "$here/history/$1"/*.patch
}

build() {
  git init --quiet --initial-branch=main --object-format=sha1 "$tmp/shop"
  apply 1-beginning
  git -C "$tmp/shop" switch --quiet --create invoices
  apply 2-invoices-branch
  git -C "$tmp/shop" switch --quiet main
  apply 3-meanwhile
  GIT_AUTHOR_NAME='Ingrid Solberg' GIT_AUTHOR_EMAIL='ingrid@harbour-goods.example' \
    GIT_AUTHOR_DATE='2026-10-21T10:17:30+02:00' GIT_COMMITTER_DATE='2026-10-21T10:17:30+02:00' \
    git -C "$tmp/shop" merge --quiet --no-ff --message "Merge branch 'invoices'" invoices
  git -C "$tmp/shop" branch --quiet --delete invoices
  apply 4-after-the-merge
}

# Each line after a pause, as orders come in.
paced() {
  while read -r line; do
    sleep "1.$((${#line} % 10))"
    echo "$line"
  done <"$here/requests/$1"
}

# Python's traces name absolute paths, so the shop runs where a container would hold it.
run() {
  if [ -e /app ]; then
    echo "/app is there already: the logs are made in it, and it is removed afterwards" >&2
    exit 1
  fi
  app=/app
  git clone --quiet "$bundle" /app
  cd /app/services/orders
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -g --release 17 -d target/classes $(find src/main -name '*.java')
  local java="${JAVA_HOME:+$JAVA_HOME/bin/}java -cp target/classes"
  paced orders.txt | $java shop.orders.OrderConsumer 2>"$1/orders.log"
  paced invoices.txt | SHOP_LOG=json $java shop.invoices.InvoiceJob 2>"$1/invoices.log"
  cd /app/services/shipping
  paced shipping.jsonl | PYTHONDONTWRITEBYTECODE=1 python3 -m shipping.app >"$1/shipping.log"
}

# Times differ from run to run; the JDK's own frames, and its numbering of lambdas, from JDK to JDK.
masked() {
  sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}[.,][0-9]{3}Z?/TIME/
    s/\\n\\tat java\.base[^\\]*//g; /^\tat java\.base/d; s/\$[0-9]+\(/(/; s/[0-9]+ more$/more/' "$1"
}

case ${1:-} in
bundle)
  build
  git -C "$tmp/shop" -c pack.threads=1 bundle create --quiet "$bundle" HEAD main
  git bundle list-heads "$bundle"
  ;;
logs)
  run "$resources/logs"
  ;;
check)
  build
  diff <(git bundle list-heads "$bundle") <(git -C "$tmp/shop" for-each-ref --format='%(objectname) %(refname)' refs/heads \
    | sed 's/^\([0-9a-f]*\) .*/\1 HEAD\n&/')
  git clone --quiet "$bundle" "$tmp/clone"
  python3 "$here/check.py" "$tmp/clone" "$resources"
  ;;
check-logs)
  mkdir "$tmp/logs"
  run "$tmp/logs"
  for log in orders invoices shipping; do
    diff <(masked "$resources/logs/$log.log") <(masked "$tmp/logs/$log.log")
  done
  echo "The shop fails as its logs say"
  ;;
*)
  sed -n '2,6s/^# //p' "$0"
  exit 2
  ;;
esac
