import fs from 'node:fs';
import path from 'node:path';
import { flushFolder, writeFile } from './durable.mjs';
import { exists, isFile, isFolder } from './target-folder.mjs';

/**
 * `.installed`: says that a folder of modules is complete, and what it was made from. Two lines: the SHA-256 of the manifest's bytes, and
 * the platform. Written last.
 */
export class Marker {
    static NAME = '.installed';

    constructor(manifestSha256, platform) {
        this.text = `${manifestSha256}\n${platform}\n`;
    }

    /** Whether this folder is complete and is what this marker stands for; a marker that cannot be read stands for nothing. */
    isIn(folder) {
        const file = path.join(folder, Marker.NAME);
        if (!isFolder(folder) || !isFile(file) || fs.lstatSync(file).size !== this.text.length) {
            return false;
        }
        try {
            return fs.readFileSync(file, 'latin1') === this.text;
        } catch {
            return false;
        }
    }

    /** Everything else in the folder has been flushed to the disk before. */
    writeTo(folder) {
        writeFile(path.join(folder, Marker.NAME), this.text);
        flushFolder(folder);
    }

    /** Before a complete folder is deleted: a part of it must never be taken for the whole. */
    static removeFrom(folder) {
        const file = path.join(folder, Marker.NAME);
        if (isFolder(folder) && exists(file)) {
            fs.unlinkSync(file);
            flushFolder(folder);
        }
    }
}
