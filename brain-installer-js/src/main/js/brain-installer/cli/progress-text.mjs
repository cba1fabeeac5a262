import { counted, megabytes, seconds } from './amount.mjs';

/** What is said of an installation's progress, whatever shows it. */

export function waitingFor(root) {
    return `Waiting for another installer that is at work in ${root}`;
}

/** @param absent what of the plan is fetched */
export function opening(plan, absent) {
    const kept = plan.packages.length - absent.packages.length;
    return (
        `Installing ${counted(plan.packages.length, 'native module')} for ${plan.platform}: ` +
        `${kept === 0 ? '' : `${kept} as before, `}` +
        `${megabytes(absent.downloadBytes())} to fetch, ${megabytes(plan.installedBytes())} to install`
    );
}

export function again(request, source, reason, waitMillis) {
    return `  ${request.name}: ${source}: ${reason}; again in ${seconds(waitMillis)}`;
}
