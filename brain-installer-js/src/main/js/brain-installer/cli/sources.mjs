import fs from 'node:fs';
import path from 'node:path';
import { KeepingFetcher } from '../fetch/keeping-fetcher.mjs';
import { FetchSettings } from '../fetch/settings.mjs';
import { FolderSource, parseSource } from '../fetch/source.mjs';
import { pathOf } from './target.mjs';

const VENDOR = 'vendor';

/**
 * Where modules come from: the folder beside the application, the command line, the environment, the manifest; in this order.
 *
 * @returns what makes a fetcher, once something has to be fetched
 */
export function fetchersOf(line, root, environment, listener) {
    const kept = pathOf('--keep', line);
    const settings = new FetchSettings(variablesOf(line, environment));
    const given = line.all('--source').map(parseSource);
    return () => {
        const fetcher = settings.fetcher([...folders(root, kept), ...given], listener);
        return kept === undefined ? fetcher : new KeepingFetcher(fetcher, kept);
    };
}

function folders(root, kept) {
    const there = [path.join(root, VENDOR)].filter((folder) => fs.existsSync(folder));
    return [...there, ...(kept === undefined ? [] : [kept])].map((folder) => new FolderSource(folder));
}

/** The command line wins over the environment. */
function variablesOf(line, environment) {
    const variables = { ...environment };
    const certificates = pathOf('--cacert', line);
    if (certificates !== undefined) {
        variables.BRAIN_CA_CERT = certificates;
    }
    if (line.has('--offline')) {
        variables.BRAIN_OFFLINE = 'true';
    }
    if (line.has('--allow-http')) {
        variables.BRAIN_ALLOW_HTTP = 'true';
    }
    return variables;
}
