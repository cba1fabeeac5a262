import { error } from './finding.mjs';
import { missingLibraries } from './library-gate.mjs';
import { MachineLibraries } from './machine-libraries.mjs';
import { PLACE } from './patient.mjs';

/** Shared libraries, and versions of their symbols, that native files need and that are not there. Linux alone. */
export function lackingLibraries(patient) {
    const { platform, settings } = patient;
    if (!platform.startsWith('linux-')) {
        return [];
    }
    const files = patient.binaries().filter(({ elf, platforms }) => elf !== undefined && platforms.includes(platform));
    const own = new Set(files.flatMap((file) => [file.path.replace(/.*\//, ''), file.elf.soname]));
    const libraries = new MachineLibraries(settings, platform);
    return files.flatMap((file) => missingLibraries(file, own, libraries).map((each) => finding(file, each, patient)));
}

function finding({ module, path: file }, { library, isVersion, need, have }, { remedies }) {
    return error(isVersion ? 'symbol-version' : 'shared-library', {
        module,
        file,
        need,
        have: `${PLACE} ${have}`,
        mend: isVersion ? remedies.newer(library, module) : remedies.library(library),
    });
}
