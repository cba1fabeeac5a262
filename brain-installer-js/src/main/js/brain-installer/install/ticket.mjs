import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createFolder } from './durable.mjs';
import { Holder } from './holder.mjs';

/**
 * A process's turn in a folder of tickets. The file's name says whose it is; it is empty while its number is being chosen, then holds
 * the number. A ticket whose owner is dead counts for nothing, and whoever sees it deletes it: no two processes ever share a name.
 */
export class Ticket {
    static BEAT_MILLIS = 5_000;

    #number;

    constructor(folder, name) {
        this.folder = folder;
        this.name = name;
        this.file = path.join(folder, name);
    }

    static draw(folder) {
        const ticket = new Ticket(folder, `${Holder.current()}.${crypto.randomBytes(6).toString('hex')}`);
        ticket.#create();
        const numbers = ticket.#others().map((other) => numberOf(other) ?? 0);
        ticket.#number = Math.max(0, ...numbers) + 1;
        fs.writeFileSync(ticket.file, `${ticket.#number}\n`);
        return ticket;
    }

    /** The folder may go at any moment: whoever leaves last deletes it. */
    #create() {
        for (;;) {
            try {
                createFolder(this.folder);
                fs.writeFileSync(this.file, '', { flag: 'wx' });
                return;
            } catch (e) {
                if (e.code !== 'ENOENT') {
                    throw e;
                }
            }
        }
    }

    /** Whether nobody is before us: nobody alive has a smaller number, or is about to choose one. */
    isFirst() {
        return this.#others().every((other) => this.#isBehind(other));
    }

    #isBehind(other) {
        const number = numberOf(other);
        if (number !== undefined && (number > this.#number || (number === this.#number && other.name > this.name))) {
            return true;
        }
        return !this.#isAlive(other);
    }

    #isAlive(other) {
        const age = mtime(this.file) - mtime(other.file);
        const alive = fs.existsSync(other.file) && Holder.parse(other.name).isAlive(age);
        if (!alive) {
            fs.rmSync(other.file, { force: true });
        }
        return alive;
    }

    #others() {
        return fs
            .readdirSync(this.folder)
            .filter((name) => name !== this.name && Holder.parse(name) !== undefined)
            .map((name) => new Ticket(this.folder, name));
    }

    /** Shows those who cannot see this process that it is alive. */
    beat() {
        const now = new Date();
        try {
            fs.utimesSync(this.file, now, now);
        } catch {
            // Deleted, or on a disk that is gone: isThere will say so.
        }
    }

    isThere() {
        return fs.existsSync(this.file);
    }

    giveBack() {
        fs.rmSync(this.file, { force: true });
        removeEmpty(this.folder);
    }
}

/** Takes away tickets of the dead, where there are any and this user may; waits for nobody. */
export function sweepTickets(folder) {
    try {
        const names = fs.readdirSync(folder).filter((name) => Holder.parse(name)?.isAlive(0) === false);
        names.forEach((name) => fs.rmSync(path.join(folder, name), { force: true }));
        removeEmpty(folder);
    } catch {
        // There is no such folder, as a rule.
    }
}

function removeEmpty(folder) {
    try {
        fs.rmdirSync(folder);
    } catch {
        // Others are waiting.
    }
}

/** Undefined while it is being chosen. */
function numberOf(ticket) {
    try {
        const [, digits] = /^(\d+)\n$/.exec(fs.readFileSync(ticket.file, 'latin1')) ?? [];
        return digits === undefined ? undefined : Number(digits);
    } catch {
        return undefined;
    }
}

function mtime(file) {
    return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
