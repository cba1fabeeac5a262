const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 8_000;
const LONGEST_DEMANDED_MILLIS = 60_000;
/** Less than this does not count: a server could feed us a byte per connection for ever. */
const PROGRESS_BYTES = 1024 * 1024;

/** Decides, after each failure of one source with one file, whether and when to ask it again. */
export class Patience {
    #ofKind = new Map();
    #failures = 0;

    constructor(attempts, furthest) {
        this.attempts = attempts;
        this.furthest = furthest;
    }

    /** @returns milliseconds to wait, or undefined where it is enough; @param size what has arrived */
    after(failure, size) {
        if (size >= this.furthest + PROGRESS_BYTES) {
            this.furthest = size;
            this.#failures = 0;
        }
        this.#failures++;
        const alike = (this.#ofKind.get(failure.kind) ?? 0) + 1;
        this.#ofKind.set(failure.kind, alike);
        if (this.#failures >= this.attempts || alike > failure.kind.retries) {
            return undefined;
        }
        return Math.max(this.#backOff(), Math.min(LONGEST_DEMANDED_MILLIS, failure.waitMillis));
    }

    /** Doubles each time, less up to a half by chance, so that many installers do not come back at once. */
    #backOff() {
        const full = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** (this.#failures - 1));
        return Math.round(full - (full / 2) * Math.random());
    }
}
