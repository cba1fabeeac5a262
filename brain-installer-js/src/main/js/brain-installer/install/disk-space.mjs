import fs from 'node:fs';
import { megabytes } from '../cli/amount.mjs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { bytesThere } from './downloads.mjs';

/** For folders and what the file system adds. */
const MARGIN = 1 << 20;
/** What the last block of a file has to spare, at most. */
const BLOCK = 4096;

/** The room that an installation needs: the originals and the installed files at once, until the switch. */
export class DiskSpace {
    /** @param absent what of the plan is fetched */
    constructor(target, plan, absent) {
        this.target = target;
        this.plan = plan;
        this.absent = absent;
    }

    /** @throws UserError TARGET where it will not fit */
    check() {
        const needed = this.#needed() - bytesThere(this.target, this.absent);
        if (this.#usable() < needed) {
            throw this.#full('not enough room', needed);
        }
    }

    /** Whether the disk has become so full that this is why writing failed. */
    isExhausted() {
        try {
            return this.#usable() < MARGIN;
        } catch {
            return false;
        }
    }

    exhausted(cause) {
        return this.#full('the disk is full', this.#needed(), cause);
    }

    #full(what, needed, cause) {
        return new UserError(
            ExitCode.TARGET,
            `${this.target.root}: ${what}: ${megabytes(needed)} are needed (${megabytes(this.absent.downloadBytes())} of ` +
                `downloads, ${megabytes(this.plan.installedBytes())} installed), ${megabytes(this.#usable())} are free: ` +
                'free some, or install into another folder with --root DIR',
            cause,
        );
    }

    #needed() {
        return this.absent.downloadBytes() + this.plan.installedBytes() + this.plan.fileCount() * BLOCK + MARGIN;
    }

    #usable() {
        const { bavail, bsize } = fs.statfsSync(this.target.root);
        return bavail * bsize;
    }
}
