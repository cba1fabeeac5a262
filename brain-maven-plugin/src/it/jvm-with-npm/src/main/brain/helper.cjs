// Asks a native npm module; tells who ran this, and what it answered.
const Database = require("libsql");

const runtime = process.versions.bun ? "bun" : process.versions.deno ? "deno" : "node";
const { version } = new Database(":memory:").prepare("SELECT sqlite_version() AS version").get();
console.log(`${runtime}: sqlite ${version}`);
