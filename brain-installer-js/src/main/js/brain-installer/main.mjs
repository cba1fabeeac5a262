import process from 'node:process';
import { run } from './cli/brain-installer.mjs';

// Installs an application's npm modules: `main.mjs help` shows how. Runs on Bun, Node.js and Deno, and needs nothing beside them.

process.exit(await run(process.argv.slice(2), process.env));
