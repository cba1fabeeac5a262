import crypto from 'node:crypto';
import fs from 'node:fs';
import { ExitCode, reasonOf, UserError } from '../error/user-error.mjs';
import { FailureKind, SourceFailure } from './failure.mjs';

const BUFFER_BYTES = 1 << 20;

/** A file that is being fetched: grows to the size that is known before, and is hashed on the way. What an earlier try left is built on. */
export class PartialFile {
    #request;
    #target;
    #received;
    #descriptor;
    #digest = crypto.createHash('sha256');
    size = 0;

    /** @param received hears of each change of the size */
    constructor(request, target, received) {
        this.#request = request;
        this.#target = target;
        this.#received = received;
        this.#attempt(() => {
            this.#descriptor = fs.openSync(target, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o644);
            this.#takeUp();
        });
    }

    /** Unless it is too long, or whole and wrong. */
    #takeUp() {
        if (fs.fstatSync(this.#descriptor).size > this.#request.bytes) {
            this.restart();
        }
        const buffer = new Uint8Array(BUFFER_BYTES);
        for (let count; (count = fs.readSync(this.#descriptor, buffer, 0, BUFFER_BYTES, this.size)) > 0; ) {
            this.#arrived(buffer.subarray(0, count));
        }
        if (this.isWhole() && !this.isDone()) {
            this.restart();
        }
    }

    isWhole() {
        return this.size === this.#request.bytes;
    }

    /** Whole and right. */
    isDone() {
        return this.isWhole() && this.#sha256() === this.#request.sha256;
    }

    #sha256() {
        return this.#digest.copy().digest('hex');
    }

    /** Throws away what has arrived. */
    restart() {
        this.#attempt(() => fs.ftruncateSync(this.#descriptor, 0));
        this.#received(-this.size);
        this.size = 0;
        this.#digest = crypto.createHash('sha256');
    }

    /** Appends until the file is whole or the stream ends, and reads no byte more. @param pace judges each chunk's size */
    async append(chunks, pace) {
        for await (const chunk of chunks) {
            const wanted = chunk.subarray(0, this.#request.bytes - this.size);
            this.#write(wanted);
            pace(wanted.length);
            if (this.isWhole()) {
                return;
            }
        }
        if (!this.isWhole()) {
            throw new SourceFailure(FailureKind.BROKEN, `broke off after ${this.progress()}`);
        }
    }

    progress() {
        return `${this.size} of ${this.#request.bytes} bytes`;
    }

    /** Checks a whole file; one that is wrong is thrown away. */
    verify(otherwise) {
        const actual = this.#sha256();
        if (actual !== this.#request.sha256) {
            this.restart();
            throw new SourceFailure(otherwise, `other bytes, SHA-256 ${actual}`);
        }
    }

    #write(bytes) {
        this.#attempt(() => {
            for (let at = 0; at < bytes.length; ) {
                at += fs.writeSync(this.#descriptor, bytes, at, bytes.length - at, this.size + at);
            }
        });
        this.#arrived(bytes);
    }

    #arrived(bytes) {
        this.#digest.update(bytes);
        this.size += bytes.length;
        this.#received(bytes.length);
    }

    #attempt(work) {
        try {
            work();
        } catch (e) {
            throw new UserError(
                ExitCode.TARGET,
                `${this.#target} cannot be written: ${reasonOf(e)} (expected a folder that this user may write, with free space)`,
                e,
            );
        }
    }

    close() {
        fs.closeSync(this.#descriptor);
    }
}
