import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { sourceAt } from '../../src/base/place.ts';
import type { Expr } from '../../src/expr/ast.ts';
import { functions } from '../../src/expr/functions.ts';
import { isName, reservedNames } from '../../src/expr/name.ts';
import { parseExpression } from '../../src/expr/parse-expression.ts';
import { issuesOf, parse, planUnits, read, start, withoutPlaces } from './reading.ts';

/** A tree in prefix form, which shows structure at a glance. */
function shape(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return `${expr.value}${expr.unit === null ? '' : `{${expr.unit.text}}`}`;
    case 'text':
      return `'${expr.value}'`;
    case 'name':
      return expr.name;
    case 'column':
      return `${expr.table}.${expr.column}`;
    case 'element':
      return `${shape(expr.of)}[${expr.keys.map(shape).join(' ')}]`;
    case 'unary':
      return `(${expr.operator} ${shape(expr.operand)})`;
    case 'binary':
      return `(${expr.operator} ${shape(expr.left)} ${shape(expr.right)})`;
    case 'call':
      return `(${expr.name}${expr.args.map((arg) => ` ${shape(arg)}`).join('')})`;
    case 'list':
      return `[${expr.items.map(shape).join(' ')}]`;
    case 'invalid':
      return 'invalid';
  }
}

describe('what expressions mean, by the plan language', () => {
  const shapes: Readonly<Record<string, string>> = {
    // precedence
    '-2^2': '(- (^ 2 2))',
    '2^3^2': '(^ 2 (^ 3 2))',
    '2^-x^y': '(^ 2 (- (^ x y)))',
    'a - b - c': '(- (- a b) c)',
    'a / b * c': '(* (/ a b) c)',
    '-a * b': '(* (- a) b)',
    'a + b < c * d': '(< (+ a b) (* c d))',
    'a < b and not c or d': '(or (and (< a b) (not c)) d)',
    'not (a == b)': '(not (== a b))',
    '(not a) == b': '(== (not a) b)',
    'not a and b': '(and (not a) b)',
    '(a < b) == (c < d)': '(== (< a b) (< c d))',
    '+a - -b': '(- (+ a) (- b))',
    // numbers
    '5% + 3% - 1%': '(- (+ 0.05 0.03) 0.01)',
    'x + 5%': '(+ x 0.05)',
    '7%': '0.07',
    '2.5e2%': '2.5',
    '.5 + 1e8 + 1E-3': '(+ (+ 0.5 100000000) 0.001)',
    '007': '7',
    // units
    'x / 100 亿元/year': '(/ x 100{亿元/year})',
    'x / 100 亿元 / year * y': '(* (/ x 100{亿元/year}) y)',
    '6 亿元 / 2 亿元': '(/ 6{亿元} 2{亿元})',
    'b * 100 亿元/year': '(* b 100{亿元/year})',
    '18 months / 1 year': '(/ 18{months} 1{year})',
    'flow * dt * 1 year': '(* (* flow dt) 1{year})',
    '2 kg*metre^2/hour^2 * x': '(* 2{kg*metre^2/hour^2} x)',
    '2 kg^-1': '2{1/kg}',
    '1e9 万吨/year': '1000000000{万吨/year}',
    '5% kg': '0.05{kg}',
    '3 year / year(x)': '(/ 3{year} (year x))',
    '3 year / year.x': '(/ 3{year} year.x)',
    '3 year / year[x]': "(/ 3{year} year['x'])",
    '2 家 + 1家': '(+ 2{家} 1{家})',
    // names and elements
    'chain.base': 'chain.base',
    'link.to == task': '(== link.to task)',
    'x[steel]': "x['steel']",
    'x["cold-rolling"]': "x['cold-rolling']",
    'x[steel, 太原]': "x['steel' '太原']",
    "x[steel, '太原']": "x['steel' '太原']",
    'x[001] + x[2025] + x[1.10]': "(+ (+ x['001'] x['2025']) x['1.10'])",
    'x[t, or, kg]': "x['t' 'or' 'kg']",
    'share.value[steel, 太原]': "share.value['steel' '太原']",
    '产出 * 2': '(* 产出 2)',
    e: 'e',
    'pi * i': '(* pi i)',
    'fit.steel.drift * 2': '(* fit.steel.drift 2)',
    'fit.steel.drift[a]': "fit.steel.drift['a']",
    // calls and lists
    'if(late == 1, task.long, task.short)': '(if (== late 1) task.long task.short)',
    'max(at(finish, link.from), link.to == task, 0)': '(max (at finish link.from) (== link.to task) 0)',
    'mod(-t, 4)': '(mod (- t) 4)',
    'f()': '(f)',
    'f ( a )': '(f a)',
    'max(1,200)': '(max 1 200)',
    'discrete([10, 0, 3], [30%, 50%, 20%])': '(discrete [10 0 3] [0.3 0.5 0.2])',
    'mixture([normal(0, 1), []], [1, 1])': '(mixture [(normal 0 1) []] [1 1])',
    'period("2025-07")': "(period '2025-07')",
    // differences that are no periods
    '2025 - 07': '(- 2025 7)',
    '2025-7': '(- 2025 7)',
    '12025-07': '(- 12025 7)',
    '2025-13': '(- 2025 13)',
    // texts
    "place != 'it\\'s'": "(!= place 'it's')",
    '"a\\\\b"': "'a\\b'",
    'a\n  + b': '(+ a b)',
  };
  for (const [text, expected] of Object.entries(shapes)) {
    it(`${JSON.stringify(text)} is ${expected}`, () => expect(shape(parse(text))).toBe(expected));
  }

  it('compares names in Unicode NFC', () => {
    expect(withoutPlaces(parse('e\u0301 + x["e\u0301"]'))).toEqual(withoutPlaces(parse('\u00e9 + x["\u00e9"]')));
  });

  it('keeps a number as it was written', () => {
    expect(parse('2e3 亿元/year')).toEqual({
      kind: 'number',
      value: 2000,
      unit: {
        ...planUnits.get('亿元'),
        dimensions: { CNY: 1, year: -1 },
        terms: [
          { name: '亿元', power: 1 },
          { name: 'year', power: -1 },
        ],
        text: '亿元/year',
      },
      text: '2e3',
      at: start,
    });
    expect(parse('5%')).toMatchObject({ text: '5%', value: 0.05 });
  });
});

