import { WAY_OUT } from './json-field.mjs';
import * as npm from './npm-values.mjs';
import { checkRules } from './rules.mjs';
import { byPlatform, platform, relativePath, repository, sha256 } from './values.mjs';

/** The newest format that this code reads. */
const FORMAT_VERSION = 1;

/** Makes a manifest of JSON and refuses what an installer must not act on. The fields have the names that they have in the file. */
export function readManifest(root) {
    checkVersion(root.get('formatVersion'));
    const application = root.get('application');
    const manifest = {
        application: { name: application.get('name').text(), version: application.get('version').text() },
        platforms: root.get('platforms').list(platform),
        repositories: root.get('repositories').list(repository),
        modules: root.get('modules').list(readModule).sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    checkRules(manifest, root);
    return manifest;
}

function checkVersion(version) {
    const number = version.size();
    if (number > FORMAT_VERSION) {
        throw version.error(
            `written by a newer version of the plugin (format ${number}, this installer reads ${FORMAT_VERSION}): ` +
                'use the brain-installer/ that came with it',
        );
    }
    if (number < 1) {
        throw version.bad('a format version (1 is the first)');
    }
}

function readModule(field) {
    const kind = field.get('kind');
    if (kind.text() === 'maven') {
        throw kind.error('this installer is for npm modules alone: install Maven modules with brain-installer.jar');
    }
    if (kind.text() !== 'npm') {
        throw kind.error(
            `'${kind.text()}' is not a kind of module that this installer knows (known: npm): ` +
                'use the installer that came with the manifest',
        );
    }
    return readNpmModule(field);
}

function readNpmModule(field) {
    const module = {
        name: npm.name(field.get('name')),
        version: npm.version(field.get('version')),
        registry: repository(field.get('registry')),
        path: relativePath(field.get('path')),
        bytes: field.get('bytes').size(),
        sha256: sha256(field.get('sha256')),
        integrity: npm.integrity(field.get('integrity')),
        installations: byPlatform(field.get('installations'), installation),
    };
    module.id = `${module.name}@${module.version}`;
    if (module.id !== field.get('id').text()) {
        throw field.get('id').bad(`'${module.id}', the module's name and version`);
    }
    return module;
}

function installation(field) {
    const folders = field.get('folders').list(npm.folder);
    if (folders.length === 0) {
        throw field.get('folders').error(`is empty; ${WAY_OUT}`);
    }
    return {
        folders,
        files: field.get('files').list(file),
        links: field.find('links', npm.links) ?? new Map(),
    };
}

function file(field) {
    return {
        path: npm.filePath(field.get('path')),
        bytes: field.get('bytes').size(),
        sha256: sha256(field.get('sha256')),
        executable: field.find('executable', (flag) => flag.flag()) ?? false,
        unixShebang: field.find('unixShebang', (flag) => flag.flag()) ?? false,
        source: field.find('source', relativePath),
    };
}
