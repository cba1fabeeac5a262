import fs from 'node:fs';
import path from 'node:path';
import { placedFiles } from './plan.mjs';
import { TargetFolder } from './target-folder.mjs';

/** How a package stands in a folder, by the names and sizes of its files: `installed`, `missing` or `incomplete`. */
export function packageState(root, planned) {
    const places = placedFiles(planned);
    const there = places.filter((each) => isThere(path.join(root, TargetFolder.MODULES, each.path), each.file.bytes)).length;
    if (there === 0) {
        return 'missing';
    }
    return there === places.length ? 'installed' : 'incomplete';
}

function isThere(place, bytes) {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    return stat !== undefined && stat.isFile() && stat.size === bytes;
}
