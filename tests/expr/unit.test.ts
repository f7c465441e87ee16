import fc from 'fast-check';
import { all, create, type Unit as MathUnit } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { createIssueLog, issueMessage } from '../../src/base/issue.ts';
import { sourceAt } from '../../src/base/place.ts';
import { builtInUnits } from '../../src/expr/built-in-units.ts';
import { parseUnit } from '../../src/expr/parse-unit.ts';
import { decimalRational, rationalToNumber } from '../../src/expr/rational.ts';
import {
  conversionFactor,
  divideUnits,
  isDimensionless,
  multiplyUnits,
  plainUnit,
  powerUnit,
  sameDimensions,
  type Unit,
} from '../../src/expr/unit.ts';
import { planUnits, start, unitsOf } from './reading.ts';

const mathjs = create(all!, {});

function unit(text: string): Unit {
  const log = createIssueLog();
  const read = parseUnit(sourceAt(text, start), planUnits, log);
  if (read === null) throw new Error(log.issues.map((issue) => issueMessage(issue, 'en')).join('; '));
  return read;
}

function unitIssues(text: string): readonly string[] {
  const log = createIssueLog();
  expect(parseUnit(sourceAt(text, start), planUnits, log)).toBeNull();
  return log.issues.map((issue) => `${issue.place.column - start.column}: ${issueMessage(issue, 'en')}`);
}

describe('conversion factors against mathjs 15.2.0', () => {
  // Our name: mathjs's. Its month is year/12 of a Julian year only up to its own rounding; quarters it does not have.
  const theirs: Readonly<Record<string, string>> = {
    gram: 'gram',
    grams: 'grams',
    kg: 'kg',
    tonne: 'tonne',
    metre: 'meter',
    metres: 'meters',
    km: 'km',
    hectare: 'hectare',
    hour: 'hour',
    hours: 'hours',
    day: 'day',
    days: 'days',
    week: 'week',
    month: 'month',
    year: 'year',
    years: 'years',
    kWh: 'kWh',
    MWh: 'MWh',
    'kg*metre^2/hour^2': 'kg m^2 / hour^2',
    'hectare/day': 'hectare/day',
  };
  const names = Object.keys(theirs);
  const pairs = names.flatMap((from) => names.map((to) => [from, to] as const));
  const comparable = pairs.filter(([from, to]) => sameDimensions(unit(from), unit(to)));

  it('agree wherever both know the units', () => {
    expect(comparable.length).toBeGreaterThan(60);
    for (const [from, to] of comparable) {
      const expected = (mathjs.evaluate(`1 ${theirs[from]!}`) as MathUnit).toNumber(theirs[to]!);
      expect(conversionFactor(unit(from), unit(to)) / expected, `${from} to ${to}`).toBeCloseTo(1, 13);
    }
  });

  it('agree on which units convert at all', () => {
    for (const [from, to] of pairs) {
      const a = mathjs.unit(`1 ${theirs[from]!}`);
      const b = mathjs.unit(`1 ${theirs[to]!}`);
      expect(sameDimensions(unit(from), unit(to)), `${from} to ${to}`).toBe(a.equalBase(b));
    }
  });
});

describe('built-in units have the factors of their definitions', () => {
  const factors: readonly (readonly [string, string, number])[] = [
    ['year', 'month', 12],
    ['month', 'year', 1 / 12],
    ['year', 'quarters', 4],
    ['year', 'days', 365.25],
    ['week', 'days', 7],
    ['day', 'hours', 24],
    ['hectare', 'metre^2', 10_000],
    ['km^2', 'hectares', 100],
    ['tonne', 'grams', 1e6],
    ['MWh', 'kWh', 1000],
    ['percent', '1', 0.01],
    ['亿元/year', 'CNY/year', 1e8],
    ['万吨', 'tonnes', 1e4],
    ['亿元/month', '亿元/year', 12],
    ['kg', 'kg', 1],
  ];
  for (const [from, to, factor] of factors) {
    it(`1 ${from} is ${factor} ${to}`, () => expect(conversionFactor(unit(from), unit(to))).toBe(factor));
  }

  it('a kWh is 3.6e6 kg·metre²/second²', () => {
    expect(conversionFactor(unit('kWh'), unit('kg*metre^2/hour^2'))).toBe(3.6e6 * 3600 ** 2);
  });

  it('currencies do not convert', () => {
    expect(sameDimensions(unit('CNY'), unit('USD'))).toBe(false);
    expect(() => conversionFactor(unit('CNY'), unit('EUR'))).toThrow('differ in dimensions');
  });
});

