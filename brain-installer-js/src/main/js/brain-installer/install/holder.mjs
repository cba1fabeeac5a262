import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';

/** For owners that cannot be seen from here, as those in other containers: how long without a sign of life. */
const SILENCE_MILLIS = 60_000;

/**
 * A process that holds a ticket, named `PID-START-WORLD`. START is when it was started, in ticks since the machine was, so that no later
 * process with the same number is taken for it; 0 where the system does not tell. WORLD is the set of processes that can see each other:
 * a PID namespace of one boot of one machine.
 */
export class Holder {
    constructor(pid, start, world) {
        this.pid = pid;
        this.start = start;
        this.world = world;
    }

    static current() {
        return new Holder(process.pid, startOf(process.pid) ?? '0', currentWorld());
    }

    /** Undefined where this is not the name of a ticket. */
    static parse(name) {
        const [, pid, start, world] = /^(\d+)-(\d+)-([0-9a-z]+)\.[0-9a-f]+$/.exec(name) ?? [];
        return pid === undefined ? undefined : new Holder(Number(pid), start, world);
    }

    /** @param silence milliseconds since the last sign of life */
    isAlive(silence) {
        if (this.world !== currentWorld()) {
            return silence < SILENCE_MILLIS;
        }
        return this.start === '0' ? isRunning(this.pid) && silence < SILENCE_MILLIS : startOf(this.pid) === this.start;
    }

    toString() {
        return `${this.pid}-${this.start}-${this.world}`;
    }
}

function currentWorld() {
    const boot = text('/proc/sys/kernel/random/boot_id');
    const world = boot === undefined ? os.hostname() : `${boot}${fs.readlinkSync('/proc/self/ns/pid')}`;
    return world.toLowerCase().replace(/[^0-9a-z]/g, '') || 'x';
}

/** Field 22 of /proc/PID/stat; counted from behind the name, which may hold anything. A zombie is dead. */
function startOf(pid) {
    const stat = text(`/proc/${pid}/stat`);
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields === undefined || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (e) {
        return e.code === 'EPERM';
    }
}

function text(file) {
    try {
        return fs.readFileSync(file, 'latin1');
    } catch {
        return undefined;
    }
}
