import { COMMANDS, OPTIONS, usage } from './options.mjs';

export function helpText() {
    const commands = [...COMMANDS].map(([name, description]) => row(name, description));
    const options = [...OPTIONS].map(([name, { description }]) => row(usage(name), description));
    return `Usage: main.mjs COMMAND [OPTION]...

Runs on Bun, Node.js (20 or later) and Deno (2, with -A). A compiled Bun program runs it too: BUN_BE_BUN=1 PROGRAM main.mjs COMMAND

Commands:
${commands.join('\n')}

Options:
${options.join('\n')}

Modules are looked for in DIR/vendor, in --source, in the environment's BRAIN_SOURCES (separated by
commas), and in the registries that the manifest names, in this order.

Exit codes: 0 done, 1 a defect of the installer, 2 usage, 3 manifest, 4 no source delivers,
5 other bytes than the manifest's, 6 folder not writable, full or locked, 7 platform,
9 this machine lacks something.`;
}

function row(name, description) {
    return `  ${name.padEnd(24)} ${description}`;
}
