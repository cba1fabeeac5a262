/** Numbers as people read them. */

/** `12.3 MB`; MB = 10^6 bytes. */
export function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `3.2 s`. */
export function seconds(millis) {
    return `${(millis / 1000).toFixed(1)} s`;
}

/** `1 module`, `2 modules`. */
export function counted(count, thing) {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
