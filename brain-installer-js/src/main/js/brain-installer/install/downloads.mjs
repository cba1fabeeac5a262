import fs from 'node:fs';
import path from 'node:path';
import { remove } from './durable.mjs';
import { isFile, isFolder } from './target-folder.mjs';

/** The originals that are being, or have been, fetched: each under its hash, so that none is mistaken for another. */

/** What a package needs: its tarball first, then the files that the release brings along for it. */
export function requestsOf({ module, installation }) {
    const vendored = installation.files
        .filter((file) => file.source)
        .map((file) => ({ name: module.id, path: file.source, bytes: file.bytes, sha256: file.sha256 }));
    const tarball = { name: module.id, path: module.path, bytes: module.bytes, sha256: module.sha256, registry: module.registry };
    return [tarball, ...vendored];
}

export function downloadOf(target, request) {
    return path.join(target.downloads, request.sha256, path.basename(request.path));
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
