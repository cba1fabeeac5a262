import fs from 'node:fs';
import path from 'node:path';

/**
 * The folder that an application lives in, and the names in it that belong to the installer: those of brain-installer.jar, so that either
 * can finish what the other has begun. All are on one file system, so that renames are atomic.
 */
export class TargetFolder {
    static MODULES = 'node_modules';

    constructor(root) {
        this.root = path.resolve(root);
        /** What the application uses: complete, or not there. */
        this.modules = path.join(this.root, TargetFolder.MODULES);
        /** A folder with a ticket of each installer that is at work or waits. */
        this.lock = path.join(this.root, '.node_modules.locks');
        /** Where everything is made; only the holder of the lock touches it. */
        this.staging = path.join(this.root, '.node_modules.staging');
        /** Kept over a kill, so that the next run need not fetch again. */
        this.downloads = path.join(this.staging, 'downloads');
        /** Becomes {@link modules}. */
        this.tree = path.join(this.staging, 'tree');
        /** A complete state that has been replaced by a later one, on its way out. */
        this.discarded = path.join(this.staging, 'discarded');
        /** The previous state, between the two renames of a switch. */
        this.old = path.join(this.root, '.node_modules.old');
    }

    /** Whether an installer that was killed, or is at work now, has something lying here. */
    hasLeftovers() {
        return exists(this.staging) || exists(this.old);
    }

    /** Those that the installer renames, fills or deletes. */
    owned() {
        return [this.modules, this.old, this.staging, this.lock];
    }
}

/** Symbolic links count as themselves. */
export function exists(file) {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

export function isFolder(file) {
    return fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function isFile(file) {
    return fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
