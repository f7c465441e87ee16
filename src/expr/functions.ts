/** The functions of the plan language, as data. */

/** What a function takes and does, as a reader is told. */
export interface FunctionEntry {
  readonly name: string;
  /** A call with the names of its arguments; those in square brackets may be left out. */
  readonly signature: string;
  readonly fewest: number;
  /** Infinity where any number of arguments is taken. */
  readonly most: number;
  /** What it gives, in a line without a full stop. */
  readonly description: { readonly en: string; readonly zh: string };
  /** A call as plans write it. */
  readonly example: string;
}

type Arity = readonly [fewest: number, most: number];

function entry(
  signature: string,
  [fewest, most]: Arity,
  example: string,
  description: FunctionEntry['description'],
): FunctionEntry {
  return { name: signature.slice(0, signature.indexOf('(')), signature, fewest, most, description, example };
}

const one: Arity = [1, 1];
const two: Arity = [2, 2];
const three: Arity = [3, 3];
const many: Arity = [1, Number.POSITIVE_INFINITY];

const ofNumbers: readonly FunctionEntry[] = [
  entry('exp(x)', one, 'exp(growth * dt)', { en: 'e to the power of x', zh: 'e 的 x 次幂' }),
  entry('log(x)', one, 'log(output / 100)', { en: 'natural logarithm', zh: '自然对数' }),
  entry('log10(x)', one, 'log10(output)', { en: 'logarithm to base 10', zh: '以 10 为底的对数' }),
  entry('sqrt(x)', one, 'sqrt(dt)', { en: 'square root', zh: '平方根' }),
  entry('abs(x)', one, 'abs(output - 100)', { en: 'absolute value', zh: '绝对值' }),
  entry('sin(x)', one, 'sin(2 * pi * time)', { en: 'sine of an angle in radians', zh: '正弦，角以弧度计' }),
  entry('cos(x)', one, 'cos(2 * pi * time)', { en: 'cosine of an angle in radians', zh: '余弦，角以弧度计' }),
  entry('tan(x)', one, 'tan(pi / 8)', { en: 'tangent of an angle in radians', zh: '正切，角以弧度计' }),
  entry('atan(x)', one, 'atan(growth)', { en: 'arc tangent, in radians', zh: '反正切，以弧度计' }),
  entry('tanh(x)', one, 'tanh(output / 100)', { en: 'hyperbolic tangent', zh: '双曲正切' }),
  entry('floor(x)', one, 'floor(output)', { en: 'greatest whole number not above x', zh: '不大于 x 的最大整数' }),
  entry('ceil(x)', one, 'ceil(output)', { en: 'least whole number not below x', zh: '不小于 x 的最小整数' }),
  entry('round(x)', one, 'round(output)', {
    en: 'nearest whole number, halves away from zero',
    zh: '四舍五入到整数，半数远离零',
  }),
  entry('sign(x)', one, 'sign(growth)', { en: '-1, 0 or 1', zh: '符号：-1、0 或 1' }),
  entry('mod(a, b)', two, 'mod(t, 4)', {
    en: 'remainder of a / b, with the sign of b',
    zh: 'a 除以 b 的余数，符号与 b 相同',
  }),
  entry('clamp(x, lo, hi)', three, 'clamp(growth, 0, 10%)', {
    en: 'x kept between lo and hi',
    zh: '把 x 限制在 lo 与 hi 之间',
  }),
  entry('if(condition, a, b)', three, 'if(output > 100, 1, 0)', {
    en: 'a where the condition holds, otherwise b',
    zh: '条件成立时为 a，否则为 b',
  }),
];

const ofTime: readonly FunctionEntry[] = [
  entry('prev(x, [k])', [1, 2], 'prev(output, 2)', {
    en: 'value one step, or k steps, before; before the origin, the origin’s',
    zh: '前一步（或前 k 步）的值；基期之前取基期的值',
  }),
  entry('cumulative(x)', one, 'cumulative(output)', {
    en: '0 at the origin, then the sum of x·dt over the steps since',
    zh: '基期为 0，其后为各步 x·dt 的累计',
  }),
  entry('s_curve(elapsed, duration)', two, 's_curve(time - 2022.5, 2)', {
    en: 'smooth rise from 0 to 1 over a duration',
    zh: '在给定时长内从 0 平滑升到 1',
  }),
  entry('ramp(elapsed, duration)', two, 'ramp(time - 2022.5, 2)', {
    en: 'straight rise from 0 to 1 over a duration',
    zh: '在给定时长内从 0 线性升到 1',
  }),
  entry('pulse(x, from, to)', three, 'pulse(time, 2022, 2023.5)', {
    en: '1 while from <= x < to, otherwise 0',
    zh: 'from <= x < to 时为 1，否则为 0',
  }),
  entry('period(text)', one, 'period("2023-Q3")', {
    en: 'decimal year at which a period begins',
    zh: '时期起点的小数年份',
  }),
];

const ofElements: readonly FunctionEntry[] = [
  entry('sum(x, [indexes or condition])', many, 'sum(added, project.chain == "steel")', {
    en: 'sum over all indexes of x, those named, or where a condition holds; 0 of an empty group',
    zh: '按 x 的全部或指定索引、或对满足条件者求和；空组为 0',
  }),
  entry('mean(x, [indexes or condition], [if empty])', many, 'mean(added, project)', {
    en: 'mean over all indexes of x, those named, or where a condition holds',
    zh: '按 x 的全部或指定索引、或对满足条件者求平均',
  }),
  entry('min(x, [indexes or condition], [if empty])', many, 'min(output, 100)', {
    en: 'least over indexes or where a condition holds; of several values, min(a, b), the least',
    zh: '按索引或对满足条件者取最小值；min(a, b) 取若干值中最小者',
  }),
  entry('max(x, [indexes or condition], [if empty])', many, 'max(added, project.chain == "steel", 0)', {
    en: 'greatest over indexes or where a condition holds; of several values, max(a, b), the greatest',
    zh: '按索引或对满足条件者取最大值；max(a, b) 取若干值中最大者',
  }),
  entry('count(condition, [indexes])', many, 'count(added > 10)', {
    en: 'how many elements a condition holds for',
    zh: '满足条件的元素个数',
  }),
  entry('at(x, table.column, [otherwise])', [2, 3], 'at(added, project.after, 0)', {
    en: 'element of x that a column names, or the last argument where the cell is empty',
    zh: '列中所指元素的 x 值，空单元格时取最后一个参数',
  }),
  entry('lookup(table.column, x)', two, 'lookup(curve.price, output)', {
    en: 'linear interpolation over the rising numbers of a table’s key, constant beyond its ends',
    zh: '按表中递增的数值键线性插值，两端之外取端点的值',
  }),
];

const entries: readonly FunctionEntry[] = [...ofNumbers, ...ofTime, ...ofElements];

/** The language's functions by name; distributions are not among them. */
export const functions: ReadonlyMap<string, FunctionEntry> = new Map(entries.map((each) => [each.name, each]));