describe('places', () => {
  const column = (expr: Expr): number => expr.at.column - start.column;

  it('are those of the first character, also behind Chinese', () => {
    const sum = parse('产出 + (钢铁 * -x["太原"])');
    if (sum.kind !== 'binary' || sum.right.kind !== 'binary' || sum.right.right.kind !== 'unary')
      throw new Error('shape');
    expect([sum, sum.left, sum.right, sum.right.left, sum.right.right, sum.right.right.operand].map(column)).toEqual([
      0, 0, 6, 6, 11, 12,
    ]);
  });

  it('of a bracketed operand are its own, and the bracket begins what it is the left operand of', () => {
    const product = parse('(a + b) * c');
    if (product.kind !== 'binary') throw new Error('shape');
    expect([column(product), column(product.left), column(product.right)]).toEqual([0, 1, 10]);
  });

  it('of arguments, keys and items are their own', () => {
    const call = parse('f(a, [b, 5 亿元/year], c.d[e, "g"])');
    if (call.kind !== 'call') throw new Error('shape');
    expect(call.args.map(column)).toEqual([2, 5, 21]);
    const [, list, element] = call.args;
    expect(list?.kind === 'list' && list.items.map(column)).toEqual([6, 9]);
    expect(element?.kind === 'element' && [element.of, ...element.keys].map(column)).toEqual([21, 25, 28]);
  });
});

