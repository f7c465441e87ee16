/** Formulas of generated plans: each can be written under other names, in another unit of money, and for one element. */

import fc from 'fast-check';

/** How a plan is written. Draws and elements of `chain` keep their names whatever `rename` does. */
export interface Writing {
  readonly rename: (name: string) => string;
  /** The unit of money, and how many of it make one 亿元. */
  readonly money: { readonly unit: string; readonly scale: number };
  readonly order: <T>(items: readonly T[]) => readonly T[];
  /** Formulas of variables by an index are written out element by element. */
  readonly perElement: boolean;
}

export type IndexName = 'chain' | 'place';
export const elements: Readonly<Record<IndexName, readonly string[]>> = {
  chain: ['steel', 'semi', '铸造'],
  place: ['太原', '忻州'],
};

/** The elements at which a formula is written out; empty where it is written for all. */
export type Here = Readonly<Partial<Record<IndexName, string>>>;
export type Formula = (w: Writing, here: Here) => string;

/** A variable that a formula can name. */
export interface Known {
  readonly name: string;
  readonly by: readonly IndexName[];
  readonly money: boolean;
  readonly draw: boolean;
  /** Changes by step, or may: not for the parameters of a draw made once. */
  readonly varies: boolean;
}

/** A literal amount of money a year. */
export function moneyText(w: Writing, amount: number): string {
  return `${amount * w.money.scale} ${w.money.unit}/year`;
}

/** A name, of a variable or a column, with the elements at which the formula is written out. */
export function reference(w: Writing, here: Here, name: string, by: readonly IndexName[]): string {
  const keys = by.flatMap((index) => here[index] ?? []);
  return keys.length === 0 ? name : `${name}[${keys.map((key) => `"${w.rename(key)}"`).join(', ')}]`;
}

const column = (table: string, name: string, by: readonly IndexName[]): Formula => {
  return (w, here) => reference(w, here, `${w.rename(table)}.${w.rename(name)}`, by);
};

const refer = ({ name, by, draw }: Known): Formula => {
  return (w, here) => reference(w, here, draw ? name : w.rename(name), by);
};

const without = (here: Here, index: IndexName): Here => {
  return Object.fromEntries(Object.entries(here).filter(([key]) => key !== index));
};

const fits = (by: readonly IndexName[]) => (known: Known) => known.by.every((index) => by.includes(index));

/** What a formula of a variable by some indexes can name. */
export interface Surroundings {
  readonly known: readonly Known[];
  readonly by: readonly IndexName[];
}

const eighths = (min: number, max: number) => fc.integer({ min: 8 * min, max: 8 * max }).map((n) => n / 8);

function plainLeaf({ known, by }: Surroundings): fc.Arbitrary<Formula> {
  const leaves: fc.Arbitrary<Formula>[] = [
    eighths(0, 5).map((n) => () => String(n)),
    fc.integer({ min: 0, max: 150 }).map((n) => () => `${n}%`),
    fc
      .constantFrom('t', 'dt', 'time - 2021', 'period("2022-Q3") - 2021', 's_curve(time - 2022.5, 2)')
      .map((text) => () => `(${text})`),
    fc.constant((w) => w.rename('help')),
    fc.constant((w) => `if(${w.rename('scope')} == "${w.rename('wide')}", 2, 0.5)`),
  ];
  for (const each of known.filter(fits(by)))
    if (!each.money) leaves.push(fc.constant(refer(each)), fc.constant(refer(each)));
  if (by.includes('chain')) {
    leaves.push(fc.constant(column('chain', 'weight', ['chain'])));
    const ownChain: Formula = (w, here) => (here.chain ? `"${here.chain}"` : w.rename('chain'));
    leaves.push(
      fc.constant((w, here) => {
        const [project, size] = [w.rename('project'), w.rename('size')];
        return `sum(${project}.${size}, ${project}.${w.rename('chain')} == ${ownChain(w, here)})`;
      }),
    );
  }
  if (by.length === 2) leaves.push(fc.constant(column('share', 'part', ['chain', 'place'])));
  return fc.oneof(...leaves);
}

