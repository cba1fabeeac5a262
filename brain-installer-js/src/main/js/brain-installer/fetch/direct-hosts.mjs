import { AddressRange } from './address-range.mjs';
import { HostPattern, plainHost, portOf } from './host-pattern.mjs';

/**
 * Hosts that are reached without a proxy, as `NO_PROXY` names them: `*`, `host`, `.domain`, `host:port`, an address, `10.0.0.0/8`;
 * separated by commas or blanks.
 *
 * @returns whether a URL is among them
 */
export function directHosts(text) {
    const rules = text
        .split(/[,\s]+/)
        .filter((item) => item !== '')
        .map(rule);
    return (url) => rules.some((matches) => matches(url));
}

function rule(item) {
    if (item === '*') {
        return () => true;
    }
    if (item.includes('/')) {
        const range = AddressRange.parse(item);
        return (url) => range?.contains(plainHost(url.hostname)) ?? false;
    }
    const { host, port } = HostPattern.parse(item.replace(/^\*?\./, ''));
    return (url) => (port === undefined || port === portOf(url)) && isWithin(plainHost(url.hostname), host);
}

function isWithin(host, domain) {
    return host === domain || host.endsWith(`.${domain}`);
}
