/** Signs that other languages use and this one refuses, with what to write instead. */

/** Signs of ASCII, longest first where one begins another; each with what to write instead. */
const signs: readonly (readonly [sign: string, remedy: string])[] = [
  ['===', '=='],
  ['!==', '!='],
  [':=', '=='],
  ['=>', '>='],
  ['=<', '<='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['**', '^'],
  ['.*', '*'],
  ['./', '/'],
  ['.^', '^'],
  ['&', 'and'],
  ['|', 'or'],
  ['~', 'not'],
  ['?', 'if(c, a, b)'],
];

/** Signs beyond ASCII; full-width forms of ASCII signs are found by their code. */
const wideSigns: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '≥': '>=',
  '⩾': '>=',
  '≧': '>=',
  '≤': '<=',
  '⩽': '<=',
  '≦': '<=',
  '≠': '!=',
  '−': '-',
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '‰': '0.1%',
  '²': '^2',
  '³': '^3',
  '√': 'sqrt(x)',
  '∧': 'and',
  '∨': 'or',
  '¬': 'not',
};

/** The refused sign that a text has at an offset, with what to write instead, or null. */
export function refusedSign(text: string, offset: number): { readonly sign: string; readonly remedy: string } | null {
  const found = signs.find(([sign]) => text.startsWith(sign, offset));
  if (found) return { sign: found[0], remedy: found[1] };
  const sign = text[offset]!;
  const remedy = Object.hasOwn(wideSigns, sign) ? wideSigns[sign] : asciiForm(sign);
  return remedy === undefined ? null : { sign, remedy };
}

/** Full-width `！` to `～` are ASCII `!` to `~`, 0xFEE0 further on. */
function asciiForm(sign: string): string | undefined {
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined;
}
