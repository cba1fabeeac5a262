import { ExitCode } from '../error/user-error.mjs';

/** What can be wrong, from what explains most to what explains least, and the exit code of each; documented in docs/doctor.md. */
export const SYMPTOMS = new Map([
    ['manifest', ExitCode.MANIFEST],
    ['platform', ExitCode.PLATFORM],
    ['module-missing', ExitCode.VERIFICATION],
    ['half-installed', ExitCode.VERIFICATION],
    ['altered', ExitCode.VERIFICATION],
    ['shared-library', ExitCode.MACHINE],
    ['symbol-version', ExitCode.MACHINE],
    ['folder', ExitCode.TARGET],
    ['temporary-folder', ExitCode.TARGET],
    ['port', ExitCode.MACHINE],
]);

/**
 * One thing that is wrong.
 *
 * @param what `{ module, file, need, have, mend }`; module and file may be left out
 */
export function error(check, what) {
    return finding(check, 'error', what);
}

/** One that may never matter. */
export function warning(check, what) {
    return finding(check, 'warning', what);
}

function finding(check, severity, { module = null, file = null, need, have, mend }) {
    return { check, severity, module, file, need, have, mend };
}

/** For people; the first line names it, the others are indented. */
export function linesOf({ check, severity, module, file, need, have, mend }) {
    const whose = [module, file].filter((text) => text !== null).map((text) => `  ${text}`);
    return [`${severity}: ${check}${whose.join('')}`, `    needs  ${need}`, `    has    ${have}`, `    mend   ${mend}`];
}
