import fs from 'node:fs';
import { textOf } from './text-file.mjs';

const LISTENING = '0A';
const [LOCAL_ADDRESS, STATE, INODE] = [1, 3, 9];

/**
 * The process that listens on a port, as Linux tells: proc_pid_net(5). Another user's cannot be seen without being root.
 *
 * @returns `{ process, command, program }`; undefined where it cannot be told
 */
export function listenerOn(port) {
    const sockets = socketsOf(port);
    const found = sockets.size === 0 ? undefined : processes().find((process) => holds(process, sockets));
    return found && { process: found, command: commandOf(found), program: link(`/proc/${found}/exe`) };
}

/** `process 1234 (bun)`. */
export function nameOf({ process, command }) {
    return `process ${process} (${command.split(' ')[0].replace(/.*\//, '')})`;
}

function socketsOf(port) {
    const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const rows = ['tcp', 'tcp6'].flatMap((table) => textOf(`/proc/self/net/${table}`).split('\n'));
    const open = rows.map((row) => row.trim().split(/\s+/)).filter((row) => row[STATE] === LISTENING);
    return new Set(open.filter((row) => row[LOCAL_ADDRESS].endsWith(ending)).map((row) => `socket:[${row[INODE]}]`));
}

function processes() {
    return names('/proc').filter((name) => /^[0-9]+$/.test(name));
}

function holds(process, sockets) {
    return names(`/proc/${process}/fd`).some((name) => sockets.has(link(`/proc/${process}/fd/${name}`)));
}

function commandOf(process) {
    return textOf(`/proc/${process}/cmdline`).replaceAll('\0', ' ').trim();
}

function names(folder) {
    try {
        return fs.readdirSync(folder);
    } catch {
        return [];
    }
}

function link(file) {
    try {
        return fs.readlinkSync(file);
    } catch {
        return '';
    }
}
