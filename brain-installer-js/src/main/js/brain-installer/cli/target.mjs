import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { ManifestFile } from '../manifest/manifest-file.mjs';
import { KNOWN_PLATFORMS, currentPlatform, isPlatform } from '../platform/platform.mjs';
import { usage } from './options.mjs';

const MANIFEST = 'native-modules.json';
/** The folder that holds brain-installer/, which holds cli/, which holds this file. */
const OWN_PLACE = fileURLToPath(new URL('../..', import.meta.url));

/** Which manifest goes into which folder, for which platform: what all commands need to know. */
export function targetOf(line) {
    return { root: rootOf(line), manifest: ManifestFile.read(manifestOf(line)), platform: platformOf(line) };
}

/** Absolute. */
export function rootOf(line) {
    return path.resolve(pathOf('--root', line) ?? OWN_PLACE);
}

export function manifestOf(line) {
    return pathOf('--manifest', line) ?? path.join(rootOf(line), MANIFEST);
}

/** An option's value, or undefined where it is not given. */
export function pathOf(option, line) {
    const text = line.value(option);
    if (text === '') {
        throw new UserError(ExitCode.USAGE, `'' is not a path (expected: ${usage(option)})`);
    }
    return text;
}

function platformOf(line) {
    const name = line.value('--platform');
    if (name === undefined) {
        return currentPlatform();
    }
    if (!isPlatform(name)) {
        throw new UserError(ExitCode.PLATFORM, `'${name}' is not a platform (known: ${KNOWN_PLATFORMS})`);
    }
    return name;
}
