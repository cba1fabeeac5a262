import fs from 'node:fs';
import zlib from 'node:zlib';
import { BadArchive } from './bad-archive.mjs';
import { ByteStream } from '../stream/byte-stream.mjs';
import { EntryNames } from './entry-names.mjs';
import { parsePax } from './pax.mjs';
import { BLOCK, TarHeader } from './tar-header.mjs';

/** Of the headers that carry a long name. */
const MAX_META_BYTES = 1 << 20;
/** Many times the largest package that there is. */
const MAX_UNPACKED_BYTES = 8 * 2 ** 30;

/**
 * Reads a package's .tgz as npm unpacks it: the first component of each name is dropped, and links are passed over.
 *
 * @param visit called as `await visit(path, content)` for each file, with chunks of bytes that it need not read to their end
 * @throws BadArchive
 */
export async function readPackageTarball(file, visit) {
    const packed = fs.createReadStream(file);
    const unpacked = packed.pipe(zlib.createGunzip());
    packed.on('error', (e) => unpacked.destroy(e));
    try {
        await new Tarball(unpacked, visit).read();
    } catch (e) {
        throw isGzipError(e) ? new BadArchive(`not a whole gzip file: ${e.message}`) : e;
    } finally {
        packed.destroy();
        unpacked.destroy();
    }
}

function isGzipError(e) {
    return typeof e.code === 'string' && /^Z_|^ERR_/.test(e.code);
}

class Tarball {
    #bytes;
    #visit;
    #names = new EntryNames();
    #unpacked = 0;
    /** What the headers before an entry say about it: `path`, `size`. */
    #next = new Map();

    constructor(stream, visit) {
        this.#bytes = new ByteStream(stream);
        this.#visit = visit;
    }

    async read() {
        for (let header = await this.#header(); header !== undefined; header = await this.#header()) {
            await this.#entry(header);
        }
    }

    async #header() {
        const block = await this.#bytes.read(BLOCK);
        if (block.length < BLOCK) {
            throw new BadArchive('it ends without an end');
        }
        return TarHeader.parse(block);
    }

    async #entry(header) {
        switch (header.type) {
            case 'x':
                this.#next = parsePax(await this.#meta(header));
                return;
            case 'L':
                this.#next.set('path', (await this.#meta(header)).toString('utf8').replace(/\0.*$/s, ''));
                return;
            case 'g':
            case 'K':
                await this.#meta(header);
                return;
        }
        await this.#member(header);
        this.#next = new Map();
    }

    async #member(header) {
        const size = this.#next.has('size') ? paxSize(this.#next.get('size')) : header.size;
        const path = this.#names.take(this.#next.get('path') ?? header.name, header.type);
        this.#count(size);
        const content = this.#bytes.take(size);
        if (path !== undefined) {
            await this.#visit(path, content);
        }
        await this.#drain(content, size);
    }

    async #meta(header) {
        if (header.size > MAX_META_BYTES) {
            throw new BadArchive(`bad tar: a header of ${header.size} bytes`);
        }
        const meta = await this.#bytes.read(header.size);
        if (meta.length < header.size) {
            throw new BadArchive('it ends within a header');
        }
        await this.#drain([], header.size);
        return meta;
    }

    /** What the visitor has left, and what fills the last block. */
    async #drain(content, size) {
        for await (const unread of content) {
            void unread;
        }
        await this.#bytes.read((BLOCK - (size % BLOCK)) % BLOCK);
    }

    #count(size) {
        this.#unpacked += size;
        if (this.#unpacked > MAX_UNPACKED_BYTES) {
            throw new BadArchive(`more than ${MAX_UNPACKED_BYTES} bytes unpacked`);
        }
    }
}

function paxSize(text) {
    if (!/^\d{1,15}$/.test(text)) {
        throw new BadArchive('bad tar: a size that is no number');
    }
    return Number(text);
}
