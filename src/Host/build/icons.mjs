// Copies the icons named in icons.txt out of lucide-static and joins them into one sprite.
// Usage: node icons.mjs <icons.txt> <folder of lucide svg files> <output folder>
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [list, source, target] = process.argv.slice(2);
const names = readFileSync(list, "utf8").split(/\r?\n/).map(line => line.trim()).filter(line => line && !line.startsWith("#"));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const pen = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
const symbols = names.map(name => {
  const svg = readFileSync(join(source, `${name}.svg`), "utf8");
  const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)[1].replace(/\s*\n\s*/g, "");
  writeFileSync(join(target, `${name}.svg`), `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" ${pen}>${shapes}</svg>\n`);
  return `<symbol id="${name}" viewBox="0 0 24 24" ${pen}>${shapes}</symbol>`;
});
writeFileSync(join(target, "sprite.svg"), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);
