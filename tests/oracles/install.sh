#!/usr/bin/env bash
# Installs the two grammar oracles: Frog from apt, LanguageTool's Dutch rules from PyPI, the latter at one version into a cache
# outside the repository. Prints the Python to run judge.py with. Whatever cannot be had stops it and says so.
set -euo pipefail
# shellcheck source=tests/install.sh
source "$(dirname "$0")/../install.sh"

lingotweaker_version=0.2.8
lingotweaker_data_version=0.1.5

die() {
  printf '\n\033[1;31mtests/oracles/install.sh: %s\033[0m\n' "$*" >&2
  exit 1
}

say() {
  printf '   %s\n' "$*" >&2
}

install_lingotweaker() {
  "$python" -m venv .
  bin/python -m pip install --quiet --disable-pip-version-check \
    "lingotweaker==$lingotweaker_version" "lingotweaker-data-nl==$lingotweaker_data_version"
  bin/python -c 'import lt_py; lt_py.Engine("nl")'
}

need_apt python3 python3 frog frog /usr/share/frog/nld/frog.cfg frogdata /usr/share/ucto/tokconfig-nld uctodata
python=$(command -v python3.11 || command -v python3)
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "judge.py needs Python 3.11 or later"
"$python" -c 'import ensurepip' 2>/dev/null || need_apt /nonexistent/ensurepip python3-venv
exec 9>"$cache/lock"
flock 9 # another run may be installing
once "lingotweaker-$lingotweaker_version" install_lingotweaker
exec 9>&-
echo "$cache/lingotweaker-$lingotweaker_version/bin/python"