/** A formula that comes out as a plain number. */
export function plainFormula(around: Surroundings, depth: number): fc.Arbitrary<Formula> {
  const leaf = plainLeaf(around);
  if (depth === 0) return leaf;
  const { known, by } = around;
  const inner = plainFormula(around, depth - 1);
  const binary = (write: (a: string, b: string) => string) =>
    fc.tuple(inner, inner).map(
      ([a, b]): Formula =>
        (w, here) =>
          write(a(w, here), b(w, here)),
    );
  const unary = (write: (a: string, w: Writing) => string) =>
    inner.map(
      (a): Formula =>
        (w, here) =>
          write(a(w, here), w),
    );
  const forms: fc.Arbitrary<Formula>[] = [
    leaf,
    fc.constantFrom('+', '-', '*').chain((sign) => binary((a, b) => `(${a} ${sign} ${b})`)),
    fc.constantFrom('min', 'max').chain((name) => binary((a, b) => `${name}(${a}, ${b}, 3)`)),
    unary((a) => `clamp(${a}, -2, 7)`),
    unary((a) => `exp(clamp(${a}, -3, 3))`),
    unary((a) => `-abs(${a})`),
    unary((a, w) => `lookup(${w.rename('curve')}.${w.rename('y')}, ${a})`),
    unary((a) => `ramp(${a}, 4)`),
    unary((a) => `cumulative(${a})`),
    fc.tuple(inner, fc.integer({ min: 1, max: 4 })).map(
      ([a, k]): Formula =>
        (w, here) =>
          `prev(${a(w, here)}, ${k})`,
    ),
    moneyFormula(around, depth - 1).map(
      (m): Formula =>
        (w, here) =>
          `((${m(w, here)}) / (${moneyText(w, 16)}))`,
    ),
  ];
  const draws = known.filter(fits(by)).filter(({ draw, money }) => draw && !money);
  if (draws.length > 0) {
    const choice = fc.tuple(fc.constantFrom(...draws), eighths(0, 3), inner, inner);
    // only draws are compared, which hit no number exactly
    forms.push(
      choice.map(
        ([d, n, a, b]): Formula =>
          (w, here) =>
            `if(${refer(d)(w, here)} > ${n + 0.0625}, ${a(w, here)}, ${b(w, here)})`,
      ),
    );
  }
  if (!by.includes('chain')) {
    const wider = plainFormula({ known, by: [...by, 'chain'] }, depth - 1);
    const grouped = (write: (a: string, w: Writing, weight: string) => string) =>
      wider.map(
        (a): Formula =>
          (w, here) =>
            write(a(w, without(here, 'chain')), w, column('chain', 'weight', ['chain'])(w, {})),
      );
    forms.push(
      grouped((a, w, weight) => `sum(${a} * ${weight}, ${w.rename('chain')})`),
      grouped((a, _, weight) => `max(${a} * ${weight}, ${weight} > 0.75, 0)`),
      grouped((a, _, weight) => `mean(${a} * ${weight}, ${weight} > 0.25, 0)`),
    );
  }
  const steered = known.filter(({ by: own, money }) => !money && own.length === 1 && own[0] === 'chain');
  if (by.includes('chain') && steered.length > 0) {
    const place = fc.tuple(fc.constantFrom(...steered), inner);
    forms.push(
      place.map(
        ([x, a]): Formula =>
          (w, here) => {
            return `at(${refer(x)(w, {})}, ${column('chain', 'after', ['chain'])(w, here)}, ${a(w, here)})`;
          },
      ),
    );
  }
  return fc.oneof(...forms);
}

/** A formula that comes out in money a year. */
export function moneyFormula(around: Surroundings, depth: number): fc.Arbitrary<Formula> {
  const { known, by } = around;
  const leaves: fc.Arbitrary<Formula>[] = [
    eighths(1, 100).map(
      (n): Formula =>
        (w) =>
          `(${moneyText(w, n)})`,
    ),
  ];
  for (const each of known.filter(fits(by)))
    if (each.money) leaves.push(fc.constant(refer(each)), fc.constant(refer(each)));
  if (by.includes('chain')) leaves.push(fc.constant(column('chain', 'base', ['chain'])));
  const leaf = fc.oneof(...leaves);
  if (depth === 0) return leaf;
  const inner = moneyFormula(around, depth - 1);
  const forms: fc.Arbitrary<Formula>[] = [
    leaf,
    fc.tuple(inner, inner, fc.constantFrom('+', '-')).map(
      ([a, b, sign]): Formula =>
        (w, here) =>
          `(${a(w, here)} ${sign} ${b(w, here)})`,
    ),
    fc.tuple(inner, inner).map(
      ([a, b]): Formula =>
        (w, here) =>
          `max(${a(w, here)}, ${b(w, here)})`,
    ),
    fc.tuple(plainFormula(around, depth - 1), inner).map(
      ([a, m]): Formula =>
        (w, here) =>
          `(${a(w, here)}) * ${m(w, here)}`,
    ),
    inner.map(
      (m): Formula =>
        (w, here) =>
          `prev(${m(w, here)})`,
    ),
  ];
  if (!by.includes('chain')) {
    const wider = moneyFormula({ known, by: [...by, 'chain'] }, depth - 1);
    forms.push(
      wider.map(
        (m): Formula =>
          (w, here) => {
            return `sum((${m(w, without(here, 'chain'))}) * ${column('chain', 'weight', ['chain'])(w, {})}, ${w.rename('chain')})`;
          },
      ),
    );
  }
  return fc.oneof(...forms);
}
