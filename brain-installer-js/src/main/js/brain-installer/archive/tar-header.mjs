import { BadArchive } from './bad-archive.mjs';

export const BLOCK = 512;

const SIZE = { at: 124, length: 12 };
const CHECKSUM = { at: 148, length: 8 };
const PREFIX = { at: 345, length: 155 };

/** The header of a tar entry (POSIX.1-2017, pax, "ustar Interchange Format"; GNU's way to write large numbers too). */
export class TarHeader {
    /** Undefined for a block of zeros, which ends an archive. */
    static parse(block) {
        if (block.every((byte) => byte === 0)) {
            return undefined;
        }
        if (number(block, CHECKSUM) !== checksum(block)) {
            throw new BadArchive('not a tar: a header with another checksum');
        }
        return new TarHeader(block);
    }

    constructor(block) {
        const name = text(block, 0, 100);
        const prefix = text(block, 257, 5) === 'ustar' && block[262] === 0 ? text(block, PREFIX.at, PREFIX.length) : '';
        this.name = prefix === '' ? name : `${prefix}/${name}`;
        this.size = number(block, SIZE);
        /** `0` for files, as old archives have a NUL there. */
        this.type = block[156] === 0 ? '0' : String.fromCharCode(block[156]);
    }
}

function text(block, at, length) {
    const field = block.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString('utf8');
}

/** Octal digits, or base 256 where the first bit is set. */
function number(block, { at, length }) {
    if (block[at] & 0x80) {
        return large(block.subarray(at, at + length));
    }
    const digits = text(block, at, length).trim();
    if (!/^[0-7]*$/.test(digits)) {
        throw new BadArchive(`not a tar: '${digits.replace(/[^ -~]/g, '?')}' in place of a number`);
    }
    return digits === '' ? 0 : parseInt(digits, 8);
}

function large(field) {
    const value = field.reduce((sum, byte, i) => sum * 256 + (i === 0 ? byte & 0x7f : byte), 0);
    if (!Number.isSafeInteger(value)) {
        throw new BadArchive('bad tar: an entry of an absurd size');
    }
    return value;
}

function checksum(block) {
    const own = block.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length);
    const sum = (bytes) => bytes.reduce((total, byte) => total + byte, 0);
    return sum(block) - sum(own) + CHECKSUM.length * ' '.charCodeAt(0);
}
