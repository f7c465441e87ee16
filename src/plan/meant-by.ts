/** What a cell that is no number was probably meant to be. */

import { halfWidth, plainNumber } from './plain-notation.ts';

/**
 * What stands in a cell: a date; a number in other notation, with a unit the plan does not know, with a currency's sign, with a comma
 * that may be of either kind, of more digits or another size than a number holds; a mark for nothing; or some text.
 */
export type Meant =
  | { readonly kind: 'date'; readonly month: string; readonly quarter: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'currency'; readonly written: string }
  | { readonly kind: 'comma'; readonly decimal: string; readonly whole: string }
  | { readonly kind: 'digits' | 'range' | 'nothing' | 'text' };

const date = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*\d{1,2}\s*日?(?:[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u;
const digits = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';
const numeral = new RegExp(`^[+-]?${digits}%?$`);
const withUnit = new RegExp(`^[+-]?${digits}\\s*([\\p{L}_][\\p{L}\\p{N}_]*(?:[*/][\\p{L}_][\\p{L}\\p{N}_]*)*)$`, 'u');
const withCurrency = /^([+-]?)\s*[A-Z]{0,2}[¥￥$€£￡₩]\s*([\d.,]+)$|^([+-]?[\d.,]+)\s*[¥￥$€£￡₩]$/;
const nothing = /^(?:[-–—―]+|\/|n\/?a|nan|null|none|\.{2,}|…+|无|暂无|缺|空)$/i;

/** Tells what a cell's text, which is no number, was probably meant to be. */
export function meantBy(text: string): Meant {
  const plain = plainNumber(text.trim(), true);
  if (numeral.test(plain)) return meantByNumeral(text.trim(), plain);
  const [, ofYear, inMonth] = date.exec(plain) ?? [];
  if (inMonth !== undefined && Number(inMonth) >= 1 && Number(inMonth) <= 12) {
    const quarter = Math.ceil(Number(inMonth) / 3);
    return { kind: 'date', month: `${ofYear}-${inMonth.padStart(2, '0')}`, quarter: `${ofYear}-Q${quarter}` };
  }
  if (nothing.test(plain)) return { kind: 'nothing' };
  const currency = withCurrency.exec(plain);
  if (currency !== null) {
    const written = plainNumber(currency[3] ?? currency[1]! + currency[2]!, true);
    return numeral.test(written) ? { kind: 'currency', written } : { kind: 'text' };
  }
  return meantByMarks(plain) ?? { kind: 'text' };
}

/** A numeral that was not read: outside the range of a number, of too many digits, or with a comma where commas may be decimal. */
function meantByNumeral(text: string, plain: string): Meant {
  const comma = /^([+-]?\d{1,3}),(\d{3})%?$/.exec(halfWidth(text));
  if (comma !== null) return { kind: 'comma', decimal: `${comma[1]}.${comma[2]}`, whole: plain };
  if (halfWidth(text).includes(',')) return { kind: 'number', written: plain };
  return isWithinRange(plain) ? { kind: 'digits' } : { kind: 'range' };
}

/** Tells whether a numeral is a finite number, and is not 0 for being too small. */
export function isWithinRange(numeral: string): boolean {
  const value = Number(numeral.replace('%', ''));
  return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(numeral.replace(/e.*/i, '')));
}

/** Numbers in notations that are not read, though there is only one thing that they can mean. */
function meantByMarks(plain: string): Meant | null {
  const single = /^([+-]?\d+),(\d+)(%?)$/.exec(plain);
  if (single !== null) {
    const [, before, after, percent] = single;
    return { kind: 'comma', decimal: `${before}.${after}${percent}`, whole: `${before}${after}${percent}` };
  }
  const written = rewritten(plain);
  if (written !== null) return { kind: 'number', written };
  const unit = withUnit.exec(plain)?.[1];
  return unit === undefined ? null : { kind: 'unit', unit };
}

function rewritten(plain: string): string | null {
  const bracketed = /^\((.+)\)$/.exec(plain);
  const perMille = plain.endsWith('‰') ? plain.slice(0, -1).trimEnd() : '';
  if (/^(?:true|false)$/i.test(plain)) return plain.toLowerCase() === 'true' ? '1' : '0';
  // Accounts put what is negative between brackets.
  if (bracketed !== null) return numeralOf(bracketed[1]!, '-');
  if (numeral.test(perMille)) return `${Number((Number(perMille) / 10).toPrecision(12))}%`;
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+%?$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d+(?:[ ,]\d+)+(?:\.\d+)?%?$/.test(plain)) return plain.replace(/[ ,]/g, '');
  return null;
}

function numeralOf(text: string, sign: string): string | null {
  const plain = plainNumber(text.trim(), true);
  return /^[\d.]/.test(plain) && numeral.test(plain) ? sign + plain : null;
}
