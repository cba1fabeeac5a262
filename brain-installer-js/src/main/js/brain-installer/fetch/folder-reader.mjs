import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../error/user-error.mjs';
import { FailureKind, SourceFailure } from './failure.mjs';

/** Reads files from a folder. */
export class FolderReader {
    constructor(source) {
        this.source = source;
    }

    location(request) {
        return this.source.location(request.path);
    }

    /** Returns only once the file is whole and verified; on failure what has arrived stays where it can be built on. */
    async read(request, file) {
        const found = this.#find(request.path);
        try {
            checkSize(fs.statSync(found).size, request.bytes);
            file.restart();
            await file.append(fs.createReadStream(found), () => {});
        } catch (e) {
            throw e instanceof SourceFailure || e instanceof UserError ? e : unreadable(e);
        }
        file.verify(FailureKind.ALTERED);
    }

    #find(name) {
        const inLayout = path.join(this.source.folder, name);
        const atTop = path.join(this.source.folder, path.basename(name));
        const found = [inLayout, atTop].find((place) => stat(place)?.isFile());
        if (found === undefined) {
            const there = stat(this.source.folder)?.isDirectory();
            throw new SourceFailure(FailureKind.MISSING, there ? 'no such file' : 'no such folder');
        }
        return found;
    }
}

/** Undefined where nothing is there, or nothing that this user may see. */
function stat(place) {
    try {
        return fs.statSync(place, { throwIfNoEntry: false });
    } catch {
        return undefined;
    }
}

function unreadable(e) {
    return new SourceFailure(FailureKind.UNREADABLE, `cannot be read (${e.code ?? e.message})`, { cause: e });
}

export function checkSize(actual, expected) {
    if (actual !== expected) {
        throw new SourceFailure(FailureKind.OTHER_SIZE, `another file, of ${actual} bytes`);
    }
}
