// Which keys each kind of field gets. Names in braces are keys that do something; the rest type themselves.
const letters = ["q w e r t y u i o p", "a s d f g h j k l"];
const digits = ["1 2 3", "4 5 6", "7 8 9"];

const LAYOUTS = {
  pinyin: [...letters, "' z x c v b n m {delete}", "{latin} {symbols} ， {space} 。 {done}"],
  latin: ["1 2 3 4 5 6 7 8 9 0", ...letters, "{shift} z x c v b n m {delete}", "{chinese} {symbols} {space} . {done}"],
  capitals: ["1 2 3 4 5 6 7 8 9 0", ...letters.map(row => row.toUpperCase()), "{shift} Z X C V B N M {delete}", "{chinese} {symbols} {space} . {done}"],
  symbols: ["1 2 3 4 5 6 7 8 9 0", "， 。 、 ？ ！ ： ； （ ）", "- / @ . # % + _ {delete}", "{letters} {enter} {space} {clear} {done}"],
  phone: [...digits, "- 0 {delete}", "{clear} {done}"],
  idno: [...digits, "X 0 {delete}", "{clear} {done}"],
  document: ["1 2 3 4 5 6 7 8 9 0", ...letters.map(row => row.toUpperCase()), "Z X C V B N M {delete}", "{clear} {done}"],
  number: [...digits, ". 0 {delete}", "{clear} {done}"],
  date: [...digits, "{clear} 0 {delete}", "{done}"],
};

const WORDS = ["done", "clear", "space", "delete", "latin", "chinese", "symbols", "letters", "shift", "enter"];

export const isPad = layout => digits.every(row => LAYOUTS[layout].includes(row));

/** The rows of a layout, without the keys that this field has no use for. */
export function rowsOf(layout, { chinese, lines }) {
  const unused = new Set([...(chinese ? [] : ["{chinese}"]), ...(lines ? [] : ["{enter}"])]);
  return LAYOUTS[layout].map(row => row.split(" ").filter(key => !unused.has(key)).join(" "));
}

/** What stands on the keys, in the page's language. */
export const faces = texts => Object.fromEntries(WORDS.map(word => [`{${word}}`, texts[word] ?? word]));
