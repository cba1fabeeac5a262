#!/bin/sh
# Installs personal-brain 1.0 as a service, or brings an older installation up to date. Can be run again and again.
#
#   setup.sh [options]
#
#   --prefix DIR   where the program goes (/opt/personal-brain)
#   --data DIR     where the data is (/var/lib/personal-brain)
#   --user NAME    who runs it; made where there is no such user (personal-brain)
#   --no-start     installs, and leaves the service as it is
#   --root DIR     installs below DIR, as for an image of a system; makes no user and starts nothing
#   --dry-run      says what would be done, and does nothing
#   --rollback     puts back the program before this one, and keeps this one: once more, and it is back
#   --uninstall    removes program and service; never the data, the settings or the user
#   --help         prints this text
#
# Exit codes: 0 done, 2 the command line makes no sense, 6 a folder cannot be written; others are the installer's.

set -eu

name='personal-brain'
prefix='/opt/personal-brain'
data='/var/lib/personal-brain'
user='personal-brain'
root=''
start=yes
dry_run=no
action=install

fail() {
    echo "Error: $2" >&2
    exit "$1"
}

say() {
    echo "personal-brain: $1"
}

# Does what it is given, or only says it.
run() {
    if [ "$dry_run" = yes ]; then
        echo "would run: $*"
    else
        "$@"
    fi
}

usage() {
    sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
}

while [ $# -gt 0 ]; do
    case $1 in
        --prefix | --data | --user | --root)
            [ $# -ge 2 ] || fail 2 "$1 needs a value: see --help"
            case $1 in
                --prefix) prefix=$2 ;;
                --data) data=$2 ;;
                --user) user=$2 ;;
                --root) root=$2 ;;
            esac
            shift
            ;;
        --no-start) start=no ;;
        --dry-run) dry_run=yes ;;
        --rollback) action=rollback ;;
        --uninstall) action=uninstall ;;
        --help)
            usage
            exit 0
            ;;
        *) fail 2 "there is no option '$1': see --help" ;;
    esac
    shift
done

# A folder that ends up in a systemd unit and in rm -rf: absolute, no blank or sign that means something there, no '..'.
require_folder() {
    case $2 in
        *[!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._+-]*) fail 2 "$1 '$2': use letters, digits and / . _ + - only" ;;
        */../* | */.. | */./* | */. | *//* | */) fail 2 "$1 '$2': write the path without '.', '..', '//' and '/' at the end" ;;
        /?*) ;;
        *) fail 2 "$1 '$2' is not an absolute path" ;;
    esac
}