describe('unit texts', () => {
  const texts: Readonly<Record<string, string>> = {
    '亿元/year': '亿元/year',
    ' 亿元 / year ': '亿元/year',
    'kg*metre^2': 'kg*metre^2',
    '1/year': '1/year',
    'kg^-1': '1/kg',
    '1/year*kg': 'kg/year',
    家: '家',
    '1': '1',
  };
  for (const [text, expected] of Object.entries(texts)) {
    it(`${JSON.stringify(text)} reads as ${expected}`, () => expect(unit(text).text).toBe(expected));
  }

  const refused: Readonly<Record<string, string>> = {
    foo: '0: unknown unit "foo"',
    '亿圆/year': '0: unknown unit "亿圆"; did you mean "亿元"?',
    '亿元/yaer': '3: unknown unit "yaer"; did you mean "year"?',
    '%': '0: "%" is not used here; write percent',
    'kg/kg': '3: unit "kg" stands twice; write a power, kg^2, or leave both out',
    'year*years': '5: unit "years" stands twice; write a power, years^2, or leave both out',
    'kg^0': '0: the power of unit "kg" must be a whole number from 1 to 20',
    'kg^21': '0: the power of unit "kg" must be a whole number from 1 to 20',
    '2 kg': '0: "2 kg" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    'kg year': '3: "kg year" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    'kg/': '3: "kg/" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    '': '0: "" is not a unit; units are written as kg, 亿元/year, kg*metre^2 or 1/year',
    'metre²': '5: "²" is not used here; write ^2',
  };
  for (const [text, message] of Object.entries(refused)) {
    it(`${JSON.stringify(text)} is refused`, () => expect(unitIssues(text)).toContain(message));
  }

  it('reports every unknown name of a text', () => {
    expect(unitIssues('foo/bar')).toHaveLength(2);
  });
});

describe('derived units', () => {
  it('cancel what cancels', () => {
    expect(multiplyUnits(unit('亿元/year'), unit('year')).text).toBe('亿元');
    expect(multiplyUnits(unit('亿元/year'), unit('years')).text).toBe('亿元');
    expect(divideUnits(unit('亿元'), unit('亿元')).text).toBe('1');
    expect(divideUnits(unit('months'), unit('year'))).toMatchObject({ text: 'months/year', dimensions: {} });
    expect(powerUnit(unit('kg/year'), 2).text).toBe('kg^2/year^2');
    expect(powerUnit(unit('kg'), 0)).toEqual(plainUnit);
  });

  it('tell dimensionless from plain', () => {
    expect(isDimensionless(unit('percent'))).toBe(true);
    expect(isDimensionless(unit('year'))).toBe(false);
  });
});

