/** What can be asked for, and what each does. */
export const COMMANDS = new Map([
    ['install', 'put the npm modules of the manifest in place; does nothing where they are'],
    ['verify', 'hash what is installed and compare it with the manifest'],
    ['list', 'show the modules of the manifest and how they stand here'],
    ['doctor', 'find out what is wrong with an application on this machine, and what mends it'],
    ['help', 'show this'],
    ['version', "show the installer's version"],
]);

/** The options, in the order in which the help shows them: name, what its value is or undefined, what it does. */
export const OPTIONS = new Map(
    [
        ['--root', 'DIR', "the application's folder; without it the one that holds the installer's own"],
        ['--manifest', 'FILE', 'what to install; without it native-modules.json in that folder'],
        ['--platform', 'NAME', "as linux-x64; without it this machine's"],
        ['--source', 'DIR|URL', 'a folder or registry to try first; may be given several times'],
        ['--keep', 'DIR', 'a folder to try first, and to keep in what had to be downloaded'],
        ['--offline', undefined, 'use folders only, no network'],
        ['--allow-http', undefined, 'allow http: for hosts other than this machine'],
        ['--cacert', 'FILE', 'PEM file of certificate authorities to trust as well'],
        ['--wait', 'SECONDS', 'how long to wait for another installer in the same folder; 600'],
        ['--layers', 'DIR', 'where a build of an image finds its layers, one folder for each'],
        ['--alone', 'NAME[,NAME]', 'what has a layer of its own: names of packages, as @libsql/client'],
        ['--json', undefined, "'doctor' answers in JSON"],
        ['--data', 'DIR', "where 'doctor' expects the application's data; data in its folder, or what .env says"],
        ['--tmp', 'DIR', "the application's temporary folder; the one that its wrapper makes"],
        ['--port', 'NUMBER', "a port that 'doctor' looks at"],
        ['--quiet', undefined, 'say nothing but errors'],
        ['--no-progress', undefined, 'show no progress, only how it ended'],
        ['--trace', undefined, 'show where in the code an error came from'],
        ['--help', undefined, 'show this'],
        ['--version', undefined, "show the installer's version"],
    ].map(([name, value, description]) => [name, { value, description }]),
);

/** `--root DIR`. */
export function usage(name) {
    const { value } = OPTIONS.get(name);
    return value === undefined ? name : `${name} ${value}`;
}
