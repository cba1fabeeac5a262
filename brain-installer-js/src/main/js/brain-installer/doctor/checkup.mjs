import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { ManifestFile } from '../manifest/manifest-file.mjs';
import { currentPlatform } from '../platform/platform.mjs';
import { Diagnosis } from './diagnosis.mjs';
import { error } from './finding.mjs';
import { folderAccess, temporaryFolder } from './folders.mjs';
import { lackingLibraries } from './libraries.mjs';
import { moduleLinks } from './module-links.mjs';
import { alteredFiles, halfInstalled, missingModules, wrongPlatform } from './modules.mjs';
import { openFolders } from './open-folders.mjs';
import { PLACE, Patient } from './patient.mjs';
import { defaultPort, parsePort, portTaken } from './port.mjs';
import { settingsOf } from './settings.mjs';

const WRAPPERS_FOLDER = '.tmp';

/**
 * Examines an application on the machine that this runs on. Changes nothing.
 *
 * @param given `{ root, manifest, data, temporary, port, environment }`; where data, temporary and port are undefined, the application's
 *     settings tell
 * @throws UserError USAGE where there is no such folder
 */
export async function examine({ root, manifest, environment, ...given }) {
    if (!fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
        throw new UserError(ExitCode.USAGE, `${root}: no such folder: name the one of a release`);
    }
    const settings = settingsOf(root, environment);
    const platform = currentPlatform();
    try {
        const patient = new Patient(root, ManifestFile.read(manifest), platform, settings);
        return new Diagnosis(root, PLACE, platform, await findings(patient, given));
    } catch (e) {
        if (!(e instanceof UserError)) {
            throw e;
        }
        return new Diagnosis(root, PLACE, null, [unreadable(e)]);
    }
}

function unreadable(e) {
    return error('manifest', {
        file: 'native-modules.json',
        need: 'the manifest of a release',
        have: e.message,
        mend: 'unpack the release again',
    });
}

async function findings(patient, { data, temporary, port }) {
    const folder = data ?? path.resolve(patient.root, patient.settings.BRAIN_DATA_DIR || 'data');
    const number = port ?? portOf(patient);
    const examinations = [
        wrongPlatform,
        missingModules,
        halfInstalled,
        alteredFiles,
        lackingLibraries,
        moduleLinks,
        () => folderAccess(patient, folder),
        openFolders,
        () => temporaryFolder(temporary ?? path.join(folder, WRAPPERS_FOLDER), temporary === undefined),
    ];
    const found = examinations.flatMap((examination) => tried(examination, patient));
    return [...found, ...(number === undefined ? [] : await portTaken(number, patient.root))];
}

/** A setting that is none is passed by. */
function portOf({ root, settings }) {
    return settings.BRAIN_PORT ? parsePort(settings.BRAIN_PORT) : defaultPort(root);
}

/** What cannot be looked at is a finding too. */
function tried(examination, patient) {
    try {
        return examination(patient);
    } catch (e) {
        if (!(e instanceof UserError)) {
            throw e;
        }
        const what = {
            file: patient.root,
            need: 'an installation that this user can read',
            have: e.message,
            mend: 'run this as root, or as the user whose application it is',
        };
        return [error(e.exitCode === ExitCode.TARGET ? 'folder' : 'manifest', what)];
    }
}
