import net from 'node:net';
import process from 'node:process';

// The health check of an image: asks the application in the same container once, ends with 0 where it answers with 2xx, else with 1 and
// one line that says why not. One file, so that it starts quickly; runs on Bun (a compiled program's own, with BUN_BE_BUN=1), Node.js
// and Deno. Reads HTTP itself: no proxy of the environment is asked, and no redirect followed.

const USAGE = ' (usage: brain-health.mjs --port NUMBER [--port-variable NAME] --path /PATH [--timeout SECONDS])';
const OPTIONS = ['--port', '--port-variable', '--path', '--timeout'];
const MAX_PORT = 65_535;
const MAX_SECONDS = 3600;
/** Less than Docker's own limit in an image, so that what went wrong can still be said. */
const DEFAULT_SECONDS = '4';
const MAX_HEAD = 64 * 1024;
const MAX_DRAINED = 1 << 20;
const DRAIN_MILLIS = 200;
const SHOWN = 60;

/** Why the application does not count as well. */
class Unhealthy extends Error {}

/** An option given twice counts as it was given last. */
function parse(args, environment) {
    const given = new Map([['--timeout', DEFAULT_SECONDS]]);
    for (let i = 0; i < args.length; i += 2) {
        if (i + 1 === args.length) {
            throw new Unhealthy(`'${args[i]}' is no option, or lacks its value${USAGE}`);
        }
        if (!OPTIONS.includes(args[i])) {
            throw new Unhealthy(`'${args[i]}' is no option${USAGE}`);
        }
        given.set(args[i], args[i + 1]);
    }
    const seconds = number(given.get('--timeout'), MAX_SECONDS) ?? refuse('--timeout', given, `1 to ${MAX_SECONDS}`);
    return { port: portOf(given, environment), path: pathOf(given), seconds };
}

/** The environment may name the port, as it does for the application; what is no port there is passed over. */
function portOf(given, environment) {
    const named = number(environment[given.get('--port-variable')] ?? '', MAX_PORT);
    if (named !== undefined) {
        return named;
    }
    if (!given.has('--port')) {
        throw new Unhealthy(`--port is missing${USAGE}`);
    }
    return number(given.get('--port'), MAX_PORT) ?? refuse('--port', given, `1 to ${MAX_PORT}`);
}

/** Nothing gets into the request that could end its first line. */
function pathOf(given) {
    if (!given.has('--path')) {
        throw new Unhealthy(`--path is missing${USAGE}`);
    }
    const path = given.get('--path');
    return /^\/[!-~]*$/.test(path) ? path : refuse('--path', given, '/ and ASCII without blanks; write others as %20');
}

/** Undefined where it is none from 1 to the largest. */
function number(text, largest) {
    return /^[0-9]{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= largest ? Number(text) : undefined;
}

function refuse(option, given, expected) {
    throw new Unhealthy(`${option} '${given.get(option)}' makes no sense (expected: ${expected})`);
}

/** IPv4 comes first; IPv6 is for an application that listens there alone. */
async function probe({ port, path, seconds }) {
    const place = `http://localhost:${port}${path}`;
    const late = setTimeout(() => end(new Unhealthy(`${place} does not answer within ${seconds} s`)), seconds * 1000);
    const status = await ask('127.0.0.1', port, path)
        .catch((e) => (e.code === 'ECONNREFUSED' ? ask('::1', port, path) : Promise.reject(e)))
        .catch((e) => Promise.reject(e instanceof Unhealthy ? e : new Unhealthy(reason(e, place))));
    clearTimeout(late);
    if (status < 200 || status > 299) {
        throw new Unhealthy(`${place} answers with the status ${status}`);
    }
}

function reason(e, place) {
    const refused = ['ECONNREFUSED', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETUNREACH'].includes(e.code);
    return refused ? `nothing listens at ${place}` : `${place}: ${e.message}`;
}

/** @returns the status, from 200 on: what an application says before that (1xx) is passed over */
function ask(host, port, path) {
    return new Promise((resolve, reject) => {
        const socket = net.connect({ host, port });
        let head = '';
        socket.on('connect', () => socket.write(request(port, path)));
        socket.on('data', (data) => {
            head += data.toString('latin1');
            const status = statusOf(head, reject);
            if (status !== undefined) {
                socket.removeAllListeners('data');
                drain(socket, () => resolve(status));
            }
        });
        socket.on('error', reject);
        socket.on('close', () => reject(new Error('closes the connection before its answer is complete')));
    });
}

function request(port, path) {
    return `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUser-Agent: brain-health\r\nAccept: */*\r\nConnection: close\r\n\r\n`;
}

/** Undefined as long as the head is not complete. */
function statusOf(text, reject) {
    if (text.length > MAX_HEAD) {
        reject(new Error(`sends headers of more than ${MAX_HEAD} bytes`));
    }
    for (const head of text.split(/\r?\n\r?\n/).slice(0, -1)) {
        const [, status] = /^HTTP\/1\.. ([1-9][0-9]{2})( |\r?$)/m.exec(head.split('\n', 1)[0]) ?? [];
        if (status === undefined) {
            const shown = head.split('\n', 1)[0].slice(0, SHOWN).replace(/[^ -~]/g, '?');
            reject(new Error(`answers with something other than HTTP: '${shown}'`));
        } else if (Number(status) >= 200) {
            return Number(status);
        }
    }
    return undefined;
}

/**
 * Takes in the body where it comes at once, so that no application logs a broken connection for each check. The verdict is known by
 * then: how this ends does not matter.
 */
function drain(socket, done) {
    let drained = 0;
    setTimeout(done, DRAIN_MILLIS);
    socket.on('data', (data) => (drained += data.length) > MAX_DRAINED && done());
    socket.on('end', done);
    socket.on('close', done);
}

function end(failure) {
    if (failure !== undefined) {
        console.error(`Error: ${failure.message.replace(/[\r\n]/g, ' ')}`);
    }
    process.exit(failure === undefined ? 0 : 1);
}

async function main() {
    await probe(parse(process.argv.slice(2), process.env));
}

main().then(() => end(), end);
