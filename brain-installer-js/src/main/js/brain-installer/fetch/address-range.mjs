import net from 'node:net';

/** A range of addresses such as `10.0.0.0/8` or `fd00::/8`; knows literal addresses only and asks no name server. */
export class AddressRange {
    /** @param ignored low bits that do not matter */
    constructor(family, first, ignored) {
        this.family = family;
        this.first = first;
        this.ignored = ignored;
    }

    /** Undefined where the text is no range. */
    static parse(text) {
        const [, address, prefix] = /^(.*)\/([0-9]{1,3})$/.exec(text) ?? [];
        const family = net.isIP(address ?? '');
        const bits = family === 4 ? 32 : 128;
        if (family === 0 || Number(prefix) > bits) {
            return undefined;
        }
        const ignored = BigInt(bits - Number(prefix));
        return new AddressRange(family, numberOf(address) >> ignored, ignored);
    }

    contains(host) {
        return net.isIP(host) === this.family && numberOf(host) >> this.ignored === this.first;
    }
}

/** Of an address of either family. */
function numberOf(address) {
    return net.isIP(address) === 4 ? join(address.split('.').map(Number), 8n) : join(groups(address), 16n);
}

/** The eight groups of an IPv6 address. */
function groups(address) {
    const [before, after] = address.replace(/[0-9.]+\.[0-9]+$/, lastTwo).split('::');
    const head = parts(before);
    const tail = parts(after ?? '');
    return [...head, ...new Array(8 - head.length - tail.length).fill(0), ...tail];
}

/** An IPv4 address at the end, as two groups. */
function lastTwo(address) {
    const number = numberOf(address);
    return `${(number >> 16n).toString(16)}:${(number & 0xffffn).toString(16)}`;
}

function parts(text) {
    return text === '' ? [] : text.split(':').map((group) => parseInt(group, 16));
}

function join(numbers, bits) {
    return numbers.reduce((sum, number) => (sum << bits) | BigInt(number), 0n);
}
