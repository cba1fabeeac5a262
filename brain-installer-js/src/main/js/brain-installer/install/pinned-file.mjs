import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { FILE_MODE, PROGRAM_MODE } from './durable.mjs';

/**
 * A new file whose size and SHA-256 are known before: never grows beyond that size, and counts only once {@link finish} has returned.
 * Hashed while it is written.
 */
export class PinnedFile {
    #descriptor;
    #digest = crypto.createHash('sha256');
    #actual;
    #left;

    /** @param owner the module, for messages; @param file of the manifest */
    constructor(owner, place, file) {
        this.owner = owner;
        this.place = place;
        this.file = file;
        this.#left = file.bytes;
        this.#descriptor = fs.openSync(place, 'wx', FILE_MODE);
    }

    write(bytes) {
        if (bytes.length > this.#left) {
            throw this.#altered(`comes out larger than the ${this.file.bytes} bytes that the manifest says`);
        }
        this.#digest.update(bytes);
        for (let at = 0; at < bytes.length; ) {
            at += fs.writeSync(this.#descriptor, bytes, at);
        }
        this.#left -= bytes.length;
    }

    /** Whether what was written is what was to be expected; nothing more can be written then. */
    isSound() {
        this.#actual ??= this.#digest.digest('hex');
        return this.#left === 0 && this.#actual === this.file.sha256;
    }

    /** Checks what was written, and flushes it to the disk. */
    finish() {
        if (this.#left !== 0) {
            throw this.#altered(
                `comes out ${this.#left} bytes smaller than the ${this.file.bytes} that the manifest says`,
            );
        }
        if (!this.isSound()) {
            throw this.#altered(`comes out with the SHA-256 ${this.#actual}, but the manifest says ${this.file.sha256}`);
        }
        fs.fchmodSync(this.#descriptor, this.file.executable ? PROGRAM_MODE : FILE_MODE);
        fs.fsyncSync(this.#descriptor);
    }

    close() {
        fs.closeSync(this.#descriptor);
    }

    #altered(what) {
        return new UserError(
            ExitCode.VERIFICATION,
            `${this.owner}: ${path.basename(this.place)} ${what}: ` +
                'take manifest and brain-installer/ of one release, or run the release again',
        );
    }
}
