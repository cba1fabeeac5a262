import crypto from 'node:crypto';
import fs from 'node:fs';
import process from 'node:process';
import tls from 'node:tls';
import { ExitCode, UserError } from '../error/user-error.mjs';

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Certificate authorities to trust: those of a PEM file beside those that the runtime trusts by itself; text around the certificates is
 * passed over, as the usual bundles have it.
 *
 * @param file undefined for the runtime's own alone
 * @returns for the option `ca`; undefined leaves it to the runtime
 */
export function trustedAuthorities(file) {
    return file === undefined ? undefined : [...ownAuthorities(), ...read(file)];
}

/** As the option replaces them. NODE_EXTRA_CA_CERTS belongs to them, which an older Node.js does not tell. */
function ownAuthorities() {
    if (tls.getCACertificates !== undefined) {
        return tls.getCACertificates('default');
    }
    const extra = process.env.NODE_EXTRA_CA_CERTS;
    return extra && fs.existsSync(extra) ? [...tls.rootCertificates, ...read(extra)] : tls.rootCertificates;
}

function read(file) {
    const blocks = text(file).match(BLOCK) ?? [];
    if (blocks.length === 0) {
        throw unusable(file, 'holds no certificate');
    }
    for (const block of blocks) {
        check(block, file);
    }
    return blocks;
}

function text(file) {
    try {
        return fs.readFileSync(file, 'latin1');
    } catch (e) {
        throw unusable(file, 'cannot be read', e);
    }
}

function check(block, file) {
    try {
        new crypto.X509Certificate(block);
    } catch (e) {
        throw unusable(file, 'holds a damaged certificate', e);
    }
}

function unusable(file, what, cause) {
    return new UserError(
        ExitCode.USAGE,
        `certificates '${file}' ${what} (BRAIN_CA_CERT or SSL_CERT_FILE: expected a PEM file with certificates)`,
        cause,
    );
}