describe('definitions of units', () => {
  it('may refer to each other in any order', () => {
    const { units, issues } = unitsOf({ 亿元: '1e4 万元', 万元: '1e4 CNY' });
    expect(issues).toEqual([]);
    expect(units.get('亿元')).toMatchObject({ numerator: 100_000_000n, denominator: 1n, dimensions: { CNY: 1 } });
  });

  it('may be exact decimals, plain numbers, products and other names', () => {
    const { units, issues } = unitsOf({
      元: 'CNY',
      亩: '0.066666666666666666666666 hectare',
      dozen: '12',
      speed: '2.5 km/hour',
    });
    expect(issues).toEqual([]);
    expect(units.get('dozen')).toMatchObject({ numerator: 12n, dimensions: {} });
    expect(units.get('speed')).toMatchObject({ dimensions: { metre: 1, year: -1 } });
  });

  it('may use names that objects have of themselves', () => {
    const { units, issues } = unitsOf({ constructor: 'base', toString: 'base' });
    expect(issues).toEqual([]);
    expect(sameDimensions(units.get('constructor')!, units.get('toString')!)).toBe(false);
    expect(sameDimensions(units.get('constructor')!, plainUnit)).toBe(false);
  });

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['in a cycle', { a: '2 b', b: '3 c', c: 'a' }, ['units are defined by each other: a → b → c → a']],
    ['by itself', { a: '2 a' }, ['units are defined by each other: a → a']],
    ['of an unknown unit', { a: '2 yeer' }, ['unknown unit "yeer"; did you mean "year"?']],
    ['over a built-in one', { kg: '2 gram' }, ['"kg" is a built-in unit; give yours another name']],
    ['over a plural', { years: 'base' }, ['"years" is a built-in unit; give yours another name']],
    ['of zero', { a: '0 kg' }, ['unit "a" must be "base" or a positive number and a unit, as in 1e8 CNY']],
    [
      'of a negative number',
      { a: '-2 kg' },
      ['unit "a" must be "base" or a positive number and a unit, as in 1e8 CNY'],
    ],
    ['of nothing', { a: '' }, ['unit "a" must be "base" or a positive number and a unit, as in 1e8 CNY']],
    ['beyond all bounds', { a: '1e300 kg' }, ['unit "a" is too large or too small']],
  ];
  for (const [what, definitions, messages] of wrong) {
    it(`are refused ${what}`, () => {
      expect(unitsOf(definitions).issues.map((issue) => issueMessage(issue, 'en'))).toEqual(messages);
    });
  }

  it('are left out under a name that is none or reserved', () => {
    const { units } = unitsOf({ 'a-b': 'base', time: 'base', '1a': 'base' });
    expect(['a-b', 'time', '1a'].filter((name) => units.has(name))).toEqual([]);
  });

  it('that are wrong do not make their use wrong once more', () => {
    expect(unitsOf({ a: '2 yeer', b: '3 a', c: 'b/year' }).issues).toHaveLength(1);
  });
});

describe('laws of units', () => {
  const anyUnit = fc
    .array(fc.tuple(fc.constantFrom(...builtInUnits.keys(), '亿元', '家'), fc.integer({ min: -3, max: 3 })), {
      maxLength: 4,
    })
    .map((terms) =>
      terms.reduce(
        (product, [name, power]) => multiplyUnits(product, powerUnit(planUnits.get(name)!, power)),
        plainUnit,
      ),
    );
  const value = ({ dimensions, numerator, denominator }: Unit): unknown => ({ dimensions, numerator, denominator });

  it('multiplication is commutative and division undoes it', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        expect(value(multiplyUnits(a, b))).toEqual(value(multiplyUnits(b, a)));
        expect(value(divideUnits(multiplyUnits(a, b), b))).toEqual(value(a));
      }),
    );
  });

  it('texts parse back to the same unit', () => {
    fc.assert(
      fc.property(anyUnit, (a) => {
        expect(unit(a.text)).toEqual(a);
      }),
    );
  });

  it('a factor is within half a unit in the last place of the exact ratio', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 60n });
    fc.assert(
      fc.property(positive, positive, (numerator, denominator) => {
        const result = rationalToNumber({ numerator, denominator });
        const neighbours = [result * (1 - 2 ** -53), result * (1 + 2 ** -52)];
        const error = distance(result, numerator, denominator);
        for (const other of neighbours) expect(error <= distance(other, numerator, denominator)).toBe(true);
      }),
    );
  });

  it('a decimal number read exactly rounds to the double that JavaScript reads', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-290, max: 1e290, noNaN: true }), (x) => {
        expect(rationalToNumber(decimalRational(String(x))!)).toBe(x);
      }),
    );
  });
});

/** |x - numerator/denominator| times denominator times a power of two that makes x whole, which orders errors exactly. */
function distance(x: number, numerator: bigint, denominator: bigint): bigint {
  const scaled = 2n ** 300n;
  let [mantissa, exponent] = [x, 0];
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent + 1];
  const whole = (BigInt(mantissa) * scaled) / 2n ** BigInt(exponent);
  const difference = whole * denominator - numerator * scaled;
  return difference < 0n ? -difference : difference;
}
