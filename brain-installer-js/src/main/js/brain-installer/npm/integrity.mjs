import { Buffer } from 'node:buffer';
import crypto from 'node:crypto';

const BYTES = { sha256: 32, sha384: 48, sha512: 64 };

/** What a package's tarball must hash to, as lock files have it: `sha512-BASE64`. SHA-1 and MD5 are refused: they prove nothing any more. */
export class Integrity {
    constructor(algorithm, base64) {
        this.algorithm = algorithm;
        this.base64 = base64;
    }

    /** Undefined where the text is not one hash in its one canonical form. */
    static parse(text) {
        const [, algorithm, base64] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
        const hash = Buffer.from(base64 ?? '', 'base64');
        const sound = base64 !== undefined && hash.length === BYTES[algorithm] && hash.toString('base64') === base64;
        return sound ? new Integrity(algorithm, base64) : undefined;
    }

    /** A new one, for the bytes of a tarball. */
    digest() {
        return crypto.createHash(this.algorithm);
    }

    toString() {
        return `${this.algorithm}-${this.base64}`;
    }
}
