import { setTimeout as pause } from 'node:timers/promises';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { Ticket } from './ticket.mjs';

const PAUSE_MILLIS = 100;

/**
 * Keeps a target folder for one installer at a time. JavaScript has no locks on files that the system would let go when a process dies;
 * so each process that wants to work here puts a ticket into a folder, and waits for those that have drawn a smaller number: Lamport's
 * bakery algorithm. It needs nothing but small files, nobody ever takes a lock from somebody else, and tickets of the dead do not count.
 *
 * @see https://lamport.azurewebsites.net/pubs/bakery.pdf
 */
export class InstallLock {
    #ticket;
    #heart;

    constructor(ticket) {
        this.#ticket = ticket;
        this.#heart = setInterval(() => ticket.beat(), Ticket.BEAT_MILLIS);
        this.#heart.unref?.();
    }

    /**
     * Waits until nobody else has it.
     *
     * @throws UserError TARGET where that takes longer than so many seconds
     */
    static async acquire(target, seconds, listener) {
        const deadline = performance.now() + seconds * 1000;
        const lock = new InstallLock(Ticket.draw(target.lock));
        try {
            await lock.#wait(target, deadline, seconds, listener);
            return lock;
        } catch (e) {
            lock.release();
            throw e;
        }
    }

    async #wait(target, deadline, seconds, listener) {
        if (!this.#ticket.isFirst()) {
            listener.waiting(target.root);
        }
        while (!this.#ticket.isFirst()) {
            if (performance.now() > deadline) {
                throw new UserError(
                    ExitCode.TARGET,
                    `${target.root}: another installer has been at work here for more than ${seconds} s: ` +
                        'wait for it, or end it, and try again',
                );
            }
            await pause(PAUSE_MILLIS);
        }
    }

    /** @throws UserError TARGET where it has been lost: somebody took this process for dead, or deleted its ticket */
    check() {
        if (!this.#ticket.isThere()) {
            throw new UserError(
                ExitCode.TARGET,
                `${this.#ticket.folder}: this installer's ticket is gone: let nobody delete it, and try again`,
            );
        }
    }

    release() {
        clearInterval(this.#heart);
        this.#ticket.giveBack();
    }
}
