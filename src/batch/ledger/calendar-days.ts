/** Days of the calendar, as midnight UTC. */

import { invariant } from '../../base/assert.ts';
import { parsePeriod, periodsPerYear } from '../../base/period.ts';

const msPerDay = 86_400_000;

/** The day of a date written YYYY-MM-DD. Throws for what is none. */
export function dayOf(date: string): Date {
  const day = new Date(`${date}T00:00:00Z`);
  invariant(day.toJSON()?.startsWith(`${date}T`) === true, `dayOf: "${date}" is a date`);
  return day;
}

/** The last day of a period written as in plans. Throws for what is none. */
export function lastDayOf(text: string): Date {
  const period = parsePeriod(text);
  invariant(period !== null, `lastDayOf: "${text}" is a period`);
  const months = (period.index + 1) * (12 / periodsPerYear[period.resolution]);
  return new Date(Date.UTC(Math.floor(months / 12), months % 12) - msPerDay);
}
