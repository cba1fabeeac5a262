import { setTimeout as pause } from 'node:timers/promises';
import { SourceFailure, notDelivered } from './failure.mjs';
import { PartialFile } from './partial-file.mjs';
import { Patience } from './patience.mjs';

/** Gets files: asks one source after the other, each as often as it is worth it. */
export class Fetcher {
    /**
     * @param readersFor the sources for a request, in the order in which they are asked
     * @param attempts in a row per source and file
     */
    constructor(readersFor, attempts, listener) {
        this.readersFor = readersFor;
        this.attempts = attempts;
        this.listener = listener;
    }

    /**
     * Returns once the file is whole and verified.
     *
     * @param request { name, path, bytes, sha256, registry }
     * @throws UserError FETCH, VERIFICATION, TARGET
     */
    async fetch(request, target, signal) {
        const file = new PartialFile(request, target, (bytes) => this.listener.received(bytes));
        try {
            if (!file.isDone()) {
                await this.#ask(request, file, signal);
            }
        } finally {
            file.close();
        }
    }

    async #ask(request, file, signal) {
        const failures = [];
        for (const reader of this.readersFor(request)) {
            try {
                await this.#insist(reader, request, file, signal);
                return;
            } catch (e) {
                if (!(e instanceof SourceFailure)) {
                    throw e;
                }
                failures.push([reader.location(request), e]);
            }
        }
        throw notDelivered(request, failures);
    }

    async #insist(reader, request, file, signal) {
        const patience = new Patience(this.attempts, file.size);
        for (;;) {
            try {
                signal.throwIfAborted();
                return await reader.read(request, file, signal);
            } catch (e) {
                const wait = e instanceof SourceFailure ? patience.after(e, file.size) : undefined;
                if (wait === undefined) {
                    throw e;
                }
                this.listener.retrying(request, reader.location(request), e.message, wait);
                await pause(wait, undefined, { signal });
            }
        }
    }
}
