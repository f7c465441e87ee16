import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expr } from '../../src/expr/ast.ts';
import { printExpression } from '../../src/expr/print-expression.ts';
import { parse, planUnits, start, withoutPlaces } from './reading.ts';

const at = start;
const name = fc.constantFrom('x', 'output', '产出', '_a1', 'dt', 'pi', 'é', 'sigma');
const text = fc
  .oneof(fc.constantFrom('steel', 'cold-rolling', 'a "b"', "it's", '\\', '太原', '001', ''), fc.string())
  .map((value) => value.normalize('NFC'));
const unit = fc.constantFrom(null, null, planUnits.get('亿元')!, planUnits.get('months')!, planUnits.get('家')!);
const number = fc
  .oneof(
    fc.nat().map(String),
    fc.double({ min: 0, noNaN: true, max: 1e290 }).map(String),
    fc.nat(999).map((n) => `${n}%`),
  )
  .chain((written) =>
    unit.map((each): Expr => {
      const value = written.endsWith('%') ? Number(`${written.slice(0, -1)}e-2`) : Number(written);
      return { kind: 'number', value, text: written, unit: each, at };
    }),
  );
const nameNode = name.map((each) => ({ kind: 'name' as const, name: each, at }));
const column = fc
  .tuple(name, name)
  .map(([table, each]) => ({ kind: 'column' as const, table, column: each, columnAt: at, at }));
const keys = fc.array(
  text.map((value) => ({ kind: 'text' as const, value, at })),
  { minLength: 1, maxLength: 3 },
);
const element = fc
  .tuple(fc.oneof(nameNode, column), keys)
  .map(([of, each]): Expr => ({ kind: 'element', of, keys: each, at }));
const operator = fc.constantFrom('+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or' as const);

const { tree } = fc.letrec<{ tree: Expr }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(
      number,
      nameNode,
      column,
      element,
      text.map((value): Expr => ({ kind: 'text', value, at })),
    ),
    fc.record({
      kind: fc.constant('binary' as const),
      operator,
      left: tie('tree'),
      right: tie('tree'),
      at: fc.constant(at),
    }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('-', '+', 'not' as const),
      operand: tie('tree'),
      at: fc.constant(at),
    }),
    fc
      .tuple(name, fc.array(tie('tree'), { maxLength: 3 }))
      .map(([f, args]): Expr => ({ kind: 'call', name: f, args, at })),
    fc.array(tie('tree'), { maxLength: 3 }).map((items): Expr => ({ kind: 'list', items, at })),
  ),
}));

describe('laws of printExpression', () => {
  it('parses back to the same tree', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        expect(withoutPlaces(parse(printExpression(expr)))).toEqual(withoutPlaces(expr));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves out no bracket that it could: taking any pair away changes the tree or its validity', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        const printed = printExpression(expr);
        for (const without of withoutOnePair(printed)) {
          let changed = true;
          try {
            changed = printExpression(parse(without)) !== printed;
          } catch {}
          expect(changed, `${printed} means the same as ${without}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Each text that one pair of grouping brackets less makes of a text. */
function withoutOnePair(text: string): readonly string[] {
  const open: number[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[()]/gu)) {
    if (match[0] === '(') open.push(match.index);
    if (match[0] === ')') pairs.push([open.pop()!, match.index]);
  }
  const grouping = pairs.filter(([from]) => !/[\p{L}\p{M}\d_]$/u.test(text.slice(0, from)));
  return grouping.map(([from, to]) => `${text.slice(0, from)} ${text.slice(from + 1, to)} ${text.slice(to + 1)}`);
}

describe('printExpression of known texts', () => {
  const printed: Readonly<Record<string, string>> = {
    '-2^2': '-2 ^ 2',
    '(-2)^2': '(-2) ^ 2',
    '(2^3)^2': '(2 ^ 3) ^ 2',
    '2^(3^2)': '2 ^ 3 ^ 2',
    'a-(b-c)': 'a - (b - c)',
    '(a-b)-c': 'a - b - c',
    'x[ "steel" , 太原 ]': 'x[steel, 太原]',
    'x["cold-rolling"]': 'x["cold-rolling"]',
    '100亿元 / year': '100 亿元/year',
    '(6 kg)^2': '(6 kg) ^ 2',
    'not(a==b)': 'not (a == b)',
    "'it\\'s'": '"it\'s"',
  };
  for (const [text, expected] of Object.entries(printed)) {
    it(`prints ${text} as ${expected}`, () => expect(printExpression(parse(text))).toBe(expected));
  }
});
