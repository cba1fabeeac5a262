import { Buffer } from 'node:buffer';

/** Values of `Authorization` and `Proxy-Authorization` headers: secrets, which nothing may show. */

export function basic(user, password) {
    return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

export function bearer(token) {
    return `Bearer ${token}`;
}

/** From the user's name and password of a URL; undefined where it has none. */
export function ofUrl(url) {
    return url.username === '' && url.password === ''
        ? undefined
        : basic(decodeURIComponent(url.username), decodeURIComponent(url.password));
}
