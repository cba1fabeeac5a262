import { FailureKind, SourceFailure } from './failure.mjs';

/** Refuses a server that keeps a connection busy with next to nothing: judged each time that the limit of silence has passed. */
export function minimumSpeed({ silenceMillis, slowestBytes }) {
    let windowStart = performance.now();
    let windowBytes = 0;
    return (bytes) => {
        windowBytes += bytes;
        if (performance.now() - windowStart < silenceMillis) {
            return;
        }
        if (windowBytes < slowestBytes) {
            const seconds = silenceMillis / 1000;
            throw new SourceFailure(FailureKind.TIMED_OUT, `too slow: ${windowBytes} bytes in ${seconds} s`);
        }
        windowStart = performance.now();
        windowBytes = 0;
    };
}
