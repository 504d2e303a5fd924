// Makes the word file of the input method: every word of @pinyin-pro/data with its toneless reading
// and its cost, our own vocabulary and the name tables, sorted so that the host reads it into arrays.
// Usage: node pinyin.mjs <complete.json> <pinyin-pro module> <folder of our word lists> <output file>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [dictionary, library, lists, target] = process.argv.slice(2);
const { pinyin, polyphonic } = await import(pathToFileURL(library));
const complete = JSON.parse(readFileSync(dictionary, "utf8"));

const COST_OF_NAT = 1000;               // a cost is -ln(probability), in thousandths
const SECOND_READING = 6 * COST_OF_NAT; // 行 read háng by itself
const VOCABULARY = 8500;                // about as likely as 司机 in print
const KNOWN_ONLY = 10500;
const OUTRANK = 100;
const RAREST = 2e-12;
const ABBREVIATED = 60000;

const toneless = reading => reading.normalize("NFD").replace(/u\u0308/g, "v").replace(/\p{M}/gu, "").toLowerCase();
const syllablesOf = text => pinyin(text, { toneType: "none", v: true, type: "array" }).map(toneless);
const lines = name => readFileSync(join(lists, name), "utf8").split(/\r?\n/).map(line => line.trim()).filter(line => line && !line.startsWith("#"));
const tokens = name => lines(name).flatMap(line => line.split(/ (?![^[]*\])/)).filter(Boolean);
const withReading = token => {
  const [, text, given] = /^([^[]+)(?:\[([^\]]+)\])?$/.exec(token);
  return { text, given: given?.split(" ") };
};

// The dictionary, then what it lacks: single characters it knows only inside words, and second readings.
const frequencies = Object.entries(complete).map(([text, [reading, frequency]]) => ({ text, syllables: toneless(reading).split(" "), frequency }));
const inWords = new Set(Object.keys(complete).flatMap(word => [...word]));
for (const character of inWords) {
  if (!complete[character]) {
    frequencies.push({ text: character, syllables: syllablesOf(character), frequency: character === "不" ? 5e-7 : RAREST });
  }
}
const total = frequencies.reduce((sum, word) => sum + word.frequency, 0);
const words = new Map(); // "text reading" -> word
const add = (text, syllables, cost) => {
  // One UTF-16 unit a syllable: characters outside the basic plane are not in the dictionary anyway.
  if (syllables.length !== text.length || syllables.some(syllable => !/^[a-z]+$/.test(syllable))) return;
  const key = syllables.join("");
  const id = `${text} ${syllables.join(" ")}`;
  const known = words.get(id);
  if (!known || known.cost > cost) words.set(id, { text, syllables, key, cost: Math.min(65535, Math.round(cost)) });
};
for (const { text, syllables, frequency } of frequencies) add(text, syllables, -Math.log(frequency / total) * COST_OF_NAT);
for (const { text, frequency } of frequencies.filter(word => [...word.text].length === 1)) {
  for (const reading of polyphonic(text, { toneType: "none", v: true })[0].split(" ")) {
    add(text, [toneless(reading)], -Math.log(frequency / total) * COST_OF_NAT + SECOND_READING);
  }
}

// Our vocabulary outranks every word of the same sound.
const cheapest = new Map();
for (const word of words.values()) cheapest.set(word.key, Math.min(cheapest.get(word.key) ?? Infinity, word.cost));
const vocabulary = new Set();
for (const token of tokens("vocabulary.txt")) {
  const quiet = token.startsWith("~");
  const { text, given } = withReading(quiet ? token.slice(1) : token);
  const syllables = given ?? (complete[text] ? toneless(complete[text][0]).split(" ") : syllablesOf(text));
  vocabulary.add(text);
  const rival = cheapest.get(syllables.join("")) ?? Infinity;
  add(text, syllables, quiet ? KNOWN_ONLY : Math.min(VOCABULARY, rival - OUTRANK));
}

const sorted = [...words.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.cost - b.cost || (a.text < b.text ? -1 : 1)));

// Names: cheaper is commoner.
const names = [];
tokens("surnames.txt").forEach((token, rank) => {
  const { text, given } = withReading(token);
  const syllables = given ?? pinyin(text, { surname: "all", toneType: "none", v: true, type: "array" }).map(toneless);
  names.push(["surname", syllables.join(""), text, Math.round(2000 + Math.log(rank + 1) * 900)]);
});
for (const line of lines("given-names.txt")) {
  const [first, ...rest] = line.split(" ");
  if (/^[a-z]+$/.test(first)) {
    rest.forEach((character, rank) => names.push(["given", first, character, 3000 + rank * 450]));
  } else {
    for (const text of [first, ...rest]) names.push(["given", syllablesOf(text).join(""), text, [...text].length === 1 ? 3000 : 5500]);
  }
}

// Binary, little-endian: see PinyinLexicon.Read, which mirrors this.
const parts = [];
const int32 = values => parts.push(Buffer.from(Int32Array.from(values).buffer));
const uint16 = values => parts.push(Buffer.from(Uint16Array.from(values).buffer));
const syllables = [...new Set(sorted.flatMap(word => word.syllables))].sort();
const syllableId = new Map(syllables.map((syllable, index) => [syllable, index]));
const keyStart = [], keyWord = [], wordText = [], text = [], reading = [];
let letters = 0, key = null;
const keys = [];
sorted.forEach((word, index) => {
  if (word.key !== key) {
    key = word.key;
    keys.push(key);
    keyStart.push(letters);
    keyWord.push(index);
    letters += key.length;
  }
  wordText.push(text.length);
  [...word.text].forEach((character, position) => {
    text.push(character.charCodeAt(0));
    reading.push(syllableId.get(word.syllables[position]));
  });
});
keyStart.push(letters);
keyWord.push(sorted.length);
wordText.push(text.length);
const initials = word => word.syllables.map(syllable => syllable[0]).join("");
// 司机 before 世界 for sj: of words with the same initials our vocabulary comes first.
const abbreviations = sorted.map((word, index) => ({ index, cost: word.cost, rank: vocabulary.has(word.text) ? 0 : 1, initials: initials(word) }))
  .filter(word => word.initials.length >= 2 && word.initials.length <= 6)
  .sort((a, b) => a.rank - b.rank || a.cost - b.cost).slice(0, ABBREVIATED)
  .sort((a, b) => (a.initials < b.initials ? -1 : a.initials > b.initials ? 1 : a.rank - b.rank || a.cost - b.cost));
const syllableText = Buffer.from(syllables.join("\n"), "ascii");
const nameText = Buffer.from(names.map(name => name.join("\t")).join("\n"), "utf8");

parts.push(Buffer.from("SKPY", "ascii"));
int32([1, syllableText.length, keys.length, letters, sorted.length, text.length, abbreviations.length, nameText.length]);
parts.push(syllableText);
int32(keyStart);
parts.push(Buffer.from(keys.join(""), "ascii"));
int32(keyWord);
uint16(sorted.map(word => word.cost));
int32(wordText);
uint16(text);
uint16(reading);
int32(abbreviations.map(word => word.index));
parts.push(nameText);
writeFileSync(target, Buffer.concat(parts));
