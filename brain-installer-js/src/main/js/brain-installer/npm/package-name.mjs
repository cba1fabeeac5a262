const MAX = 214;
const PART = "[A-Za-z0-9~!'()*_-][A-Za-z0-9~!'()*._-]*";
const NAME = new RegExp(`^(?:@${PART}/)?${PART}$`);
const NOT_ALLOWED = ['node_modules', 'favicon.ico'];
/** Folders of a layout for an image that are no module's. */
const OTHER_LAYERS = ['data', 'marker', 'other-modules'];

/** Whether a text is the name of an npm package, `libsql` or `@libsql/client`: safe as a folder's name. Old ones have capital letters. */
export function isPackageName(text) {
    return text.length <= MAX && NAME.test(text) && !NOT_ALLOWED.includes(text);
}

/** What a package's layer is called for an image's build: `libsql-client`. */
export function layerFolder(name) {
    const folder = name.replace('@', '').replace('/', '-');
    return OTHER_LAYERS.includes(folder) ? `npm-${folder}` : folder;
}
