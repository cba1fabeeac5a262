import { BadArchive } from '../archive/bad-archive.mjs';
import { printable } from '../archive/tar-reader.mjs';

const MAX_LENGTH = 4096;

/**
 * Where npm puts an entry of a tarball, below the package's folder: without the first component of its name. Undefined where nothing else
 * is there.
 *
 * @throws BadArchive where the name is absolute, leads up, or means something else on another system
 */
export function packagePath(name) {
    const components = name.split('/');
    if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
        throw badEntry(name, 'its name is absolute');
    }
    if (components.includes('..')) {
        throw badEntry(name, "its name leads outside with '..'");
    }
    if (/[\\\u0000-\u001f\u007f-\u009f]/.test(name)) {
        throw badEntry(name, 'has a backslash or a control character in its name');
    }
    if (name.length > MAX_LENGTH) {
        throw badEntry(name, `its name has more than ${MAX_LENGTH} characters`);
    }
    const path = components.slice(1).filter((component) => component !== '' && component !== '.');
    return path.length === 0 ? undefined : renamed(path.join('/'));
}

/** npm takes a .gitignore for the .npmignore that its author had not. */
function renamed(path) {
    return path.replace(/(^|\/)\.gitignore$/, '$1.npmignore');
}

export function badEntry(name, what) {
    return new BadArchive(`entry '${printable(name)}': ${what}`);
}
