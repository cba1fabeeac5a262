import { ByteStream } from '../stream/byte-stream.mjs';
import { failureOf } from './connection-failure.mjs';
import { FailureKind, SourceFailure } from './failure.mjs';
import { Head } from './http-head.mjs';
import { Watchdog } from './watchdog.mjs';

const MAX_CHUNK_LINE = 1024;

/** One question to one server and its answer, over a connection of its own. */
export class Exchange {
    #watchdog;
    #limits;
    #bytes;
    head;

    constructor(watchdog, limits) {
        this.#watchdog = watchdog;
        this.#limits = limits;
    }

    /**
     * @param offset of the first byte wanted
     * @param limits { connectMillis, silenceMillis }
     */
    static async begin(connector, url, offset, authorization, limits, signal) {
        const exchange = new Exchange(new Watchdog(signal), limits);
        try {
            await exchange.#ask(connector, url, offset, authorization);
            return exchange;
        } catch (e) {
            exchange.end();
            throw exchange.#failure(e);
        }
    }

    async #ask(connector, url, offset, authorization) {
        const { socket, proxy } = await connector.connect(url, this.#watchdog);
        this.#watchdog.allow(this.#limits.connectMillis + this.#limits.silenceMillis);
        socket.write(request(url, offset, authorization, proxy));
        this.#bytes = new ByteStream(socket);
        this.head = await Head.read(this.#bytes);
        if (this.head === undefined) {
            throw new SourceFailure(FailureKind.BROKEN, 'the answer is not HTTP');
        }
    }

    /** The answer's content, chunk by chunk. */
    async *body() {
        try {
            const length = this.head.length() ?? Infinity;
            for await (const chunk of this.head.isChunked() ? this.#chunks() : this.#plain(length)) {
                yield chunk;
            }
        } catch (e) {
            throw this.#failure(e);
        }
    }

    async *#plain(length) {
        this.#watchdog.allow(this.#limits.silenceMillis);
        for await (const chunk of this.#bytes.take(length)) {
            this.#watchdog.allow(this.#limits.silenceMillis);
            yield chunk;
        }
    }

    /** RFC 9112, 7.1. A size that is none ends it, as the connection's end would. */
    async *#chunks() {
        for (let size = await this.#chunkSize(); size > 0; size = await this.#chunkSize()) {
            yield* this.#plain(size);
            await this.#bytes.line(MAX_CHUNK_LINE);
        }
    }

    async #chunkSize() {
        const line = await this.#bytes.line(MAX_CHUNK_LINE);
        const [, digits] = /^([0-9A-Fa-f]{1,10})\s*(;.*)?$/.exec(line ?? '') ?? [];
        return digits === undefined ? 0 : parseInt(digits, 16);
    }

    #failure(e) {
        return this.#watchdog.reason ?? failureOf(e);
    }

    end() {
        this.#watchdog.end();
    }
}

function request(url, offset, authorization, proxy) {
    const place = `${url.pathname}${url.search}`;
    const lines = [
        `GET ${proxy === undefined ? place : `http://${url.host}${place}`} HTTP/1.1`,
        `Host: ${url.host}`,
        'User-Agent: brain-installer',
        'Accept: */*',
        'Connection: close',
    ];
    if (proxy?.authorization !== undefined) {
        lines.push(`Proxy-Authorization: ${proxy.authorization}`);
    }
    if (authorization !== undefined) {
        lines.push(`Authorization: ${authorization}`);
    }
    if (offset > 0) {
        lines.push(`Range: bytes=${offset}-`);
    }
    return `${lines.join('\r\n')}\r\n\r\n`;
}
