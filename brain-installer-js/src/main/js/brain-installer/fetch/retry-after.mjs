/** How long a server wants to be left alone: seconds, or a date, which is measured by the server's own clock; 0 where it says nothing. */
export function retryAfterMillis(head) {
    const text = head.header('retry-after') ?? '';
    if (/^[0-9]{1,9}$/.test(text)) {
        return Number(text) * 1000;
    }
    const wait = Date.parse(text) - Date.parse(head.header('date') ?? '');
    return wait > 0 ? wait : 0;
}