require_folder --prefix "$prefix"
require_folder --data "$data"
[ -z "$root" ] || case $root in
    /*) root=${root%/} ;;
    *) fail 2 "--root '$root' is not an absolute path" ;;
esac
case $user in
    '' | -* | *[!abcdefghijklmnopqrstuvwxyz0123456789_-]*) fail 2 "--user '$user': use lower-case letters, digits, '_' and '-'" ;;
    root) fail 2 "--user root: the service must not run as root; name another user" ;;
esac
case $prefix in
    */*/*) ;;
    *) fail 2 "--prefix '$prefix' is a folder of the system: name one below it" ;;
esac
case $data/ in
    "$prefix"/*) fail 2 "--data '$data' lies in $prefix, which every update replaces: name another folder" ;;
esac
case $prefix/ in
    "$data"/*) fail 2 "--prefix '$prefix' lies in $data, which the service can write: name another folder" ;;
esac

source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
program=$root$prefix
settings=$root/etc/$name
units=$root/etc/systemd/system
staged=$program.new
previous=$program.previous
swapped=$program.swapped

systemd_runs() {
    [ -z "$root" ] && [ -d /run/systemd/system ]
}

[ "$dry_run" = yes ] || [ -n "$root" ] || [ "$(id -u)" -eq 0 ] || fail 6 "only root can do this: run it with sudo, or see what it would do with --dry-run"

# Nothing is removed or replaced that is not an installation of this application.
require_ours() {
    if [ -e "$1" ] && [ ! -e "$1/brain-wrapper.sh" ]; then
        fail 6 "$1 is not an installation of $name, and would be replaced: move it away, or choose another --prefix"
    fi
}

# Writes standard input to a file, in one step.
write_file() {
    if [ "$dry_run" = yes ]; then
        echo "would write: $1"
        cat >/dev/null
    else
        cat >"$1.new"
        chmod 0644 "$1.new"
        mv -- "$1.new" "$1"
    fi
}

start_service() {
    if ! systemd_runs; then
        say "systemd does not run here: the service is neither enabled nor started"
        return 0
    fi
    run systemctl daemon-reload
    if [ "$start" = yes ]; then
        run systemctl enable "$name.service"
        run systemctl restart "$name.service"
    fi
}

# --- uninstall ----------------------------------------------------------------------------------------------------

uninstall() {
    require_ours "$program"
    require_ours "$previous"
    if systemd_runs && [ -e "$units/$name.service" ]; then
        run systemctl disable --now "$name.service"
    fi
    run rm -f -- "$units/$name.service" "$units/$name.service.d/local.conf"
    [ ! -d "$units/$name.service.d" ] || run rmdir -- "$units/$name.service.d" || say "left $units/$name.service.d, which holds other files"
    ! systemd_runs || run systemctl daemon-reload
    # In one step: half of a program would not be known as one.
    run rm -rf -- "$staged"
    [ ! -e "$program" ] || run mv -- "$program" "$staged"
    run rm -rf -- "$staged" "$swapped" "$previous"
    if [ "$dry_run" = yes ]; then
        say 'nothing was done'
        return 0
    fi
    say "removed; left in place: the data in $root$data, the settings in $settings, the user $user"
}

if [ "$action" = uninstall ]; then
    uninstall
    exit 0
fi

# --- roll back ----------------------------------------------------------------------------------------------------

# A rollback that was killed between two renames: what it had not put back yet goes to where it was, or where it was to go.
settle() {
    if [ ! -e "$swapped" ]; then
        return 0
    elif [ ! -e "$program" ]; then
        run mv -- "$swapped" "$program"
    elif [ ! -e "$previous" ]; then
        run mv -- "$swapped" "$previous"
    else
        run rm -rf -- "$swapped"
    fi
}

# Three renames; whether an earlier run has been killed behind the second one can be seen: then nothing but the third is left to do.
swap() {
    if [ -e "$swapped" ] && [ -e "$program" ] && [ ! -e "$previous" ]; then
        settle
        return 0
    fi
    settle
    [ -e "$previous" ] || fail 2 "there is no program to go back to: $previous does not exist"
    require_ours "$previous"
    require_ours "$program"
    [ ! -e "$program" ] || run mv -- "$program" "$swapped"
    run mv -- "$previous" "$program"
    [ ! -e "$swapped" ] || run mv -- "$swapped" "$previous"
}

rollback() {
    swap
    # What setup.sh has written beside it for other folders or another user holds for every version.
    [ "$dry_run" = yes ] || write_file "$units/$name.service" <"$program/personal-brain.service"
    start_service
    if [ "$dry_run" = yes ]; then
        say 'nothing was done'
        return 0
    fi
    version=$(sed -n '/"version"/{s/.*: "\(.*\)".*/\1/p;q;}' "$program/native-modules.json")
    say "version $version is in $program again; what was there is in $previous"
}

if [ "$action" = rollback ]; then
    rollback
    exit 0
fi

# --- install ------------------------------------------------------------------------------------------------------

make_user() {
    if [ -n "$root" ]; then
        say "no user is made below $root: the system needs one called $user"
    elif id -u "$user" >/dev/null 2>&1; then
        :
    elif command -v useradd >/dev/null 2>&1; then
        run useradd --system --user-group --no-create-home --home-dir "$data" --shell /usr/sbin/nologin "$user"
    else
        run addgroup -S "$user"
        run adduser -S -D -H -h "$data" -s /sbin/nologin -G "$user" "$user"
    fi
}

owned_by_user() {
    if id -u "$user" >/dev/null 2>&1; then
        run chown "$1" "$2"
    fi
}

as_delivered() {
    [ "$prefix $data $user" = '/opt/personal-brain /var/lib/personal-brain personal-brain' ]
}

