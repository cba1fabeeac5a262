const MAX_LINE_BYTES = 16 * 1024;
const MAX_HEADERS = 200;

/** The head of an answer in HTTP/1 (RFC 9112). */
export class Head {
    constructor(status, headers) {
        this.status = status;
        /** By name in lower case; of one that is there twice, the last. */
        this.headers = headers;
    }

    /** Passes over what a server says before (1xx). Undefined where it is no HTTP. */
    static async read(bytes) {
        let head = await readOne(bytes);
        while (head !== undefined && head.status < 200) {
            head = await readOne(bytes);
        }
        return head;
    }

    /** Undefined where there is none. */
    header(name) {
        return this.headers.get(name);
    }

    /** Of the body; undefined where the server does not tell. */
    length() {
        const text = this.header('content-length');
        return /^\d{1,15}$/.test(text ?? '') && !this.isChunked() ? Number(text) : undefined;
    }

    isChunked() {
        return /(^|[\s,])chunked\s*$/i.test(this.header('transfer-encoding') ?? '');
    }
}

async function readOne(bytes) {
    const first = await bytes.line(MAX_LINE_BYTES);
    const [, status] = /^HTTP\/1\.[01] ([1-9][0-9]{2})( .*)?$/.exec(first ?? '') ?? [];
    const headers = status === undefined ? undefined : await readHeaders(bytes);
    return headers === undefined ? undefined : new Head(Number(status), headers);
}

async function readHeaders(bytes) {
    const headers = new Map();
    for (let i = 0; i < MAX_HEADERS; i++) {
        const line = await bytes.line(MAX_LINE_BYTES);
        if (line === '' || line === undefined) {
            return line === '' ? headers : undefined;
        }
        const colon = line.indexOf(':');
        headers.set(line.slice(0, Math.max(colon, 0)).toLowerCase(), line.slice(colon + 1).trim());
    }
    return undefined;
}
