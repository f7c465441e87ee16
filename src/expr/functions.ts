/** The functions of the plan language, as data. */

/** What a function takes and does. */
export interface FunctionEntry {
  readonly name: string;
  readonly fewest: number;
  /** Infinity where any number of arguments is taken. */
  readonly most: number;
  readonly description: { readonly en: string; readonly zh: string };
  /** False for a function of the specification that this version refuses. */
  readonly built: boolean;
}

type Arity = readonly [fewest: number, most: number];

const entry = (name: string, [fewest, most]: Arity, en: string, zh: string, built = true): FunctionEntry => ({
  name,
  fewest,
  most,
  description: { en, zh },
  built,
});

const one: Arity = [1, 1];
const two: Arity = [2, 2];
const three: Arity = [3, 3];
const many: Arity = [1, Number.POSITIVE_INFINITY];

const entries: readonly FunctionEntry[] = [
  entry('exp', one, 'e to the power of x', 'e 的 x 次幂'),
  entry('log', one, 'natural logarithm', '自然对数'),
  entry('log10', one, 'logarithm to base 10', '以 10 为底的对数'),
  entry('sqrt', one, 'square root', '平方根'),
  entry('abs', one, 'absolute value', '绝对值'),
  entry('min', many, 'least of several values, or over an index or a condition', '若干值中、或按索引或条件取最小值'),
  entry('max', many, 'greatest of several values, or over an index or a condition', '若干值中、或按索引或条件取最大值'),
  entry(
    'sum',
    many,
    'sum over all indexes, those named, or where a condition holds',
    '对全部或指定索引、或满足条件者求和',
  ),
  entry(
    'mean',
    many,
    'mean over all indexes, those named, or where a condition holds',
    '对全部或指定索引、或满足条件者求平均',
  ),
  entry('count', many, 'how often a condition holds', '条件成立的个数'),
  entry('floor', one, 'greatest whole number not above x', '不大于 x 的最大整数'),
  entry('ceil', one, 'least whole number not below x', '不小于 x 的最小整数'),
  entry('round', one, 'nearest whole number, halves away from zero', '四舍五入到整数，半数远离零'),
  entry('sign', one, '-1, 0 or 1', '符号：-1、0 或 1'),
  entry('mod', two, 'remainder of a / b, with the sign of b', 'a 除以 b 的余数，符号与 b 相同'),
  entry('clamp', three, 'x kept between lo and hi', '把 x 限制在 lo 与 hi 之间'),
  entry('if', three, 'a where the condition holds, otherwise b', '条件成立时为 a，否则为 b'),
  entry('prev', [1, 2], 'value one step, or k steps, before', '前一步（或前 k 步）的值'),
  entry('cumulative', one, 'sum of x · dt since the origin', '自基期以来 x·dt 的累计'),
  entry('s_curve', two, 'smooth rise from 0 to 1 over a duration', '在给定时长内从 0 平滑升到 1'),
  entry('ramp', two, 'straight rise from 0 to 1 over a duration', '在给定时长内从 0 线性升到 1'),
  entry('pulse', three, '1 while from <= x < to, otherwise 0', 'from <= x < to 时为 1，否则为 0'),
  entry(
    'at',
    [2, 3],
    'element of x that a column names, or the last argument where the cell is empty',
    '列中所指元素的 x 值，空单元格时取最后一个参数',
  ),
  entry('period', one, 'decimal year at which a period begins', '时期起点的小数年份'),
  entry('lookup', two, 'linear interpolation in a table', '在表中线性插值', false),
  entry('sin', one, 'sine of an angle in radians', '正弦，角以弧度计'),
  entry('cos', one, 'cosine of an angle in radians', '余弦，角以弧度计'),
  entry('tan', one, 'tangent of an angle in radians', '正切，角以弧度计'),
  entry('atan', one, 'arc tangent, in radians', '反正切，以弧度计'),
  entry('tanh', one, 'hyperbolic tangent', '双曲正切'),
];

/** The language's functions by name; distributions are not among them. */
export const functions: ReadonlyMap<string, FunctionEntry> = new Map(entries.map((each) => [each.name, each]));
