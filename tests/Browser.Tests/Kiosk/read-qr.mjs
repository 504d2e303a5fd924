// Prints what the QR code in a PNG says. Usage: node read-qr.mjs <node_modules> <png>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, file] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { PNG } = require("pngjs");
const { default: jsqr = require("jsqr") } = require("jsqr");
const { data, width, height } = PNG.sync.read(readFileSync(file));
const found = jsqr(new Uint8ClampedArray(data), width, height);
if (!found) process.exit(1);
process.stdout.write(Buffer.from(found.binaryData).toString("utf8"));
