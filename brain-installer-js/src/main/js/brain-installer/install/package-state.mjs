import fs from 'node:fs';
import path from 'node:path';
import { TargetFolder } from './target-folder.mjs';

/** How a package stands in a folder, by the names and sizes of its files: `installed`, `missing` or `incomplete`. */
export function packageState(root, { installation }) {
    const places = installation.folders.flatMap((folder) =>
        installation.files.map((file) => [path.join(root, TargetFolder.MODULES, folder, file.path), file.bytes]),
    );
    const there = places.filter(([place, bytes]) => isThere(place, bytes)).length;
    if (there === 0) {
        return 'missing';
    }
    return there === places.length ? 'installed' : 'incomplete';
}

function isThere(place, bytes) {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    return stat !== undefined && stat.isFile() && stat.size === bytes;
}
