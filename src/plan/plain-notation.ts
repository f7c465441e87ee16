/** Brings the ways in which people and spreadsheets write numbers and periods down to the language's own. */

/**
 * Rewrites a cell's text where its meaning is certain: full-width digits and signs, the minus sign of typography, digits grouped by
 * no-break spaces or, where `commasGroup`, by commas, a blank before %. Other texts come out as some text that is no number either.
 */
export function plainNumber(text: string, commasGroup: boolean): string {
  const plain = halfWidth(text)
    .replace(/^\u2212/, '-')
    .replace(/(?<!\s)\s+%$/, '%');
  const grouped = commasGroup ? groups : blankGroups;
  return plain.replace(grouped, (digits) => digits.replace(/[,\u00A0\u202F\u2009]/g, ''));
}

const groups = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[\u00A0\u202F\u2009]\d{3})+)(?![\d,])/;
const blankGroups = /^[+-]?\d{1,3}(?:[\u00A0\u202F\u2009]\d{3})+(?!\d)/;

/** Rewrites full-width characters, which stand 0xFEE0 above their ASCII twins; no other form is one of a digit's ways to be written. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

const year = /^(\d{4})\s*年$/;
const month = /^(\d{4})\s*(?:[-/]|年)\s*(\d{1,2})\s*(月?)$/;
const quarter = /^(\d{4})\s*[-/年]?\s*(?:[Qq]([1-4])|第?([1-4一二三四])季度?)$/;

/** Rewrites a year, quarter or month in other notation as periods are written; null for anything else. */
export function plainPeriod(text: string): string | null {
  const plain = halfWidth(text);
  const ofYear = year.exec(plain);
  if (ofYear !== null) return ofYear[1]!;
  const ofMonth = month.exec(plain);
  if (ofMonth !== null) {
    const number = Number(ofMonth[2]);
    // 2024-1 with 月, or neither 年 nor 月: "2024年5" is no month yet.
    const whole = plain.includes('年') === (ofMonth[3] === '月');
    return whole && number >= 1 && number <= 12 ? `${ofMonth[1]}-${String(number).padStart(2, '0')}` : null;
  }
  const ofQuarter = quarter.exec(plain);
  if (ofQuarter === null) return null;
  const digit = ofQuarter[2] ?? ofQuarter[3]!;
  return `${ofQuarter[1]}-Q${'一二三四'.includes(digit) ? '一二三四'.indexOf(digit) + 1 : digit}`;
}