describe('what is refused says where and what to write', () => {
  const write = (offset: number, text: string, remedy: string): string =>
    `${offset}: "${text}" is not used here; write ${remedy}`;
  const remainder = '"%" stands straight after a number, as in 5%; a remainder is mod(a, b)';
  const missing = (offset: number, before: string): string => `${offset}: a value is missing before "${before}"`;
  const beside = (offset: number, left: string, right: string): string =>
    `${offset}: "${left}" and "${right}" stand side by side; a product needs "*", and arguments a comma`;
  const noUnit = (offset: number, name: string, number: string): string =>
    `${offset}: "${name}" after ${number} is no unit; a product needs "*": ${number} * ${name}`;

  const refused: Readonly<Record<string, readonly string[]>> = {
    // signs of other languages
    'a ? b : c': [write(2, '?', 'if(c, a, b)')],
    "'?' : 1": ['4: ":" is not used; a choice is if(c, a, b), a list is [1, 2, 3]'],
    'a && b || !c': [write(2, '&&', 'and'), write(7, '||', 'or'), write(10, '!', 'not')],
    'a & b | ~c': [write(2, '&', 'and'), write(6, '|', 'or'), write(8, '~', 'not')],
    'a = b': [write(2, '=', '==')],
    'a := b': [write(2, ':=', '==')],
    'a === b !== c': [write(2, '===', '=='), write(8, '!==', '!=')],
    'a =< b => c <> d': [write(2, '=<', '<='), write(7, '=>', '>='), write(12, '<>', '!=')],
    'a ** b': [write(2, '**', '^')],
    'a .* b ./ c .^ d': [write(2, '.*', '*'), write(7, './', '/'), write(12, '.^', '^')],
    '2.*b': [write(1, '.*', '*')],
    "x' + y'": ["1: there is no x'; nothing is transposed here", "6: there is no x'; nothing is transposed here"],
    'x!': ['1: there is no factorial x!; write the product'],
    '1:5': ['1: ":" is not used; a choice is if(c, a, b), a list is [1, 2, 3]'],
    'a; b': ['1: ";" is not used; an expression is one value, and each further value is a variable of its own'],
    '{a}': [write(0, '{', '( or ['), write(2, '}', ') or ]')],
    'a # b': [
      '2: "#" is no part of an expression; a comment stands behind the expression, outside its quotes, after a space',
    ],
    $x: ['0: unexpected "$" in an expression'],
    'x @ y': ['2: unexpected "@" in an expression'],
    'x \\ y': ['2: unexpected "\\" in an expression'],
    '😀': ['0: unexpected "😀" in an expression'],
    'a -> b': [missing(3, '>')],
    // full-width forms
    '（产出，x）：２％×y÷z≥a≤b': [
      write(0, '（', '('),
      write(3, '，', ','),
      write(5, '）', ')'),
      write(6, '：', ':'),
      write(7, '２', '2'),
      write(8, '％', '%'),
      write(9, '×', '*'),
      write(11, '÷', '/'),
      write(13, '≥', '>='),
      write(15, '≤', '<='),
    ],
    'a ≠ b − c': [write(2, '≠', '!='), write(6, '−', '-')],
    '“a” ； b': [write(0, '“', '"'), write(2, '”', '"'), write(4, '；', ';')],
    // words
    'a xor b': [write(2, 'xor', '(a or b) and not (a and b)')],
    'a mod b': [write(2, 'mod', 'mod(a, b)')],
    'x to kg': ['2: there is no "to"; units convert by themselves: declare the unit of the variable'],
    'x in km': ['2: there is no "in"; units convert by themselves: declare the unit of the variable'],
    '5 in x': ['2: there is no "in"; units convert by themselves: declare the unit of the variable'],
    'true + false': [write(0, 'true', '1'), write(7, 'false', '0')],
    'null + NaN': ['0: "null" is a reserved word and has no value', '7: "NaN" is a reserved word and has no value'],
    '-Infinity': ['1: "Infinity" is a reserved word and has no value'],
    undefined: ['0: "undefined" is a reserved word and has no value'],
    'if a then b': [write(0, 'if', 'if(c, a, b)')],
    'a + end': ['4: "end" is a reserved word and has no value'],
    // percent signs
    '5 % 3': [`2: ${remainder}`],
    '5%3': [`1: ${remainder}`],
    'x%': [`1: ${remainder}`],
    'x % y': [`2: ${remainder}`],
    '5%%': [`2: ${remainder}`],
    '(a)%': [`3: ${remainder}`],
    // numbers
    '1,000': [write(0, '1,000', '1000')],
    'x * 1,000,000': [write(4, '1,000', '1000')],
    'max(x, 1,500)': [write(7, '1,500', '1500')],
    'normal(1,000,x)': [write(7, '1,000', '1000')],
    '1.2.3': ['0: "1.2.3" is not a number, or is too large; write it as 12, 0.5 or 1e8'],
    '2. + 1': ['0: "2." is not a number, or is too large; write it as 12, 0.5 or 1e8'],
    '1e999': ['0: "1e999" is not a number, or is too large; write it as 12, 0.5 or 1e8'],
    '2025-07': ['0: a period is written period("2025-07") in an expression'],
    'time >= 2025-Q3': ['8: a period is written period("2025-Q3") in an expression'],
    '2025-11 + 1': ['0: a period is written period("2025-11") in an expression'],
    // units
    '2x': [noUnit(1, 'x', '2')],
    '2 亿圆': [`${noUnit(2, '亿圆', '2')}; did you mean "亿元"?`],
    '2 家 + 3 亿圆': [`${noUnit(8, '亿圆', '3')}; did you mean "亿元"?`],
    '5 kg(x)': [`${noUnit(2, 'kg', '5')}`],
    '6 kg^x': ['4: the power of a unit is a whole number; for a power of the value write (6 kg)^…'],
    'flow / year': ['7: "year" is a unit and stands only straight after a number; write 1 year'],
    '1/year': ['2: "year" is a unit and stands only straight after a number; write 1 year'],
    '5 kg*kg': ['5: unit "kg" stands twice; write a power, kg^2, or leave both out'],
    '5 kg metre': [beside(5, '5 kg', 'metre')],
    // side by side
    'a b': [beside(2, 'a', 'b')],
    '(a)(b)': [beside(3, ')', '(')],
    '2 (a)': [beside(2, '2', '(')],
    'a "b"': [beside(2, 'a', '"b"')],
    'a not b': [beside(2, '…', 'not')],
    'x.y(z)': [beside(3, 'y', '(')],
    // brackets
    '(a + (b': ['0: "(" is never closed', '5: "(" is never closed'],
    'f(a, [b)': ['7: ")" closes nothing that is open here'],
    'a)': ['1: ")" closes nothing that is open here'],
    '(a, b)': ['2: "," stands only between arguments and the items of a list'],
    'a, b': ['1: "," stands only between arguments and the items of a list'],
    '()': [missing(1, ')')],
    '[1, ]': [missing(4, ']')],
    'f(, a)': [missing(2, ',')],
    // operators without values
    '': ['0: the expression is empty'],
    '  ': ['0: the expression is empty'],
    '产出 +': ['3: the expression ends too early, after "+"'],
    '* 2': [missing(0, '*')],
    'a + * b': [missing(4, '*')],
    'a and or b': [missing(6, 'or')],
    // comparisons
    '产出 + a < b < c': ['0: comparisons do not chain; write a < b and b < c'],
    'x and a == b == c': ['6: comparisons do not chain; write a < b and b < c'],
    'not a == b': ['0: "not" before "==" needs brackets; write not (a == b)'],
    'x and not a + b': ['6: "not" before "+" needs brackets; write not (a + b)'],
    '-not a * b': ['0: "not" before "*" needs brackets; write not (a * b)'],
    // subscripts and columns
    'x[a][b]': ['4: "[" stands only behind a name, once: x[a], x[a, b], table.column[a]'],
    '(x)[a]': ['3: "[" stands only behind a name, once: x[a], x[a, b], table.column[a]'],
    'x[]': ['2: an element is missing between the brackets'],
    'x[a,]': ['3: an element is missing between the brackets'],
    'x[cold-rolling, 2025-Q3]': [
      '2: between [ and ] stands an element, not an expression; write ["cold-rolling"] if that is its name',
      '16: between [ and ] stands an element, not an expression; write ["2025-Q3"] if that is its name',
    ],
    'a.b.c': ['3: "." stands only between a table and its column, table.column'],
    '.a': ['0: "." stands only between a table and its column, table.column'],
    'f(x).a': ['4: "." stands only between a table and its column, table.column'],
    // quotes
    'a == "b': ['5: the text that begins with " has no closing "'],
    '"a\\nb"': ['2: in quoted text a backslash stands only before a quote or another backslash'],
  };
  for (const [text, expected] of Object.entries(refused)) {
    it(JSON.stringify(text), () => {
      expect(issuesOf(text)).toEqual(expected);
      expect(read(text).expr.kind).toBe('invalid');
    });
  }
});

