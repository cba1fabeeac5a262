import fs from 'node:fs';
import { createFolder, flushFolder, remove } from './durable.mjs';
import { Marker } from './marker.mjs';
import { exists } from './target-folder.mjs';

/**
 * Brings a complete tree into place and mends what a killed switch has left. At every moment one of `node_modules`, `.node_modules.old`
 * and the staged tree is complete, if one was before.
 */
export class Switch {
    constructor(target, wanted) {
        this.target = target;
        this.wanted = wanted;
    }

    /** Replaces what is in place with the staged tree, which is complete; where that cannot be, it stays in place. */
    apply() {
        const { modules, old, tree, downloads } = this.target;
        // First, since some file systems refuse to rename where a quota has been reached.
        remove(downloads);
        if (exists(modules)) {
            discard(old);
            fs.renameSync(modules, old);
        }
        try {
            fs.renameSync(tree, modules);
        } catch (e) {
            this.#moveBack();
            throw e;
        }
        flushFolder(this.target.root);
        this.#clear();
    }

    #moveBack() {
        try {
            fs.renameSync(this.target.old, this.target.modules);
        } catch {
            // There was none, or it is the next run's: what is told is the first failure.
        }
    }

    /** Makes the best of what is there, and returns whether what is wanted is in place now. */
    recover() {
        const { modules, old, tree } = this.target;
        if (!exists(modules) && exists(old)) {
            fs.renameSync(old, modules);
        }
        if (!this.wanted.isIn(modules) && this.wanted.isIn(tree)) {
            this.apply();
        }
        if (!this.wanted.isIn(modules) && this.wanted.isIn(old)) {
            this.#putBack();
        }
        const done = this.wanted.isIn(modules);
        if (done) {
            this.#clear();
        } else {
            discard(old);
        }
        return done;
    }

    #putBack() {
        createFolder(this.target.staging);
        remove(this.target.discarded);
        fs.renameSync(this.target.modules, this.target.discarded);
        fs.renameSync(this.target.old, this.target.modules);
        flushFolder(this.target.root);
    }

    #clear() {
        discard(this.target.old);
        discard(this.target.tree);
        remove(this.target.staging);
    }
}

/** Deletes a folder that may be complete. */
export function discard(folder) {
    Marker.removeFrom(folder);
    remove(folder);
}
