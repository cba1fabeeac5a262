#!/bin/sh
# Starts My.App_2.
#
#   My.App_2-wrapper.sh [arguments of the application]
#
# Settings come from the environment and from the file .env beside this script (or the one named by BRAIN_ENV_FILE).
# .env.example lists them. The environment wins. Nothing in .env is evaluated.
# Exit codes before java has started: 2 a setting makes no sense, 6 the data folder cannot be written. After that: those of the application.

set -u
unset IFS
# Names begin with w_, so that no setting from the environment or from .env is mistaken for one of them.

fail() {
    echo "Error: $2" >&2
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

# In a locale of ASCII alone java cannot open files of other names; an image or a service often has none.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
    export LC_ALL=C.UTF-8
fi

# --- java ---------------------------------------------------------------------------------------------------------

if [ -n "${BRAIN_JAVA:-}" ]; then
    w_java=$BRAIN_JAVA
    w_source='BRAIN_JAVA'
elif [ -n "${JAVA_HOME:-}" ]; then
    w_java=$JAVA_HOME/bin/java
    w_source='JAVA_HOME'
else
    w_java=$(command -v java) || fail 2 "java is not on the PATH: install Java 17 or later, or set JAVA_HOME"
    w_source='PATH'
fi
{ [ -f "$w_java" ] && [ -x "$w_java" ]; } || fail 2 "$w_source leads to $w_java, which is no program"

# The file 'release' of a JDK tells its version without starting it. Without that file java itself will say so.
resolve "$w_java"
w_path=${w_path%/*}/../release
if [ -r "$w_path" ]; then
    while IFS= read -r w_text; do
        case $w_text in
            JAVA_VERSION=*)
                w_version=${w_text#*'"'}
                w_version=${w_version#1.}
                w_version=${w_version%%[!0123456789]*}
                [ "${w_version:-17}" -ge 17 ] \
                    || fail 2 "$w_java ($w_source) is Java $w_version, but My.App_2 needs Java 17 or later"
                break
                ;;
        esac
    done <"$w_path"
fi

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
# Native code that writes temporary files looks here, and not at java's property.
TMPDIR=$w_temporary
export TMPDIR

# --- start --------------------------------------------------------------------------------------------------------

# Replaces the placeholders in w_text. What is put in, is not looked at again.
expand() {
    w_rest=$w_text
    w_text=''
    while :; do
        case $w_rest in
            *"\${APP_"*) ;;
            *) break ;;
        esac
        w_text=$w_text${w_rest%%"\${APP_"*}
        w_rest=${w_rest#*"\${APP_"}
        case $w_rest in
            'HOME}'*)
                w_text=$w_text$APP_HOME
                w_rest=${w_rest#'HOME}'}
                ;;
            'TMP}'*)
                w_text=$w_text$w_temporary
                w_rest=${w_rest#'TMP}'}
                ;;
            *) w_text=$w_text"\${APP_" ;;
        esac
    done
    w_text=$w_text$w_rest
}

# There is one list of arguments in sh: java's options go behind the application's, then those move to the end.
w_count=$#
w_file=$APP_HOME/My.App_2.args
[ -r "$w_file" ] || fail 2 "$w_file cannot be read"
while IFS= read -r w_text || [ -n "$w_text" ]; do
    w_text=${w_text%"$w_return"}
    case $w_text in
        '#'*) continue ;;
        *[![:blank:]]*) ;;
        *) continue ;;
    esac
    expand
    set -- "$@" "$w_text"
done <"$w_file"
set -f
# shellcheck disable=SC2086 # several options, separated by blanks
set -- "$@" ${BRAIN_JAVA_OPTS:-} -jar "$APP_HOME/My.App_2.jar"
set +f
while [ "$w_count" -gt 0 ]; do
    set -- "$@" "$1"
    shift
    w_count=$((w_count - 1))
done

exec "$w_java" "$@"
