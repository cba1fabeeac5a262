#!/bin/sh
# Starts personal-brain; installs its native modules first, where that is still to be done.
#
#   brain-wrapper.sh [arguments of the application]
#
# Settings come from the environment and from the file .env beside this script (or the one named by BRAIN_ENV_FILE).
# .env.example lists them. The environment wins. Nothing in .env is evaluated.
# Exit codes before the application has started: 2 a setting makes no sense, 6 the data folder cannot be written,
# 5 native modules are not installed; the installer's own are in README.md. After that: those of the application.

set -u
unset IFS
# Names begin with w_, so that no setting from the environment or from .env is mistaken for one of them.

fail() {
    w_more=''
    case $1 in
        5 | 6) ! has_installer || w_more="; to find out more: BUN_BE_BUN=1 '$APP_HOME/brain' --env-file=/dev/null --config=/dev/null '$APP_HOME/brain-installer/main.mjs' doctor" ;;
    esac
    echo "Error: $2$w_more" >&2
    exit "$1"
}

warn() {
    echo "Warning: $1" >&2
}

# Where a chain of symbolic links ends, in w_path.
resolve() {
    w_path=$1
    while [ -L "$w_path" ]; do
        w_link=$(readlink "$w_path") || fail 2 "cannot read the link $w_path"
        case $w_link in
            /*) w_path=$w_link ;;
            *) w_path=${w_path%/*}/$w_link ;;
        esac
    done
}

case $0 in
    */*) resolve "$0" ;;
    *) resolve "./$0" ;;
esac
APP_HOME=$(CDPATH='' cd -- "${w_path%/*}/" && pwd -P) || fail 2 "cannot enter the folder of $w_path"
export APP_HOME

# --- settings from .env -------------------------------------------------------------------------------------------

w_return=$(printf '\r')
w_set=' '

strip() {
    w_text=${w_text#"${w_text%%[![:blank:]]*}"}
    w_text=${w_text%"${w_text##*[![:blank:]]}"}
}

# Takes w_text as KEY=VALUE, with 'export ' in front or not.
read_setting() {
    strip
    case $w_text in
        '' | '#'*) return ;;
        export[[:blank:]]*)
            w_text=${w_text#export}
            strip
            ;;
    esac
    w_key=${w_text%%=*}
    case $w_text in
        *=*) w_text=${w_text#*=} ;;
        *) w_key='' ;;
    esac
    case $w_key in
        # Spelled out, since what a range like A-Z holds depends on the locale.
        '' | [0123456789]* | *[!ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_]*)
            warn "$w_file, line $w_number: not KEY=VALUE, ignored"
            return
            ;;
        APP_HOME | APP_TMP | BASHOPTS | BASH_ENV | BUN_BE_BUN | BUN_OPTIONS | CDPATH | DYLD_* | ENV | GLOBIGNORE | IFS | JAVA_TOOL_OPTIONS | JDK_JAVA_OPTIONS | LD_* | NODE_OPTIONS | NODE_PATH | PATH | POSIXLY_CORRECT | PS4 | SHELLOPTS | TMPDIR | _JAVA_OPTIONS | w_*)
            warn "$w_file, line $w_number: $w_key may not be set there, ignored"
            return
            ;;
    esac
    unquote && export_setting
}

unquote() {
    strip
    case $w_text in
        '"'*'"' | "'"*"'")
            w_text=${w_text#?}
            w_text=${w_text%?}
            ;;
        '"'* | "'"*)
            warn "$w_file, line $w_number: a quote that does not end on this line, ignored"
            return 1
            ;;
    esac
}

# A later line wins over an earlier one, and the environment over both.
export_setting() {
    case $w_set in
        *" $w_key "*) ;;
        *)
            # Safe to evaluate: w_key holds letters, digits and underscores only.
            eval "w_there=\${$w_key+yes}"
            [ -z "$w_there" ] || return 0
            ;;
    esac
    export "$w_key=$w_text"
    w_set="$w_set$w_key "
}

w_file=${BRAIN_ENV_FILE:-$APP_HOME/.env}
if [ -e "$w_file" ] || [ -n "${BRAIN_ENV_FILE:-}" ]; then
    { [ -f "$w_file" ] && [ -r "$w_file" ]; } || fail 2 "the file of settings $w_file cannot be read"
    w_number=0
    while IFS= read -r w_text || [ -n "$w_text" ]; do
        w_number=$((w_number + 1))
        w_text=${w_text%"$w_return"}
        read_setting
    done <"$w_file"
fi

# --- the program --------------------------------------------------------------------------------------------------

w_program=$APP_HOME/brain
{ [ -f "$w_program" ] && [ -x "$w_program" ]; } || fail 2 "$w_program is no program: unpack the release again"

# Programs that Bun has compiled look for modules where NODE_PATH leads, and from the folder on that they are started in: that is never
# the caller's.
cd "$APP_HOME" || fail 2 "cannot enter the folder $APP_HOME"
NODE_PATH=$APP_HOME/node_modules
export NODE_PATH
# With this variable the program would be the Bun that it holds, and no longer the application.
unset BUN_BE_BUN

# --- native modules -----------------------------------------------------------------------------------------------

