import net from 'node:net';
import tls from 'node:tls';
import { ByteStream } from '../stream/byte-stream.mjs';
import { FailureKind, SourceFailure } from './failure.mjs';
import { plainHost, portOf } from './host-pattern.mjs';
import { Head } from './http-head.mjs';

/**
 * Connects to a server, through a proxy where one serves: plain requests go to the proxy as they are, encrypted ones through a tunnel
 * that it is asked for by CONNECT. The same code for Bun, Node.js and Deno, whose own clients differ in all of this.
 */
export class Connector {
    /** @param authorities for the option `ca` */
    constructor(proxies, authorities, connectMillis) {
        this.proxies = proxies;
        this.authorities = authorities;
        this.connectMillis = connectMillis;
    }

    /** @returns the socket, and the proxy that has to be told who we are with the request itself */
    async connect(url, watchdog) {
        const proxy = this.proxies.proxy(url);
        watchdog.allow(this.connectMillis);
        const server = { host: plainHost(url.hostname), port: portOf(url) };
        const socket = await this.#open(proxy ?? server, watchdog);
        if (url.protocol === 'http:') {
            return { socket, proxy };
        }
        if (proxy !== undefined) {
            await openTunnel(socket, server, proxy);
        }
        return { socket: await this.#secure(socket, server, watchdog) };
    }

    #open({ host, port }, watchdog) {
        const socket = net.connect({ host, port });
        watchdog.guard(socket);
        return opened(socket, 'connect');
    }

    #secure(socket, { host }, watchdog) {
        const servername = net.isIP(host) === 0 ? { servername: host } : {};
        const trust = this.authorities === undefined ? {} : { ca: this.authorities };
        const secure = tls.connect({ socket, host, ...servername, ...trust });
        watchdog.guard(secure);
        return opened(secure, 'secureConnect');
    }
}

function opened(socket, event) {
    return new Promise((resolve, reject) => {
        socket.once(event, () => resolve(socket));
        socket.once('error', reject);
        socket.once('close', () => reject(new SourceFailure(FailureKind.BROKEN, 'the connection was closed')));
    });
}

/** Leaves the socket behind the proxy's answer: what follows belongs to the server, and comes only once it has been asked. */
async function openTunnel(socket, { host, port }, { authorization }) {
    const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const login = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`;
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${login}\r\n`);
    const head = await Head.read(new ByteStream(firstBytes(socket)));
    if (head === undefined || head.status < 200 || head.status > 299) {
        throw refusal(head);
    }
}

/** Does not end the socket when its reader has had enough, as iterating over it would. */
async function* firstBytes(socket) {
    for (;;) {
        const chunk = await new Promise((resolve, reject) => {
            socket.once('data', (data) => {
                socket.pause();
                resolve(data);
            });
            socket.once('error', reject);
            socket.once('end', () => resolve(undefined));
            socket.resume();
        });
        if (chunk === undefined) {
            return;
        }
        yield chunk;
    }
}

/** 5xx: the proxy would, but cannot reach the server. */
function refusal(head) {
    const kind = head !== undefined && head.status >= 500 ? FailureKind.UNREACHABLE : FailureKind.PROXY;
    return new SourceFailure(kind, `the proxy answered ${head === undefined ? 'without HTTP' : `HTTP ${head.status}`}`);
}
