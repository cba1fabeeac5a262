import fs from 'node:fs';

/** Random access to an open file; what lies outside of it is an error. */
export class FileBytes {
    constructor(descriptor) {
        this.descriptor = descriptor;
        this.length = fs.fstatSync(descriptor).size;
    }

    part(offset, length) {
        const size = Math.min(length, this.length - offset);
        if (size < 0) {
            throw new RangeError(`${offset} is behind the end`);
        }
        const bytes = new Uint8Array(size);
        for (let at = 0, count = -1; at < size && count !== 0; at += count) {
            count = fs.readSync(this.descriptor, bytes, at, size - at, offset + at);
        }
        return new Bytes(bytes, true);
    }
}

/** Numbers and texts in some bytes; each getter throws a RangeError where it would leave them. */
class Bytes {
    constructor(bytes, little) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        this.little = little;
        this.length = bytes.length;
    }

    ordered(little) {
        return new Bytes(this.bytes, little);
    }

    u8(at) {
        return this.view.getUint8(at);
    }

    u16(at) {
        return this.view.getUint16(at, this.little);
    }

    u32(at) {
        return this.view.getUint32(at, this.little);
    }

    /** Of 64 bits, or of 32; beyond 2^53 it is not exact, and no place in a file. */
    word(at, wide) {
        return wide ? Number(this.view.getBigUint64(at, this.little)) : this.u32(at);
    }

    /** Up to the next zero. */
    text(at) {
        const end = this.bytes.indexOf(0, at);
        if (at >= this.length || end < 0) {
            throw new RangeError(`no text at ${at}`);
        }
        return new TextDecoder().decode(this.bytes.subarray(at, end));
    }
}
