// Writes THIRD-PARTY.md: every NuGet and npm package that ends up in the product, with its version and licence.
// Usage: node third-party.mjs <project.assets.json> <folder with package-lock.json> <output>
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [assetsFile, npmFolder, output] = process.argv.slice(2);
const assets = JSON.parse(readFileSync(assetsFile, "utf8"));
const folders = Object.keys(assets.packageFolders);
const buildOnly = new Set(["meziantou.analyzer", "roslynator.analyzers", "microsoft.codeanalysis.bannedapianalyzers"]);

function nugetLicence(path) {
  for (const folder of folders) {
    const nuspec = join(folder, path, path.split("/")[0] + ".nuspec");
    if (!existsSync(nuspec)) continue;
    const text = readFileSync(nuspec, "utf8");
    const expression = /<license type="expression">([^<]+)</.exec(text)?.[1];
    const file = /<license type="file">([^<]+)</.exec(text)?.[1];
    const url = /<licenseUrl>([^<]+)</.exec(text)?.[1];
    return expression ?? (file ? `see ${file} in the package` : url ?? "not stated");
  }
  return "not stated";
}

const nuget = Object.entries(assets.libraries)
  .filter(([, library]) => library.type === "package")
  .map(([id, library]) => [...id.split("/"), library.path])
  .filter(([name]) => !buildOnly.has(name.toLowerCase()))
  .map(([name, version, path]) => ({ name, version, licence: nugetLicence(path) }));

const lock = JSON.parse(readFileSync(join(npmFolder, "package-lock.json"), "utf8"));
const npm = Object.entries(lock.packages)
  .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.dev)
  .map(([path, entry]) => {
    const own = join(npmFolder, path, "package.json");
    const licence = entry.license ?? (existsSync(own) ? JSON.parse(readFileSync(own, "utf8")).license : undefined);
    return { name: path.slice("node_modules/".length), version: entry.version, licence: licence ?? "not stated" };
  });

const table = rows => ["| package | version | licence |", "|---|---|---|", ...rows
  .sort((a, b) => a.name.localeCompare(b.name, "en"))
  .map(r => `| ${r.name} | ${r.version} | ${r.licence} |`)].join("\n");

writeFileSync(output, `# Third-party components

Written by the build. None of this code stands in the repository.

## NuGet

${table(nuget)}

## npm

${table(npm)}
`);
