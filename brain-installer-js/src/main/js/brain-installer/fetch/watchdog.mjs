import { FailureKind, SourceFailure } from './failure.mjs';

/** Cuts a connection that is too slow, or that nobody wants any more, and remembers why. */
export class Watchdog {
    #timer;
    #sockets = [];
    /** Why the connection was cut; undefined as long as it was not. */
    reason = undefined;

    /** @param signal cuts it too */
    constructor(signal) {
        this.signal = signal;
        this.onAbort = () => this.#cut(signal.reason);
        signal.addEventListener('abort', this.onAbort);
    }

    /** @param socket to cut; the last one first */
    guard(socket) {
        this.#sockets.unshift(socket);
        // What goes wrong is told where the connection is waited for or read; here it must not end the program.
        socket.on('error', () => {});
        if (this.signal.aborted) {
            this.onAbort();
        }
    }

    /** From now on there are so many milliseconds, until the next call. */
    allow(millis, what = 'no answer in time') {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#cut(new SourceFailure(FailureKind.TIMED_OUT, what)), millis);
    }

    #cut(reason) {
        this.reason ??= reason;
        this.#sockets.forEach((socket) => socket.destroy());
    }

    /** Ends connection and watch. */
    end() {
        clearTimeout(this.#timer);
        this.signal.removeEventListener('abort', this.onAbort);
        this.#sockets.forEach((socket) => socket.destroy());
    }
}
