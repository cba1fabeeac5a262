import { megabytes } from '../cli/amount.mjs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { bytesThere } from './downloads.mjs';
import { LEAST_BYTES, Room, WAY_OUT } from './room.mjs';

/** What the last block of a file has to spare, at most. */
const BLOCK = 4096;

/** The room that an installation needs: the originals and the installed files at once, until the switch. */
export class DiskSpace {
    #room;

    /** @param absent what of the plan is fetched */
    constructor(target, plan, absent) {
        this.target = target;
        this.plan = plan;
        this.absent = absent;
        this.#room = new Room(target.root);
    }

    /** @throws UserError TARGET where it will not fit */
    check() {
        const needed = this.#needed() - bytesThere(this.target, this.absent);
        if (this.#room.usable() < needed) {
            throw this.#full('not enough room', needed);
        }
    }

    /** What to say of a failed write where lack of room is why; undefined where there is room. */
    shortage(cause) {
        if (this.#room.isDiskFull()) {
            return this.#full('the disk is full', this.#needed(), cause);
        }
        const reason = this.#room.shortage();
        return reason && this.#failure(`no room is left (${reason})`, this.#needed(), `: ${WAY_OUT}`, cause);
    }

    #full(what, needed, cause) {
        const free = `${megabytes(this.#room.usable())} are free`;
        return this.#failure(what, needed, `, ${free}: free some, or install into another folder with --root DIR`, cause);
    }

    #failure(what, needed, wayOut, cause) {
        return new UserError(
            ExitCode.TARGET,
            `${this.target.root}: ${what}: ${megabytes(needed)} are needed (${megabytes(this.absent.downloadBytes())} of ` +
                `downloads, ${megabytes(this.plan.installedBytes())} installed)${wayOut}`,
            cause,
        );
    }

    #needed() {
        return this.absent.downloadBytes() + this.plan.installedBytes() + this.plan.fileCount() * BLOCK + LEAST_BYTES;
    }
}
