import { BadArchive } from './bad-archive.mjs';

/** Records of a pax extended header, a Map: each is `LENGTH KEY=VALUE\n`, and its length counts all of that. */
export function parsePax(bytes) {
    const records = new Map();
    let at = 0;
    while (at < bytes.length) {
        const end = at + recordLength(bytes, at);
        const record = bytes.subarray(bytes.indexOf(0x20, at) + 1, end).toString('utf8');
        const equals = record.indexOf('=');
        if (end > bytes.length || equals < 0 || !record.endsWith('\n')) {
            throw malformed();
        }
        records.set(record.slice(0, equals), record.slice(equals + 1, -1));
        at = end;
    }
    return records;
}

function recordLength(bytes, at) {
    const blank = bytes.indexOf(0x20, at);
    const digits = blank < 0 ? '' : bytes.subarray(at, blank).toString('latin1');
    if (!/^[0-9]{1,9}$/.test(digits) || Number(digits) <= digits.length + 1) {
        throw malformed();
    }
    return Number(digits);
}

function malformed() {
    return new BadArchive('an extended header is malformed');
}
