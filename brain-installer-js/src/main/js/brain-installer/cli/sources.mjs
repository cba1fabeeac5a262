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
    return () => {
        const fetcher = settings.fetcher(first(line, root, kept), listener);
        return kept === undefined ? fetcher : new KeepingFetcher(fetcher, kept);
    };
}

function first(line, root, kept) {
    const folders = [path.join(root, VENDOR)].filter(fs.existsSync);
    if (kept !== undefined) {
        folders.push(kept);
    }
    return [...folders.map((folder) => new FolderSource(folder)), ...line.all('--source').map(parseSource)];
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
