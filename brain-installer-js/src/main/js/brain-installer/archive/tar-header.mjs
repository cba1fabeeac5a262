import { BadArchive } from './bad-archive.mjs';

export const BLOCK = 512;

const SIZE = { at: 124, length: 12 };
const CHECKSUM = { at: 148, length: 8 };
/** POSIX; GNU's own format has blanks here, and no prefix. */
const USTAR = 'ustar\u000000';

/**
 * The block before the content of an entry in a tar.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export class TarHeader {
    /** @param block not all zero */
    constructor(block) {
        if (number(block, CHECKSUM) !== checksum(block)) {
            throw new BadArchive('no header of an entry: its checksum is wrong');
        }
        const prefix = block.toString('latin1', 257, 265) === USTAR ? prefixOf(block) : '';
        const name = text(block, 0, 100);
        this.name = prefix === '' ? name : `${prefix}/${name}`;
        this.size = number(block, SIZE);
        /** `0` for a file; old archives have a NUL there. */
        this.type = block[156] === 0 ? '0' : String.fromCharCode(block[156]);
    }
}

export function isZero(block) {
    return block.every((byte) => byte === 0);
}

/** Shorter where star has put times behind it. */
function prefixOf(block) {
    return text(block, 345, block[475] === 0 ? 130 : 155);
}

function text(block, at, length) {
    const field = block.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString('utf8');
}

/** Octal digits; or binary, where the first bit is set. */
function number(block, { at, length }) {
    if (block[at] & 0x80) {
        return binary(block.subarray(at, at + length));
    }
    const digits = text(block, at, length).trim();
    if (!/^[0-7]{0,12}$/.test(digits)) {
        throw new BadArchive('a number in a header is not octal');
    }
    return digits === '' ? 0 : parseInt(digits, 8);
}

function binary(field) {
    const value = field.reduce((sum, byte, i) => sum * 256 + (i === 0 ? byte & 0x7f : byte), 0);
    if (!Number.isSafeInteger(value)) {
        throw new BadArchive('a number in a header is negative or too large');
    }
    return value;
}

/** Of all bytes, with blanks in place of the checksum itself. */
function checksum(block) {
    const own = block.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length);
    const sum = (bytes) => bytes.reduce((total, byte) => total + byte, 0);
    return sum(block) - sum(own) + CHECKSUM.length * ' '.charCodeAt(0);
}
