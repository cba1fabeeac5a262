import fs from 'node:fs';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
/** A pipe that is full. */
const PAUSE_MILLIS = 5;

/** Written at once: what was said before a kill is there. A reader that has gone is no reason to stop. */
function write(descriptor, text) {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; ) {
        try {
            at += fs.writeSync(descriptor, bytes, at);
        } catch (e) {
            if (e.code !== 'EAGAIN') {
                return;
            }
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLIS);
        }
    }
}

export function print(text) {
    write(STANDARD_OUTPUT, text);
}

export function printLine(line) {
    write(STANDARD_OUTPUT, `${line}\n`);
}

export function printError(line) {
    write(STANDARD_ERROR, `${line}\n`);
}
