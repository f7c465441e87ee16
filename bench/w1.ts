/** Where does the time of the reference workload go: reading the plan, building and lowering its model, the kernel, the run? */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blockPaths } from '../src/base/block.ts';
import { createIssueLog } from '../src/base/issue.ts';
import { type Forecast, forecast } from '../src/index.ts';
import { forecastObserved, lowerModel } from '../src/kernel/lower.ts';
import { createReferenceEvaluator } from '../src/kernel/reference.ts';
import { buildModel } from '../src/model/build.ts';
import type { PlanInput } from '../src/plan/plan-source.ts';
import { readPlan } from '../src/plan/read-plan.ts';
import { executeInPool } from '../src/simulate/pool.ts';
import type { Case } from './race.ts';

const paths = 65_536;
const kernelBlocks = 16;
/** From the header of w1.yaml, with six of its standard errors and of this run's (0.002 at 65,536 paths) as slack. */
const stated = {
  probability: 0.4623,
  mean: 1979.02,
  probabilitySlack: 6 * (0.0005 + 0.002),
  meanSlack: 6 * (0.02 + 0.9),
};

/** The cases of W1. */
export function w1Cases(): readonly Case[] {
  const folder = fileURLToPath(new URL('../tests/contract/', import.meta.url));
  const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
  const source: PlanInput = { file: 'w1.yaml', text: read('w1.yaml'), read, workbooks: new Map() };
  const plan = readPlan(source, createIssueLog())!;
  const model = buildModel(plan, createIssueLog())!;
  const program = lowerModel(model, forecastObserved(model));
  const evaluate = createReferenceEvaluator(program, 1);
  return [
    {
      name: 'read the plan',
      run: () => readPlan(source, createIssueLog()),
      check: (answer) => expectEqual((answer as typeof plan).variables.length, 8),
    },
    {
      name: 'build and lower the model',
      run: () => lowerModel(buildModel(plan, createIssueLog())!, forecastObserved(model)),
      check: (answer) => expectEqual((answer as typeof program).steps, 20),
    },
    {
      name: 'kernel (reference evaluator), one thread',
      run: () =>
        kernelMean(
          evaluate,
          program.periods.length,
          model.measures.findIndex(({ cell }) => model.cells[cell]!.label === 'total'),
        ),
      // 16,384 paths: a standard error of 1.8
      check: (mean) => expectNear(mean as number, stated.mean, 6 * 1.8),
      work: { amount: kernelBlocks * blockPaths, unit: 'paths' },
    },
    {
      name: `whole run of ${paths.toLocaleString('en-US')} paths, calling thread`,
      run: () => forecast(source, { paths }),
      check: checkForecast,
      work: { amount: paths, unit: 'paths' },
    },
    {
      name: `whole run of ${paths.toLocaleString('en-US')} paths, pool of two`,
      run: () => forecast(source, { paths, execute: executeInPool(2) }),
      check: checkForecast,
      work: { amount: paths, unit: 'paths' },
    },
  ];
}

function kernelMean(evaluate: ReturnType<typeof createReferenceEvaluator>, periods: number, measure: number): number {
  let sum = 0;
  for (let block = 0; block < kernelBlocks; block++) {
    const last = evaluate(block).values[measure * (periods + 1) + periods]!;
    sum += last.reduce((total, value) => total + value, 0);
  }
  return sum / (kernelBlocks * blockPaths);
}

function checkForecast(answer: unknown): void {
  const made = answer as Forecast;
  const total = made.series.find(({ id }) => id === 'total')!;
  expectNear(made.targets[0]!.probability, stated.probability, stated.probabilitySlack);
  expectNear(total.mean.at(-1)!, stated.mean, stated.meanSlack);
}

function expectEqual(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`wrong answer: ${found}, not ${wanted}`);
}

function expectNear(found: number, wanted: number, slack: number): void {
  if (!(Math.abs(found - wanted) <= slack)) throw new Error(`wrong answer: ${found}, not within ${slack} of ${wanted}`);
}