# The folder that they are installed into: this one, or the one that BRAIN_MODULES_DIR names, where links of this folder lead then.
w_modules=${BRAIN_MODULES_DIR:-$APP_HOME}
case $w_modules in
    /*) ;;
    *) w_modules=$APP_HOME/$w_modules ;;
esac

need_link() {
    [ -L "$APP_HOME/$1" ] || fail 2 "BRAIN_MODULES_DIR is '$BRAIN_MODULES_DIR', but $APP_HOME/$1 is no link to $w_modules/$1"
}

if [ "$w_modules" != "$APP_HOME" ]; then
    need_link node_modules
fi

# The manifest's SHA-256 in w_text; empty where this machine has no program for it.
hash_manifest() {
    [ -r "$APP_HOME/native-modules.json" ] || fail 3 "$APP_HOME/native-modules.json is missing or cannot be read: unpack the release again"
    w_text=''
    if command -v sha256sum >/dev/null 2>&1; then
        w_text=$(sha256sum <"$APP_HOME/native-modules.json")
    elif command -v shasum >/dev/null 2>&1; then
        w_text=$(shasum -a 256 <"$APP_HOME/native-modules.json")
    elif command -v openssl >/dev/null 2>&1; then
        w_text=$(openssl dgst -sha256 -r <"$APP_HOME/native-modules.json")
    fi
    w_text=${w_text%% *}
}

# An image holds its modules, and no installer.
has_installer() {
    [ -d "$APP_HOME/brain-installer" ]
}

# Becomes the installer, with the command that it is given: for a subshell.
installer() {
    set -- "$1" --root "$w_modules"
    if [ "$w_modules" != "$APP_HOME" ]; then
        set -- "$@" --manifest "$APP_HOME/native-modules.json"
        [ ! -d "$APP_HOME/vendor" ] || set -- "$@" --source "$APP_HOME/vendor"
    fi
    # With this variable the program is the Bun that it holds. No file of settings is Bun's to read: .env has been read.
    export BUN_BE_BUN=1
    exec "$w_program" --env-file=/dev/null --config=/dev/null --no-install \
        "$APP_HOME/brain-installer/main.mjs" "$@"
}

installed() {
    hash_manifest
    is_current node_modules
}

# Whether a folder was made from this manifest.
is_current() {
    [ -r "$APP_HOME/$1/.installed" ] || return 1
    if [ -z "$w_text" ]; then
        # In an image the marker has to do: it was written last, and nobody changes an image's files.
        ! has_installer
        return
    fi
    IFS= read -r w_installed <"$APP_HOME/$1/.installed" || [ -n "$w_installed" ] || return 1
    [ "$w_installed" = "$w_text" ]
}

# For a machine that cannot hash by itself: reads every installed file, so it takes longer.
verified() {
    [ -z "$w_text" ] && has_installer && (installer verify)
}

not_installed() {
    fail 5 "the native modules in $APP_HOME/node_modules are not those of native-modules.json, and $1"
}

need_installer() {
    has_installer || not_installed "there is no brain-installer here to install them: build the image again"
}

# The installer runs in the background so that this shell can pass a signal on to it. Its standard input has to be handed
# to it by hand then: without that it would read /dev/null and would not know a terminal. What it says goes to standard
# error, since standard output is the application's.
install_modules() {
    need_installer
    {
        installer install <&3 3<&- >&2 &
    } 3<&0
    w_installer=$!
    trap 'kill -s TERM "$w_installer"; wait "$w_installer"; exit 143' HUP INT TERM
    wait "$w_installer"
    w_code=$?
    trap - HUP INT TERM
    [ "$w_code" -eq 0 ] || exit "$w_code"
}

case ${BRAIN_INSTALL:-auto} in
    auto) installed || install_modules ;;
    only)
        install_modules
        exit 0
        ;;
    never)
        installed || verified || {
            need_installer
            not_installed "BRAIN_INSTALL is never; run: BRAIN_INSTALL=only '$APP_HOME/brain-wrapper.sh'"
        }
        ;;
    *) fail 2 "BRAIN_INSTALL is '$BRAIN_INSTALL' (known: auto, only, never)" ;;
esac

# --- folders ------------------------------------------------------------------------------------------------------

BRAIN_DATA_DIR=${BRAIN_DATA_DIR:-data}
case $BRAIN_DATA_DIR in
    /*) ;;
    *) BRAIN_DATA_DIR=$APP_HOME/$BRAIN_DATA_DIR ;;
esac
export BRAIN_DATA_DIR
w_folder=$BRAIN_DATA_DIR/.tmp
w_text=$(umask 077 && mkdir -p -- "$w_folder" 2>&1) \
    || fail 6 "the data folder $BRAIN_DATA_DIR cannot be written (${w_text##*: }): set BRAIN_DATA_DIR"
[ ! -L "$w_folder" ] || fail 6 "$w_folder is a symbolic link: remove it"

# One temporary folder for each process, named after it. Those of processes that are gone are removed.
for w_text in "$w_folder"/*; do
    w_process=${w_text##*/}
    case $w_process in
        *[!0123456789]*) continue ;;
    esac
    [ -e "/proc/$w_process" ] || kill -0 "$w_process" 2>/dev/null || rm -rf -- "$w_text"
done
w_temporary=$w_folder/$$
w_text=$({ rm -rf -- "$w_temporary" && mkdir -m 0700 -- "$w_temporary"; } 2>&1) \
    || fail 6 "the temporary folder $w_temporary cannot be made (${w_text##*: }): free some room, or set BRAIN_DATA_DIR"
TMPDIR=$w_temporary
export TMPDIR

# --- start --------------------------------------------------------------------------------------------------------

exec "$w_program" "$@"
