// Uses the native module and says of which version it is, and what the time is. With an argument it waits for a line before.
import { readFileSync } from "node:fs";

if (process.argv.length > 2) {
  // To be ended is no failure.
  process.on("SIGINT", () => process.exit(0));
  process.on("SIGTERM", () => process.exit(0));
  console.log("waiting");
  for await (const line of console) {
    break;
  }
}
const { crc32 } = await import("@node-rs/crc32");
if (crc32("123456789") !== 0xcbf43926) {
  throw new Error("another checksum: " + crc32("123456789"));
}
const manifest = process.env.NODE_PATH + "/@node-rs/crc32-linux-x64-gnu/package.json";
console.log("crc32 " + JSON.parse(readFileSync(manifest, "utf8")).version);
console.log("clock " + new Date().toISOString());
process.exit(0);
