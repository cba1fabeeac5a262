import { UserError } from '../error/user-error.mjs';
import { FailureKind, SourceFailure } from './failure.mjs';

const UNREACHABLE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN', 'ENETDOWN'];
const UNKNOWN_HOST = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA'];
const UNKNOWN_AUTHORITY = [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_UNTRUSTED',
];
const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_)/;
const TLS = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;

/** What an error of the network means for us: decided by its code, never by its message. */
export function failureOf(e) {
    if (e instanceof SourceFailure || e instanceof UserError) {
        return e;
    }
    const [kind, reason] = judge(String(e.code), e);
    return new SourceFailure(kind, reason, { cause: e });
}

function judge(code, e) {
    if (UNKNOWN_HOST.includes(code)) {
        return [FailureKind.UNKNOWN_HOST, `unknown host ${e.hostname ?? ''}`.trim()];
    }
    if (UNREACHABLE.includes(code) || e.errors !== undefined) {
        return [FailureKind.UNREACHABLE, oneLine(e.errors?.[0] ?? e)];
    }
    if (code === 'ETIMEDOUT') {
        return [FailureKind.TIMED_OUT, 'no answer in time'];
    }
    if (UNKNOWN_AUTHORITY.includes(code)) {
        return [FailureKind.UNTRUSTED, 'its certificate is from an unknown authority'];
    }
    if (code === 'CERT_HAS_EXPIRED') {
        return [FailureKind.UNTRUSTED, 'its certificate has expired'];
    }
    if (CERTIFICATE.test(code)) {
        return [FailureKind.UNTRUSTED, `its certificate is not valid: ${oneLine(e)}`];
    }
    if (TLS.test(code)) {
        return [FailureKind.NO_COMMON_GROUND, `no encrypted connection: ${oneLine(e)}`];
    }
    return [FailureKind.BROKEN, `connection broke: ${oneLine(e)}`];
}

function oneLine(e) {
    return String(e.message).split('\n')[0];
}
