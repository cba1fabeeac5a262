import { Integrity } from '../npm/integrity.mjs';
import { isPackageName } from '../npm/package-name.mjs';
import { JsonField } from './json-field.mjs';
import { isName } from './values.mjs';

/** The texts of an npm module in a manifest that have a shape: names, integrity, folders, paths, links. */

const BETWEEN_FOLDERS = '/node_modules/';
const PROGRAMS = '.bin/';

export function name(field) {
    if (!isPackageName(field.text())) {
        throw field.bad('the name of an npm package (NAME or @SCOPE/NAME)');
    }
    return field.text();
}

export function version(field) {
    if (!/^[0-9A-Za-z][0-9A-Za-z.+-]*$/.test(field.text())) {
        throw field.bad("a version (letters, digits, '.', '-' and '+')");
    }
    return field.text();
}

export function integrity(field) {
    const found = Integrity.parse(field.text());
    if (found === undefined) {
        throw field.bad('one integrity (sha512-BASE64; sha384 and sha256 are fine too)');
    }
    return found;
}

/** `@libsql/client` or `a/node_modules/b`. */
export function folder(field) {
    if (!isFolder(field.text())) {
        throw field.bad('the folder of a package (NAME or @SCOPE/NAME, with /node_modules/ between several)');
    }
    return field.text();
}

function isFolder(text) {
    return text.split(BETWEEN_FOLDERS).every(isPackageName);
}

/** Below a package's folder; may be hidden. */
export function filePath(field) {
    if (!field.text().split('/').every(isName)) {
        throw field.bad("a path in a package (no leading /, no '..', no backslash, no colon)");
    }
    return field.text();
}

/** A Map from paths below node_modules to relative targets. */
export function links(field) {
    return new Map(
        field.fields().map(([path, target]) => {
            checkLink(new JsonField(field.file, field.path, path));
            checkTarget(target, path);
            return [path, target.text()];
        }),
    );
}

/** `.bin/tool` or `a/node_modules/.bin/tool`. */
function checkLink(field) {
    const path = field.text();
    const programs = path.lastIndexOf(PROGRAMS);
    const parent = path.slice(0, Math.max(programs, 0));
    const inside = parent === '' || (parent.endsWith(BETWEEN_FOLDERS) && isFolder(parent.slice(0, -BETWEEN_FOLDERS.length)));
    if (programs < 0 || !inside || !isName(path.slice(programs + PROGRAMS.length))) {
        throw field.bad('a link to a program (.bin/NAME or FOLDER/node_modules/.bin/NAME)');
    }
}

/** `..` at its start only: no link on the way can make it mean another place. */
function checkTarget(target, path) {
    const segments = target.text().split('/');
    const first = segments.findIndex((segment) => segment !== '..');
    const inside = first >= 0 && first < path.split('/').length;
    if (!inside || !segments.slice(first).every(isName)) {
        throw target.bad('a relative path that stays in node_modules');
    }
}
