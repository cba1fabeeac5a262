import net from 'node:net';
import path from 'node:path';
import { currentUser } from '../install/owner.mjs';
import { error } from './finding.mjs';
import { listenerOn, nameOf } from './listener.mjs';

const FIRST_FREE_FOR_ALL = 1024;
const MAX_PORT = 65_535;

/** Of the number as users write it; undefined where it is none from 1 to 65535. */
export function parsePort(text) {
    return /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= MAX_PORT ? Number(text) : undefined;
}

/** A port that another program listens on, or that this user may not listen on. The application itself is no other. */
export async function portTaken(port, root) {
    if (await isFree(port)) {
        return [];
    }
    const listener = listenerOn(port);
    return listener !== undefined && belongsTo(listener, root) ? [] : [finding(port, listener)];
}

function isFree(port) {
    return new Promise((resolve) => {
        const server = net.createServer();
        server.once('error', () => resolve(false));
        server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
    });
}

/** Whether it was started from the application's folder. */
function belongsTo({ command, program }, root) {
    return command.includes(root + path.sep) || program.startsWith(root + path.sep);
}

function finding(port, listener) {
    const other = 'set another port';
    return error('port', {
        need: `port ${port}`,
        have: have(port, listener),
        mend: listener === undefined ? other : `kill ${listener.process}, or ${other}`,
    });
}

function have(port, listener) {
    if (listener !== undefined) {
        return `${nameOf(listener)} listens on it`;
    }
    return port < FIRST_FREE_FOR_ALL && currentUser() !== 'root'
        ? `'${currentUser()}' may not listen on ports below ${FIRST_FREE_FOR_ALL}`
        : 'another program listens on it';
}