describe('a text that is read twice with one log', () => {
  it('is invalid both times, though its issue is kept once', () => {
    const log = createIssueLog();
    for (const text of ['2025-07', 'true', 'a xor b', 'a b', 'x[a-b]', '2 foo', 'not a == b']) {
      const kinds = [1, 2].map(() => parseExpression(sourceAt(text, start), planUnits, log).kind);
      expect(kinds, text).toEqual(['invalid', 'invalid']);
    }
  });
});

describe('limits', () => {
  const tooDeep = (text: string): readonly string[] => read(text).issues.map((issue) => issue.kind);

  it('200 levels of brackets, signs or powers parse, one more is refused', () => {
    for (const [open, close] of [
      ['(', ')'],
      ['f(', ')'],
      ['[', ']'],
      ['-', ''],
      ['not ', ''],
      ['2^', ''],
    ] as const) {
      expect(tooDeep(`${open.repeat(200)}x${close.repeat(200)}`)).toEqual([]);
      expect(tooDeep(`${open.repeat(201)}x${close.repeat(201)}`)).toEqual(['too-deep']);
    }
  });

  it('signs side by side do not nest', () => {
    expect(tooDeep(`[${'-1, '.repeat(1500)}-1]`)).toEqual([]);
    expect(tooDeep(`-1${' + -1'.repeat(400)}`)).toEqual([]);
  });

  it('a chain of 1000 operators parses, one more is refused', () => {
    expect(tooDeep(`a${' + b'.repeat(1000)}`)).toEqual([]);
    expect(tooDeep(`a${' + b'.repeat(1001)}`)).toEqual(['too-many-operators']);
  });

  it('texts over 20,000 characters are refused', () => {
    expect(tooDeep(`${' '.repeat(20_000)}x`)).toEqual(['too-long']);
  });
});

