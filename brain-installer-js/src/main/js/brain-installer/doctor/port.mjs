import net from 'node:net';
import path from 'node:path';
import { currentUser } from '../install/owner.mjs';
import { error, warning } from './finding.mjs';
import { listenerOn, nameOf } from './listener.mjs';
import { textOf } from './text-file.mjs';

const FIRST_FREE_FOR_ALL = 1024;
const MAX_PORT = 65_535;
const OTHER = 'set another port';
const SETTING = /^#?BRAIN_PORT=([0-9]+)\s*$/m;
const SENTENCE = /^The application listens on port ([0-9]+),/m;

/** Of the number as users write it; undefined where it is none from 1 to 65535. */
export function parsePort(text) {
    return /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= MAX_PORT ? Number(text) : undefined;
}

/** The port that an application listens on where nothing sets another, as its release tells people; undefined where it tells of none. */
export function defaultPort(root) {
    const told = SETTING.exec(textOf(path.join(root, '.env.example'))) ?? SENTENCE.exec(textOf(path.join(root, 'README.md')));
    return told === null ? undefined : parsePort(told[1]);
}

/**
 * A port that another program listens on, or that this user may not listen on. The application itself is no other; where this user
 * cannot see what listens, it may be the application: a warning.
 */
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
    const need = `port ${port}`;
    const user = currentUser();
    if (listener !== undefined) {
        return error('port', { need, have: `${nameOf(listener)} listens on it`, mend: `kill ${listener.process}, or ${OTHER}` });
    }
    if (port < FIRST_FREE_FOR_ALL && user !== 'root') {
        return error('port', { need, have: `'${user}' may not listen on ports below ${FIRST_FREE_FOR_ALL}`, mend: OTHER });
    }
    return warning('port', {
        need,
        have: `a program listens on it that '${user}' cannot see, be it the application or another`,
        mend: `run this as root to see which it is; where it is another, ${OTHER}`,
    });
}
