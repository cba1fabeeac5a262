import { counted, megabytes, seconds } from './amount.mjs';

/** What is said of an installation's progress, whatever shows it. */

export function waitingFor(root) {
    return `Waiting for another installer that is at work in ${root}`;
}

export function opening(plan) {
    return (
        `Installing ${counted(plan.packages.length, 'native module')} for ${plan.platform}: ` +
        `${megabytes(plan.downloadBytes())} to fetch, ${megabytes(plan.installedBytes())} to install`
    );
}

export function again(request, source, reason, waitMillis) {
    return `  ${request.name}: ${source}: ${reason}; again in ${seconds(waitMillis)}`;
}
