import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { FILE_MODE, PROGRAM_MODE, createFolder, remove } from '../install/durable.mjs';
import { exists, isFile, isFolder } from '../install/target-folder.mjs';

/** Says who has made the folder, so that nothing else is ever deleted. */
const NOTE = '.brain-layers';
/** Of everything: one second after the start of 1970. */
const TIME = 1;

/**
 * A folder that is laid out for an image's build, one folder in it for each layer: complete, or not there. It is made beside its place and
 * renamed; one that was made here before is replaced. All times are the same; folders are 0755.
 */
export class LayersFolder {
    #staging;
    #tree;

    /**
     * @param maker the command, for whoever finds the folder there the next time
     * @param source what is copied from; must lie elsewhere
     * @throws UserError TARGET where something else is in the way
     */
    constructor(folder, maker, source) {
        this.folder = path.resolve(folder);
        this.maker = maker;
        if (isWithin(this.folder, source) || isWithin(source, this.folder)) {
            throw this.#refusal(`lies in the way of ${source}, which is copied`);
        }
        this.#check();
        createFolder(path.dirname(this.folder));
        this.#staging = fs.mkdtempSync(path.join(path.dirname(this.folder), `.${path.basename(this.folder)}-`));
        this.#tree = path.join(this.#staging, 'new');
    }

    #check() {
        if (!exists(this.folder)) {
            return;
        }
        if (!isFolder(this.folder)) {
            throw this.#refusal('is no folder');
        }
        const note = path.join(this.folder, NOTE);
        if (isFile(note)) {
            if (fs.readFileSync(note, 'utf8') !== `${this.maker}\n`) {
                throw this.#refusal('holds the layers of another command');
            }
        } else if (fs.readdirSync(this.folder).length > 0) {
            throw this.#refusal('holds files that were not made here');
        }
    }

    #refusal(what) {
        return new UserError(
            ExitCode.TARGET,
            `--layers ${this.folder}: ${what}: name another folder, one that is empty or not there yet`,
        );
    }

    /** Makes a folder of a layer. */
    createFolder(layer, name) {
        createFolder(path.join(this.#tree, layer, name));
    }

    /** Copies a file or a link into a layer: 0644, or 0755 for a program, whatever the mode of the original. */
    copy(file, layer, name, executable) {
        const copy = path.join(this.#tree, layer, name);
        createFolder(path.dirname(copy));
        if (fs.lstatSync(file).isSymbolicLink()) {
            fs.symlinkSync(fs.readlinkSync(file), copy);
        } else {
            fs.copyFileSync(file, copy, fs.constants.COPYFILE_EXCL);
            fs.chmodSync(copy, executable ? PROGRAM_MODE : FILE_MODE);
        }
    }

    /** Puts it into its place. */
    finish() {
        const note = path.join(this.#tree, NOTE);
        fs.writeFileSync(note, `${this.maker}\n`);
        fs.chmodSync(note, FILE_MODE);
        setTimes(this.#tree);
        if (exists(this.folder)) {
            fs.renameSync(this.folder, path.join(this.#staging, 'old'));
        }
        fs.renameSync(this.#tree, this.folder);
    }

    close() {
        remove(this.#staging);
    }
}

/** Folders behind what is in them, since that changes theirs. */
function setTimes(file) {
    if (isFolder(file)) {
        fs.readdirSync(file).forEach((name) => setTimes(path.join(file, name)));
    }
    fs.lutimesSync(file, TIME, TIME);
}

function isWithin(file, folder) {
    return file === folder || file.startsWith(`${folder}${path.sep}`);
}