describe('laws of parseExpression', () => {
  it('any text gives a tree or an issue inside the text, and never throws', () => {
    const word = fc.constantFrom(
      ...[
        'a',
        '产出',
        '5',
        '5%',
        '1e8',
        '2025-Q3',
        '"x"',
        '(',
        ')',
        '[',
        ']',
        ',',
        '.',
        '+',
        '-',
        '^',
        '<',
        '==',
        'not',
        'and',
      ],
      ...['kg', 'year', 'if', 'to', 'fit', '%', '!', "'", ':', '?', '，', '*', '/', 'f(', 'x[', ' '],
    );
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { expr, issues } = read(text);
        expect(expr.kind === 'invalid').toBe(issues.length > 0);
        for (const { place } of issues) {
          expect(place.column).toBeGreaterThanOrEqual(start.column);
          expect(place.column).toBeLessThanOrEqual(start.column + text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the registry of functions', () => {
  it('has every function of the plan language once', () => {
    const specified =
      'exp log log10 sqrt abs sin cos tan atan tanh min max floor ceil round sign mod clamp prev cumulative s_curve ramp pulse lookup at period if sum mean count';
    expect([...functions.keys()].sort()).toEqual(specified.split(' ').sort());
  });

  it('has names that are names, and every reserved word is one', () => {
    for (const name of [...functions.keys(), ...reservedNames]) expect(isName(name)).toBe(true);
  });
});
