/** Forms with what is known of their parameters before the run folded into them, so that it is worked out once and not on every path. */

import type { Form } from '../dist/form.ts';

/** Tells whether all values of a list are known. */
export function isKnown(values: readonly (number | null)[]): values is readonly number[] {
  return !values.includes(null);
}

/** Folds known parameters of the forms inside a form into them; `unknown` are the positions, among all parameters, of those that remain. */
export function foldKnown(
  form: Form,
  values: readonly (number | null)[],
): { readonly form: Form; readonly unknown: readonly number[] } {
  if (typeof form === 'string' || 'known' in form) return { form, unknown: values.map((_, position) => position) };
  let start = 0;
  const parts = form.of.map((inner, i) => {
    const first = start;
    start += form.counts[i]!;
    const own = values.slice(first, start);
    if (isKnown(own)) return { form: { known: inner, parameters: own }, unknown: [] };
    const folded = foldKnown(inner, own);
    return { form: folded.form, unknown: folded.unknown.map((position) => first + position) };
  });
  const behind = values.slice(start).map((_, position) => start + position);
  return {
    form: { ...form, of: parts.map((part) => part.form), counts: parts.map((part) => part.unknown.length) },
    unknown: [...parts.flatMap((part) => part.unknown), ...behind],
  };
}
