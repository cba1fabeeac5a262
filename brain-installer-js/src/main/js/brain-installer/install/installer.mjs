import { UserError } from '../error/user-error.mjs';
import { InstallLock } from './install-lock.mjs';
import { Marker } from './marker.mjs';
import { KeptPackage } from './kept-package.mjs';
import { InstallPlan } from './plan.mjs';
import { Room } from './room.mjs';
import { StagedTree } from './staged-tree.mjs';
import { Switch } from './switch.mjs';
import { checkAccess, checkStaged, failedInstallation, isWritable } from './target-access.mjs';
import { TargetFolder } from './target-folder.mjs';
import { sweepTickets } from './ticket.mjs';

/** How an installation ended, when it ended well: in all three cases `node_modules` is what the manifest says. */
export const Outcome = Object.freeze({
    /** It was so before; nothing was touched. */
    UP_TO_DATE: 'up to date',
    /** A complete state that an earlier run had left behind when it was killed is in place now; nothing was fetched. */
    REPAIRED: 'repaired',
    INSTALLED: 'installed',
});

/**
 * Turns a manifest into `node_modules/`: complete, or not at all. Knows nothing of where files come from: `fetchers` makes a fetcher, and
 * is called only where something has to be fetched.
 */
export class Installer {
    constructor(fetchers, listener) {
        this.fetchers = fetchers;
        this.listener = listener;
    }

    /**
     * Installs what is not installed yet; may run in several processes at once for one folder.
     *
     * @param request { root, manifest, platform, lockWait in seconds }
     * @throws UserError MANIFEST, PLATFORM, FETCH, VERIFICATION or TARGET; what was in place before is still there, untouched
     */
    async install(request) {
        const target = new TargetFolder(request.root);
        const wanted = new Marker(request.manifest.sha256, request.platform);
        const upToDate = wanted.isIn(target.modules);
        if (upToDate && !(target.hasLeftovers() && isWritable(target.root))) {
            sweepTickets(target.lock);
            return Outcome.UP_TO_DATE;
        }
        checkAccess(target);
        try {
            return await this.#installLocked(request, target, wanted);
        } catch (e) {
            if (e instanceof UserError || !isOfTheSystem(e, target)) {
                throw e;
            }
            if (upToDate) {
                // What is left of a run that was killed behind its switch is never worth a start.
                return Outcome.UP_TO_DATE;
            }
            throw failedInstallation(target, e);
        }
    }

    async #installLocked(request, target, wanted) {
        const lock = await InstallLock.acquire(target, request.lockWait, this.listener);
        try {
            return await this.#installAlone(request, target, wanted, lock);
        } finally {
            lock.release();
        }
    }

    /** Once nobody else is at work, who may have done it meanwhile. */
    async #installAlone(request, target, wanted, lock) {
        checkAccess(target);
        checkStaged(target);
        const upToDate = wanted.isIn(target.modules);
        const switching = new Switch(target, wanted);
        if (switching.recover()) {
            return upToDate ? Outcome.UP_TO_DATE : Outcome.REPAIRED;
        }
        const plan = InstallPlan.of(request.manifest.parse(), request.platform);
        const absent = plan.without((planned) => new KeptPackage(target, planned).isThere());
        this.listener.planned(plan, absent);
        await new StagedTree(target, plan, absent).make(this.fetchers(plan), this.listener, wanted);
        lock.check();
        switching.apply();
        return Outcome.INSTALLED;
    }
}

/** Whether an error comes from a call of the system, as all of the file system do. Deno does not say so of a failed write. */
function isOfTheSystem(e, target) {
    const known = typeof e.syscall === 'string' || /^E[A-Z0-9]+$/.test(String(e.code));
    return known || new Room(target.root).shortage() !== undefined;
}
