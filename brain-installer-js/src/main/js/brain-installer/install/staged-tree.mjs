import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { DiskSpace } from './disk-space.mjs';
import { deleteUnwanted } from './downloads.mjs';
import { createFolder, flushFolders, remove } from './durable.mjs';
import { KeptPackage } from './kept-package.mjs';
import { PackageStaging } from './package-staging.mjs';
import { discard } from './switch.mjs';
import { checkAccess } from './target-access.mjs';
import { runAll } from './workers.mjs';

/** Makes the new folder of modules beside the one in place; complete and on the disk before its marker is written. */
export class StagedTree {
    /** @param absent what of the plan is fetched */
    constructor(target, plan, absent) {
        this.target = target;
        this.plan = plan;
        this.space = new DiskSpace(target, plan, absent);
    }

    async make(fetcher, listener, marker) {
        this.#deleteLeftovers();
        this.space.check();
        try {
            await this.#stage(fetcher, listener, marker);
        } catch (e) {
            throw (isForTheTarget(e) && this.#lackOfRoom(e)) || e;
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
                if (!(await new KeptPackage(this.target, planned).copy(signal))) {
                    await new PackageStaging(this.target, fetcher, planned).run(signal);
                }
                this.#link(planned);
                listener.installed(planned);
            }),
        );
        flushFolders(this.target.tree);
        marker.writeTo(this.target.tree);
    }

    #link({ installation }) {
        for (const [place, goal] of installation.links) {
            const link = path.join(this.target.tree, place);
            createFolder(path.dirname(link));
            fs.symlinkSync(goal, link);
        }
    }

    /** What to say where that is why; it gives the room back then: what is full should not be kept full by us. */
    #lackOfRoom(cause) {
        checkAccess(this.target);
        const failure = this.space.shortage(cause);
        if (failure) {
            remove(this.target.staging);
        }
        return failure;
    }
}

function isForTheTarget(e) {
    return !(e instanceof UserError) || e.exitCode === ExitCode.TARGET;
}
