// Writes each example of the CommonMark specification as a page of its own.
// usage: pages.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import spec from "commonmark-spec";

const folder = process.argv[2];
fs.mkdirSync(folder, { recursive: true });
spec.tests.forEach(({ markdown }, index) => {
  const name = `${String(index + 1).padStart(3, "0")}.md`;
  fs.writeFileSync(path.join(folder, name), markdown.replaceAll("→", "\t"));
});
console.log(`${spec.tests.length} examples of the specification`);
