#!/bin/sh
# Boots systemd as the first process of a machine that is made of namespaces: this machine's programs, and folders of its own.
#
#   boot.sh MACHINE            the machine's folder; ends when the machine does
#
# It has no network but a loopback, no devices but the harmless ones, and none of this machine's units but a few targets. Needs root.
set -eu
units='basic.target multi-user.target network.target shutdown.target sysinit.target'

# The first half: outside, in a control group of its own, whose root is what the machine sees.
if [ "${2:-}" != inside ]; then
    groups=/sys/fs/cgroup/systemd
    [ -d "$groups" ] || groups=/sys/fs/cgroup
    mkdir "$groups/brain-machine-$$"
    echo $$ >"$groups/brain-machine-$$/cgroup.procs"
    echo "$groups/brain-machine-$$" >"$1/group"
    exec unshare --mount --propagation private --pid --fork --kill-child --ipc --uts --net --cgroup sh "$0" "$1" inside
fi

# Relative paths from here on: the folders that they lie in are about to be covered.
cd "$1"
cp -a /etc etc
rm -rf etc/systemd/system
mkdir -p etc/systemd/system opt srv home var/lib var/log var/tmp dev units
for unit in $units; do
    cp "/lib/systemd/system/$unit" units/
done
: >console

mount -t proc proc /proc
ip link set lo up
mount -t tmpfs -o mode=755 dev dev
mkdir dev/pts dev/shm
for device in null zero full random urandom tty console; do
    : >"dev/$device"
done
for device in null zero full random urandom tty; do
    mount --bind "/dev/$device" "dev/$device"
done
mount --bind console dev/console
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 shm dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
mount --rbind dev /dev
for folder in etc opt srv home var; do
    mount --bind "$folder" "/$folder"
done
mount --bind units /lib/systemd/system
mount -t tmpfs -o mode=1777 tmp /tmp
mount -t tmpfs -o mode=755 run /run
mount -o remount,ro,bind /sys
if [ "$(stat -f -c %T /sys/fs/cgroup)" = tmpfs ]; then
    mount -t tmpfs -o mode=755 cgroup /sys/fs/cgroup
    mkdir /sys/fs/cgroup/systemd
    mount -t cgroup -o none,name=systemd,xattr cgroup /sys/fs/cgroup/systemd
else
    mount -t cgroup2 cgroup /sys/fs/cgroup
fi
cd /
exec env -i container=test PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    /lib/systemd/systemd --system --unit=basic.target --log-target=console --show-status=false
