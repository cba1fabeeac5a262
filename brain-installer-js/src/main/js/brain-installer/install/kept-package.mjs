import fs from 'node:fs';
import path from 'node:path';
import { createFolder, remove } from './durable.mjs';
import { PinnedFile } from './pinned-file.mjs';
import { placedFiles } from './plan.mjs';
import { isFile } from './target-folder.mjs';

const BUFFER = 64 * 1024;

/**
 * A package whose files are in place already, since an earlier manifest wanted the same ones: what an upgrade need not fetch. They are
 * copied, so that the folder in place stays as it is for whoever runs from it.
 */
export class KeptPackage {
    constructor(target, planned) {
        this.owner = planned.module.id;
        /** Each `{ file, place, copy }`. */
        this.files = placedFiles(planned).map((each) => ({
            file: each.file,
            place: path.join(target.modules, each.path),
            copy: path.join(target.tree, each.path),
        }));
    }

    /** By names and sizes; {@link copy} looks into the files. */
    isThere() {
        return this.files.length > 0 && this.files.every(isThere);
    }

    /**
     * Copies it into the staged tree, unless one of its files is not what the manifest says: then nothing of it is there.
     *
     * @param signal stops it, between two chunks
     */
    async copy(signal) {
        let sound = this.isThere();
        for (const each of this.files) {
            sound &&= await this.#isCopied(each, signal);
        }
        if (!sound) {
            this.files.forEach(({ copy }) => remove(copy));
        }
        return sound;
    }

    async #isCopied({ file, place, copy }, signal) {
        createFolder(path.dirname(copy));
        const { O_RDONLY, O_NOFOLLOW = 0 } = fs.constants;
        const source = await fs.promises.open(place, O_RDONLY | O_NOFOLLOW);
        try {
            const pinned = new PinnedFile(this.owner, copy, file);
            try {
                await write(source, pinned, file.bytes, signal);
                const sound = pinned.isSound();
                if (sound) {
                    pinned.finish();
                }
                return sound;
            } finally {
                pinned.close();
            }
        } finally {
            await source.close();
        }
    }
}

function isThere({ file, place }) {
    return isFile(place) && fs.lstatSync(place).size === file.bytes && isReadable(place);
}

function isReadable(place) {
    try {
        fs.accessSync(place, fs.constants.R_OK);
        return true;
    } catch {
        return false;
    }
}

/** No more than it should have, should it grow meanwhile. */
async function write(source, pinned, bytes, signal) {
    const buffer = new Uint8Array(BUFFER);
    for (let left = bytes; left > 0; ) {
        signal.throwIfAborted();
        const { bytesRead } = await source.read(buffer, 0, Math.min(BUFFER, left), null);
        if (bytesRead === 0) {
            return;
        }
        pinned.write(buffer.subarray(0, bytesRead));
        left -= bytesRead;
    }
}
