import { ExitCode, UserError } from '../error/user-error.mjs';
import { DiskSpace } from './disk-space.mjs';
import { deleteUnwanted } from './downloads.mjs';
import { createFolder, flushFolders, remove } from './durable.mjs';
import { PackageStaging } from './package-staging.mjs';
import { discard } from './switch.mjs';
import { runAll } from './workers.mjs';

/** Makes the new folder of modules beside the one in place; complete and on the disk before its marker is written. */
export class StagedTree {
    constructor(target, plan) {
        this.target = target;
        this.plan = plan;
        this.space = new DiskSpace(target, plan);
    }

    async make(fetcher, listener, marker) {
        this.#deleteLeftovers();
        this.space.check();
        try {
            await this.#stage(fetcher, listener, marker);
        } catch (e) {
            throw isForTheTarget(e) && this.space.isExhausted() ? this.#exhausted(e) : e;
        }
    }

    /** Half of a tree is worth nothing; downloads are. */
    #deleteLeftovers() {
        discard(this.target.tree);
        remove(this.target.discarded);
        deleteUnwanted(this.target, this.plan);
    }

    async #stage(fetcher, listener, marker) {
        createFolder(this.target.downloads);
        createFolder(this.target.tree);
        const largestFirst = [...this.plan.packages].sort((a, b) => b.module.bytes - a.module.bytes);
        await runAll(
            largestFirst.map((planned) => async (signal) => {
                await new PackageStaging(this.target, fetcher, planned).run(signal);
                listener.installed(planned);
            }),
        );
        flushFolders(this.target.tree);
        marker.writeTo(this.target.tree);
    }

    /** Gives the room back: what is full should not be kept full by us. */
    #exhausted(cause) {
        const failure = this.space.exhausted(cause);
        remove(this.target.staging);
        return failure;
    }
}

function isForTheTarget(e) {
    return !(e instanceof UserError) || e.exitCode === ExitCode.TARGET;
}
