import fs from 'node:fs';
import path from 'node:path';
import { remove } from './durable.mjs';
import { isFile, isFolder } from './target-folder.mjs';

/**
 * The originals that are being, or have been, fetched: each under its hash, so that none is mistaken for another. They are called as
 * brain-installer.jar calls them.
 */

/** What a package needs: its tarball first, then the files that the release brings along for it. */
export function requestsOf(planned) {
    return [tarballOf(planned), ...vendoredOf(planned)];
}

export function tarballOf({ module }) {
    const { id, path, bytes, sha256, registry } = module;
    return { name: id, path, bytes, sha256, registry, file: fileName(id) };
}

/** In the order of the manifest. A file that comes with the release is in no registry. */
export function vendoredOf({ module, installation }) {
    return vendoredFiles(installation).map(({ path, source, bytes, sha256 }, i) => ({
        name: `${module.id}, ${path}`,
        path: source,
        bytes,
        sha256,
        file: `${fileName(module.id)}-${i + 1}`,
    }));
}

export function vendoredFiles(installation) {
    return installation.files.filter((file) => file.source !== undefined);
}

/** No package's name has a plus sign in it. */
function fileName(id) {
    return `${id.replace('/', '+')}.tgz`;
}

export function downloadOf(target, { sha256, file }) {
    return path.join(target.downloads, sha256, file);
}

/** Deletes what an earlier run has left there for another manifest. */
export function deleteUnwanted(target, plan) {
    if (!isFolder(target.downloads)) {
        return;
    }
    const wanted = new Set(plan.packages.flatMap(requestsOf).map((request) => request.sha256));
    for (const name of fs.readdirSync(target.downloads)) {
        if (!wanted.has(name)) {
            remove(path.join(target.downloads, name));
        }
    }
}

/** What has arrived already of the plan's originals. */
export function bytesThere(target, plan) {
    return plan.packages
        .flatMap(requestsOf)
        .map((request) => downloadOf(target, request))
        .reduce((sum, file) => sum + (isFile(file) ? fs.lstatSync(file).size : 0), 0);
}
