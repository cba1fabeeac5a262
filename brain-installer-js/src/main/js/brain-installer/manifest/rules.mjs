import { WAY_OUT } from './json-field.mjs';

/**
 * What must hold between the parts of a manifest: no module twice, no file for two of them, and nothing that is a file of one and a
 * folder of another: who writes into a link writes elsewhere. Names that differ in case only count as the same: file systems of macOS
 * and Windows take them for one.
 */
export function checkRules(manifest, root) {
    const modules = root.get('modules');
    const owners = new Map();
    manifest.modules.forEach((module) => claim(owners, modules, module.id, `module ${module.id}`, module.id));
    manifest.modules.forEach((module) => checkPlatforms(module, manifest.platforms, modules));
    manifest.platforms.forEach((platform) => checkPaths(modulesOn(manifest, platform), platform, modules));
}

/** Those that put something in place on the platform, in the manifest's order. */
export function modulesOn(manifest, platform) {
    return manifest.modules.filter((module) => module.installations.has(platform));
}

/** Of files and links, below node_modules. */
export function pathsOf(installation) {
    const files = installation.folders.flatMap((folder) => installation.files.map((file) => `${folder}/${file.path}`));
    return [...files, ...installation.links.keys()];
}

function checkPlatforms(module, platforms, modules) {
    for (const platform of module.installations.keys()) {
        if (!platforms.includes(platform)) {
            throw modules.error(
                `${module.id} has an installation for ${platform}, which is not one of the platforms; ${WAY_OUT}`,
            );
        }
    }
}

function checkPaths(present, platform, modules) {
    const owners = new Map();
    const all = present.flatMap((module) => pathsOf(module.installations.get(platform)).map((path) => [path, module.id]));
    for (const [path, id] of all) {
        claim(owners, modules, key(path), `${platform}: node_modules/${path}`, id);
    }
    for (const [path, id] of all) {
        checkFolders(owners, modules, platform, path, id);
    }
}

function checkFolders(owners, modules, platform, path, id) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        const other = owners.get(key(folder));
        if (other !== undefined) {
            throw modules.error(
                `${platform}: node_modules/${folder} is a file of ${other} and a folder of ${id}; ${WAY_OUT}`,
            );
        }
    }
}

/** As file systems compare that fold case and compose letters. */
function key(path) {
    return path.normalize('NFC').toLowerCase();
}

function claim(owners, modules, key, thing, id) {
    const other = owners.get(key);
    if (other !== undefined) {
        throw modules.error(`${thing} is there twice, for ${other} and for ${id}; ${WAY_OUT}`);
    }
    owners.set(key, id);
}
