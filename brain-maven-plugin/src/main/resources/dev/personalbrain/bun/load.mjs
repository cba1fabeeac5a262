// Loads a native file, as a program of Bun's would. Arguments: a file for the answer, the native file, what it needs of the system.
import { dlopen } from "bun:ffi";

const RTLD_LAZY = 1;

const [answerFile, file, ...needed] = process.argv.slice(2);

/** The system's libraries that are not there; nothing where nobody can tell. */
function absent() {
  try {
    const { symbols } = dlopen("libc.so.6", { dlopen: { args: ["cstring", "int"], returns: "ptr" } });
    return needed.filter((name) => symbols.dlopen(Buffer.from(name + "\0"), RTLD_LAZY) === null);
  } catch {
    return [];
  }
}

const glibc = process.report.getReport().header.glibcVersionRuntime ?? "";
const answer = { glibc, absent: absent(), error: "" };
try {
  process.dlopen({ exports: {} }, file);
} catch (error) {
  answer.error = error.message;
}
await Bun.write(answerFile, JSON.stringify(answer));
process.exit(0);
