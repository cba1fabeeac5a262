import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../error/user-error.mjs';

/** Less than that is none: for folders and what the file system adds. */
export const LEAST_BYTES = 1 << 20;

export const WAY_OUT = 'free some room, have the quota raised, or install into another folder with --root DIR';

/**
 * Whether a folder takes anything more. Where a disk is not full, a quota may be, or there may be no names left; neither shows in the free
 * space, so it is tried. What is written for that has no name, and is gone afterwards, also after a kill.
 */
export class Room {
    constructor(folder) {
        this.folder = folder;
    }

    usable() {
        const { bavail, bsize } = fs.statfsSync(this.folder);
        return bavail * bsize;
    }

    isDiskFull() {
        try {
            return this.usable() < LEAST_BYTES;
        } catch {
            return false;
        }
    }

    /** Why nothing more can be written, in the system's words; undefined where something can. */
    shortage() {
        try {
            this.#fill();
            return undefined;
        } catch (e) {
            // Without the call, and the file that is gone.
            return reasonOf(e).replace(/, .*/, '');
        }
    }

    #fill() {
        const file = path.join(this.folder, `.room.${crypto.randomUUID()}`);
        const descriptor = fs.openSync(file, 'wx');
        try {
            fs.rmSync(file);
            fs.writeFileSync(descriptor, new Uint8Array(LEAST_BYTES));
            fs.fsyncSync(descriptor);
        } finally {
            fs.closeSync(descriptor);
        }
    }
}
