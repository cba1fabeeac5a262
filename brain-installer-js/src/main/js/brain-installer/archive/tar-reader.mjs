import { ByteStream } from '../stream/byte-stream.mjs';
import { BadArchive } from './bad-archive.mjs';
import { parsePax } from './pax.mjs';
import { BLOCK, TarHeader, isZero } from './tar-header.mjs';

/** Many times what any package has. */
const MAX_ENTRIES = 200_000;
/** Of the headers that carry a long name. */
const MAX_EXTENSION_BYTES = 1 << 20;

/** What an entry can be, by its type flag. */
const KINDS = { 0: 'file', 7: 'file', 1: 'link', 2: 'link', 3: 'device', 4: 'device', 6: 'device', 5: 'folder' };

/**
 * Reads a tar from its beginning to its end, as untrusted input: ustar, pax and GNU's long names. Knows nothing of files on a disk, or of
 * where a name leads.
 *
 * @param chunks an async iterable of bytes
 * @returns an async iterable of { name, kind, content }; the content need not be read
 * @throws BadArchive where it is truncated, damaged or has too many entries
 */
export async function* readTar(chunks) {
    const tar = new TarReader(new ByteStream(chunks));
    for (let entry = await tar.next(); entry !== undefined; entry = await tar.next()) {
        yield entry;
    }
    await tar.finish();
}

class TarReader {
    #bytes;
    #entries = 0;
    /** What is left of the entry that was returned last. */
    #left = 0;
    #padding = 0;

    constructor(bytes) {
        this.#bytes = bytes;
    }

    async next() {
        const extension = new Map();
        for (let header = await this.#header(); header !== undefined; header = await this.#header()) {
            if (!(await this.#takes(header, extension))) {
                return this.#entry(header, extension);
            }
        }
        return undefined;
    }

    /** Whether this entry says something about the next one, and is none of its own. What is said about all is ignored, as by npm. */
    async #takes({ type }, extension) {
        switch (type) {
            case 'L':
                extension.set('path', (await this.#extension()).toString('utf8').replace(/\0.*$/s, ''));
                return true;
            case 'x':
            case 'X':
                parsePax(await this.#extension()).forEach((value, key) => extension.set(key, value));
                return true;
            default:
                return type === 'K' || type === 'g';
        }
    }

    #entry(header, extension) {
        const name = extension.get('path') ?? header.name;
        const kind = KINDS[header.type];
        if (kind === undefined) {
            throw new BadArchive(`entry '${printable(name)}' is of an unsupported type, ${printable(header.type)}`);
        }
        const isFolder = kind === 'folder' || (kind === 'file' && name.endsWith('/'));
        this.#begin(isFolder ? 0 : extension.has('size') ? paxSize(extension.get('size')) : header.size);
        return { name, kind: isFolder ? 'folder' : kind, content: this.#content() };
    }

    async *#content() {
        for await (const chunk of this.#bytes.take(this.#left)) {
            this.#left -= chunk.length;
            yield chunk;
        }
        if (this.#left > 0) {
            throw truncated();
        }
    }

    /** Undefined at the end: two blocks of zeros, or no more bytes. */
    async #header() {
        await this.#skip(this.#left + this.#padding);
        let block = await this.#block();
        if (block !== undefined && isZero(block)) {
            block = await this.#block();
        }
        if (block === undefined || isZero(block)) {
            return undefined;
        }
        if (++this.#entries > MAX_ENTRIES) {
            throw new BadArchive(`more than ${MAX_ENTRIES} entries`);
        }
        const header = new TarHeader(block);
        this.#begin(header.size);
        return header;
    }

    #begin(size) {
        this.#left = size;
        this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
    }

    async #extension() {
        if (this.#left > MAX_EXTENSION_BYTES) {
            throw new BadArchive(`an extended header has more than ${MAX_EXTENSION_BYTES} bytes`);
        }
        const bytes = await this.#bytes.read(this.#left);
        this.#left -= bytes.length;
        return bytes;
    }

    async #block() {
        const block = await this.#bytes.read(BLOCK);
        if (block.length > 0 && block.length < BLOCK) {
            throw truncated();
        }
        return block.length === 0 ? undefined : block;
    }

    async #skip(count) {
        let left = count;
        for await (const chunk of this.#bytes.take(count)) {
            left -= chunk.length;
        }
        if (left > 0) {
            throw truncated();
        }
        this.#begin(0);
    }

    /** To the end: only there is the checksum of a gzip stream. */
    finish() {
        return this.#bytes.drain();
    }
}

function truncated() {
    return new BadArchive('ends in the middle of an entry');
}

function paxSize(text) {
    if (!/^[0-9]{1,15}$/.test(text)) {
        throw new BadArchive('an extended header is malformed');
    }
    return Number(text);
}

/** For messages: of untrusted text only what no terminal takes for more than text. */
export function printable(text) {
    return text.slice(0, 120).replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
