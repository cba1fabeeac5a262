import { Buffer } from 'node:buffer';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** What npm looks at. */
const MAX_LINE = 2048;

/** The content of a program with its first line ended by LF in place of CR LF, as npm does it where it links a program. */
export async function* unixShebang(content) {
    let head = Buffer.alloc(0);
    let found = false;
    for await (const chunk of content) {
        if (found) {
            yield chunk;
            continue;
        }
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf(LINE_FEED);
        found = end >= 0 || head.length > MAX_LINE;
        if (found) {
            yield* withoutReturn(head, end);
        }
    }
    if (!found) {
        yield head;
    }
}

function* withoutReturn(head, end) {
    const drops = end > 0 && head[end - 1] === CARRIAGE_RETURN;
    yield head.subarray(0, drops ? end - 1 : Math.max(end, 0));
    yield head.subarray(Math.max(end, 0));
}
