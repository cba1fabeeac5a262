import path from 'node:path';
import { TargetFolder, exists } from '../install/target-folder.mjs';
import { error, warning } from './finding.mjs';
import { MARKER, PLACE, filesOf } from './patient.mjs';

/** Native files of another operating system, processor or C library than this machine's. */
export function wrongPlatform(patient) {
    const { manifest, packages, platform, remedies } = patient;
    const foreign = patient.binaries().filter(({ platforms }) => !platforms.includes(platform));
    const release = error('platform', {
        file: 'native-modules.json',
        need: `a release for ${platform}, which is ${PLACE}`,
        have: `one for ${names(manifest.platforms)}`,
        mend: remedies.release(platform),
    });
    return [...(packages === undefined ? [release] : []), ...foreign.map((binary) => foreignFile(binary, patient))];
}

function foreignFile({ module, path: file, platforms }, { platform, remedies }) {
    return error('platform', {
        module,
        file,
        need: `a file for ${platform}, which is ${PLACE}`,
        have: `one for ${names(platforms)}`,
        mend: file.includes('/') ? remedies.reinstall(TargetFolder.MODULES) : remedies.release(platform),
    });
}

function names(platforms) {
    return platforms.length === 0 ? 'none' : platforms.join(', ');
}

/** Modules of which nothing is there. */
export function missingModules(patient) {
    return absent(patient).map((planned) => {
        const files = filesOf(planned);
        const later = patient.isLeftToFirstStart();
        return (later ? warning : error)('module-missing', {
            module: planned.module.id,
            file: files[0],
            need: files.length === 1 ? 'this file' : `this file and ${files.length - 1} more`,
            have: later ? 'none of it is there; the first start installs it' : 'none of it is there',
            mend: patient.mend(),
        });
    });
}

function absent({ modules, packages }) {
    const isThere = (file) => exists(path.join(modules, file));
    return (packages ?? []).filter((planned) => filesOf(planned).length > 0 && !filesOf(planned).some(isThere));
}

/** A folder of modules that nothing says is complete, though there is something in it. */
export function halfInstalled(patient) {
    const { modules, packages, platform, remedies } = patient;
    const isEmpty = packages?.flatMap(filesOf).length === 0;
    const isThere = exists(path.join(modules, TargetFolder.MODULES)) || (isEmpty && !patient.isLeftToFirstStart());
    return patient
        .differences()
        .filter((each) => each.path === MARKER && isThere)
        .map(({ kind, detail }) =>
            error('half-installed', {
                file: MARKER,
                need: `the mark that ${TargetFolder.MODULES} was completed for this manifest and ${platform}`,
                have: kind === 'missing' ? 'no mark: an installation was interrupted' : detail,
                mend: remedies.install(),
            }),
        );
}

/** Files of modules that are missing, altered or too many, but for modules of which nothing is there. */
export function alteredFiles(patient) {
    const modules = new Map((patient.packages ?? []).flatMap((planned) => owned(planned)));
    const missing = new Set(absent(patient).map(({ module }) => module.id));
    return patient
        .differences()
        .filter((each) => each.path !== MARKER && !missing.has(modules.get(each.path)))
        .map((each) => altered(each, modules.get(each.path), patient));
}

/** Files and links, each with its module. */
function owned(planned) {
    const links = [...planned.installation.links.keys()].map((link) => `${TargetFolder.MODULES}/${link}`);
    return [...filesOf(planned), ...links].map((file) => [file, planned.module.id]);
}

function altered({ kind, path: file, detail }, module, patient) {
    if (kind === 'extra') {
        return warning('altered', { module, file, need: 'nothing under this name', have: detail, mend: patient.mend() });
    }
    return error('altered', {
        module,
        file,
        need: 'this file as the manifest says',
        have: kind === 'missing' ? `it is missing: ${detail}` : detail,
        mend: patient.mend(),
    });
}
