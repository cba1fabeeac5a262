import { Buffer } from 'node:buffer';

const LINE_FEED = 0x0a;

/** Takes bytes from a stream of chunks in pieces of any size; never keeps more than a chunk and a piece. */
export class ByteStream {
    #chunks;
    #rest = Buffer.alloc(0);

    /** @param chunks an async iterable of bytes */
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }

    /** So many bytes; fewer only where the stream ends before. */
    async read(count) {
        const parts = [];
        for await (const part of this.take(count)) {
            parts.push(part);
        }
        return parts.length === 1 ? parts[0] : Buffer.concat(parts);
    }

    /** The next bytes, chunk by chunk; fewer only where the stream ends before. */
    async *take(count) {
        let missing = count;
        while (missing > 0 && (await this.#fill())) {
            const part = this.#cut(missing);
            missing -= part.length;
            yield part;
        }
    }

    /** Up to the next line feed, without it; undefined where the stream ends before, or no line ends within so many bytes. */
    async line(most) {
        const parts = [];
        for (let left = most; left > 0 && (await this.#fill()); ) {
            const end = this.#rest.indexOf(LINE_FEED);
            parts.push(this.#cut(Math.min(left, end < 0 ? Infinity : end + 1)));
            left -= parts.at(-1).length;
            if (parts.at(-1).at(-1) === LINE_FEED) {
                return Buffer.concat(parts).toString('latin1').replace(/\r?\n$/, '');
            }
        }
        return undefined;
    }

    /** Passes over the rest. */
    async drain() {
        while (await this.#fill()) {
            this.#cut(Infinity);
        }
    }

    /** Whether there are bytes left. */
    async #fill() {
        while (this.#rest.length === 0) {
            const { done, value } = await this.#chunks.next();
            if (done) {
                return false;
            }
            this.#rest = value;
        }
        return true;
    }

    #cut(most) {
        const part = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(part.length);
        return part;
    }
}
