# Sourced by mvnw: sets JAVA_HOME to a JDK 25 or newer, wherever this machine keeps one.

jdk_wanted=25

# Prints the feature version ("25") of the JDK at $1; fails where there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the home of the java on the path, through all links.
jdk_on_path() {
  java=$(command -v java) || return 0
  if [ "$(uname)" = Darwin ]; then
    # /usr/bin/java is a launcher there, not a link.
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  else
    java=$(readlink -f "$java") && dirname "$(dirname "$java")"
  fi
}

# Prints the home of a fitting JDK: the first of what the user chose, else the lowest version that fits.
jdk_home() {
  set +f
  for home in "${JAVA_HOME-}" "$(jdk_on_path)"; do
    version=$(jdk_version "$home") && [ "${version:-0}" -ge "$jdk_wanted" ] && printf '%s\n' "$home" && return
  done
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
    version=$(jdk_version "$home") && [ "${version:-0}" -ge "$jdk_wanted" ] && printf '%s %s\n' "$version" "$home"
  done | sort -n | sed -n '1s/^[0-9]* //p'
}

JAVA_HOME=$(jdk_home)
if [ -z "$JAVA_HOME" ]; then
  echo "Log Dawg needs a JDK $jdk_wanted and found none: install one (https://adoptium.net/temurin/releases/?version=$jdk_wanted) or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME
