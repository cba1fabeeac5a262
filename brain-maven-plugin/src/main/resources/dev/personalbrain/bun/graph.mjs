// Which files a Bun application consists of, and what they import. Arguments: a file with the question, a file for the answer.
// Runs no code of the application and none of its packages.
import { relative, resolve } from "node:path";

const SCRIPT = /\.[cm]?[jt]sx?$/;

const [questionFile, answerFile] = process.argv.slice(2);
const { root, entries, packages, external } = await Bun.file(questionFile).json();
process.chdir(root);

/** The script that a package's name stands for; none where that is a library, or there is nothing. */
function mainOf(name) {
  try {
    const file = Bun.resolveSync(name, root);
    return SCRIPT.test(file) ? [file] : [];
  } catch {
    return [];
  }
}

/** Where something is in a source. The texts are the compiler's. */
function place({ message, position, specifier }) {
  const { file = "", line = 0, column = 0, lineText = "" } = position ?? {};
  const text = lineText.slice(Math.max(column - 1, 0)).trim();
  return { message, file: file && relative(root, file), line, column, text, specifier };
}

async function build(options) {
  const result = await Bun.build({ target: "bun", throw: false, ...options });
  return { result, errors: result.logs.filter((log) => log.level === "error").map(place) };
}

/** Every file that can be reached, with nothing left out because it seems to be of no use: a package on the disk loads it all. */
const { result, errors } = await build({
  entrypoints: [...entries.map((path) => resolve(path)), ...packages.flatMap(mainOf)],
  external,
  metafile: true,
  ignoreDCEAnnotations: true,
});
const files = Object.entries(result.metafile?.inputs ?? {}).map(([path, { imports }]) => ({
  path,
  imports: imports.map((each) => ({ path: each.external ? "" : each.path, specifier: each.original ?? each.path })),
}));

/** What is loaded by a name that only the running program knows. Each script by itself, since the compiler goes no further behind one. */
const scripts = files.map(({ path }) => path).filter((path) => SCRIPT.test(path));
const { errors: computed } =
  scripts.length === 0
    ? { errors: [] }
    : await build({ entrypoints: scripts.map((path) => resolve(path)), external: ["*"], allowUnresolved: [] });

await Bun.write(answerFile, JSON.stringify({ files, errors, computed }));
