/** What a spreadsheet's cell shows for its number under its format, as far as that changes what it means: percentages and dates. */

/** How much of a date a format shows. */
export type DatePrecision = 'year' | 'month' | 'day' | 'time';

/** A format without what it shows as it stands: quoted and escaped text, fills, colours and locales in brackets. */
function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!;
}

/** Tells whether a format shows numbers as percentages. */
export function showsPercent(format: string): boolean {
  return bareFormat(format).includes('%');
}

/** Writes a number as a percentage, every digit kept: 0.071 is 7.1%. */
export function shownPercent(value: number): string {
  const [digits, exponent = '0'] = value.toExponential().split('e');
  return `${Number(`${digits}e${Number(exponent) + 2}`)}%`;
}

/** Tells how much of a date a format shows; a format that is not known may show all of it. */
export function datePrecision(format: string): DatePrecision {
  const bare = bareFormat(format).toLowerCase();
  if (!/[ye]/.test(bare)) return /[hs]/.test(bare) && !bare.includes('d') ? 'time' : 'day';
  if (/[dhs]/.test(bare)) return 'day';
  return bare.includes('m') ? 'month' : 'year';
}

/** Writes a date, given as ISO 8601 in UTC, as far as it is shown. */
export function shownDate(iso: string, precision: DatePrecision): string {
  switch (precision) {
    case 'year':
      return iso.slice(0, 4);
    case 'month':
      return iso.slice(0, 7);
    case 'day':
      return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
    case 'time':
      return iso.slice(11, 19);
  }
}