# systemd hands over the folder of the unit as it is delivered, and no other.
make_data_folder() {
    if [ ! -d "$root$data" ]; then
        run mkdir -p -- "$root$data"
        run chmod 0700 "$root$data"
        owned_by_user "$user:" "$root$data"
    elif [ -z "$root" ] && ! as_delivered && [ -n "$(find "$data" -prune ! -user "$user" 2>/dev/null)" ]; then
        fail 6 "the data folder $data does not belong to the user $user: hand it over with 'chown -R $user: $data', or name another --user or --data"
    fi
}

make_settings() {
    run mkdir -p -- "$settings"
    if [ ! -e "$settings/.env" ]; then
        run cp -- "$source/.env.example" "$settings/.env"
        run chmod 0640 "$settings/.env"
    fi
    # Each time, since the user may be another one than before.
    owned_by_user "root:$(id -gn "$user" 2>/dev/null || echo "$user")" "$settings/.env"
}

# The files of the release, and none that the application or a user has put beside them.
release_files() {
    echo 'brain brain-wrapper.sh native-modules.json package.json brain-installer brain-health.mjs .env.example personal-brain.service setup.sh README.md'
}

stage() {
    run rm -rf -- "$staged"
    run mkdir -p -- "$staged"
    for file in $(release_files); do
        [ ! -e "$source/$file" ] || run cp -R -- "$source/$file" "$staged/$file"
    done
    run ln -s "/etc/$name/.env" "$staged/.env"
    for installed in "$source/node_modules" "$program/node_modules"; do
        [ ! -d "$installed" ] || [ -d "$staged/node_modules" ] || run cp -RP -- "$installed" "$staged/node_modules"
    done
    # Without the marker the installer looks into every file, and fetches what is not as it should be.
    run rm -f -- "$staged/node_modules/.installed"
    # Modules that were downloaded elsewhere: the installer looks there first.
    [ ! -d "$source/vendor" ] || run ln -s "$source/vendor" "$staged/vendor"
    run env BRAIN_INSTALL=only BRAIN_ENV_FILE="$settings/.env" "$staged/brain-wrapper.sh"
    run rm -f -- "$staged/vendor"
}

hand_to_root() {
    [ "$(id -u)" -ne 0 ] || run chown -R 0:0 "$1"
    run chmod -R u=rwX,go=rX "$1"
}

# Two renames: a kill between them leaves the old program in .previous, and the next run repairs it.
switch_over() {
    # The same release once more does not push out the program before it. Below another root the link to the settings leads nowhere, which
    # diff complains about.
    if [ -e "$program" ] && [ -z "$(diff -r "$staged" "$program" 2>/dev/null)" ]; then
        hand_to_root "$program"
        run rm -rf -- "$staged"
        return 0
    fi
    hand_to_root "$staged"
    if [ -e "$program" ]; then
        run rm -rf -- "$previous"
        run mv -- "$program" "$previous"
    fi
    run mv -- "$staged" "$program"
}

install_unit() {
    run mkdir -p -- "$units"
    write_file "$units/$name.service" <"$source/personal-brain.service"
    if as_delivered; then
        run rm -f -- "$units/$name.service.d/local.conf"
    else
        run mkdir -p -- "$units/$name.service.d"
        write_file "$units/$name.service.d/local.conf" <<EOF
# Written by setup.sh.
[Service]
User=$user
Group=
WorkingDirectory=$data
StateDirectory=
ReadWritePaths=$data
Environment=BRAIN_DATA_DIR=$data
ExecStart=
ExecStart=$prefix/brain-wrapper.sh
EOF
    fi
}

for file in $(release_files); do
    [ -e "$source/$file" ] || [ "$file" = lib ] || fail 6 "$source/$file is missing: unpack the release again"
done
case $source/ in
    "$program"/* | "$staged"/*) fail 2 "this is the installed program: run the setup.sh of the release that is to be installed" ;;
esac
require_ours "$program"
require_ours "$previous"
make_user
make_data_folder
make_settings
settle
stage
switch_over
install_unit
start_service
if [ "$dry_run" = yes ]; then
    say 'nothing was done'
    exit 0
fi
say "version 1.0 is installed in $program, its data is in $root$data, its settings are in $settings/.env"
