import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { Marker } from '../install/marker.mjs';
import { InstallPlan } from '../install/plan.mjs';
import { TargetFolder } from '../install/target-folder.mjs';
import { verify } from '../install/verification.mjs';
import { isPackageName, layerFolder } from '../npm/package-name.mjs';
import { LayersFolder } from './layers-folder.mjs';

const MAKER = 'install';
const OTHERS = 'other-modules';
const MODULES = TargetFolder.MODULES;

/**
 * Lays installed packages out so that each can become a layer of an image: `NAME/node_modules/...` for each that is named,
 * `other-modules` for the rest, `marker` and an empty `data`. Together they are the installed tree.
 */
export class PackageLayers {
    /** @param alone names of packages */
    constructor({ root, manifest, platform }, alone) {
        this.root = root;
        this.manifest = manifest;
        this.platform = platform;
        this.alone = alone;
        for (const name of alone.filter((each) => !isPackageName(each))) {
            throw new UserError(
                ExitCode.USAGE,
                `--alone: '${name}' is not a package (expected: NAME or @SCOPE/NAME, separated by commas)`,
            );
        }
    }

    /**
     * Copies what is installed, once it has been verified.
     *
     * @returns the names that the manifest lacks; their folders are there, without a file
     * @throws UserError VERIFICATION, TARGET
     */
    write(folder) {
        const [finding] = verify(this.root, this.manifest, this.platform);
        if (finding !== undefined) {
            throw new UserError(
                ExitCode.VERIFICATION,
                `${this.root}: ${finding}: delete node_modules there and install again`,
            );
        }
        const manifest = this.manifest.parse();
        try {
            this.#layOut(folder, InstallPlan.of(manifest, this.platform));
        } catch (e) {
            throw e instanceof UserError ? e : new UserError(ExitCode.TARGET, `--layers ${folder}: cannot be made: ${e.message}`, e);
        }
        return this.alone.filter((name) => !manifest.modules.some((module) => module.name === name));
    }

    #layOut(folder, plan) {
        const layers = new LayersFolder(folder, MAKER, path.join(this.root, MODULES));
        try {
            [...this.alone.map(layerFolder), OTHERS, 'marker'].forEach((layer) => layers.createFolder(layer, MODULES));
            layers.createFolder('data', '');
            plan.packages.forEach((planned) => this.#copy(planned, layers));
            this.#copyOne(Marker.NAME, layers, 'marker', false);
            layers.finish();
        } finally {
            layers.close();
        }
    }

    #copy({ module, installation }, layers) {
        const layer = this.alone.includes(module.name) ? layerFolder(module.name) : OTHERS;
        for (const folder of installation.folders) {
            installation.files.forEach((file) => this.#copyOne(`${folder}/${file.path}`, layers, layer, file.executable));
        }
        [...installation.links.keys()].forEach((link) => this.#copyOne(link, layers, layer, false));
    }

    #copyOne(name, layers, layer, executable) {
        const below = `${MODULES}/${name}`;
        layers.copy(path.join(this.root, below), layer, below, executable);
    }
}
