/** What a thread runs jobs on: the kernel's module, with the instances of it that the last job had, as the next may have the same program. */

import { invariant } from '../base/assert.ts';
import { compileKernel } from '../kernel/compile-kernel.ts';
import type { Evaluator } from '../kernel/evaluator.ts';
import { type QuantileTables, quantileTables } from '../kernel/quantile-tables.ts';
import { createReferenceEvaluator } from '../kernel/reference.ts';
import { prepareWasmEvaluator } from '../kernel/wasm.ts';
import type { CompiledModule } from '../kernel/webassembly.ts';
import type { Layout } from '../summary/layout.ts';
import type { Job } from './job.ts';
import { createModuleCounting, type ModuleCounting, mostCells } from './module-counting.ts';

/** What it gives belongs to the engine, and is void when the same is asked of it again: an evaluator then throws. */
export interface Engine {
  /** Null where the platform cannot run the module. */
  readonly module: CompiledModule | null;
  /**
   * An evaluator of a job: on the module or, where there is none, the reference evaluator, which gives the same bits. Tables that its program has in
   * common with `tables`, those of the last job unless given, are not made again.
   */
  readonly evaluatorOf: (job: Job, tables?: QuantileTables) => Evaluator;
  /** The tables of the last job's program. */
  readonly tables: () => QuantileTables;
  /** What counts blocks of `width` columns of a layout; null where there is no module. */
  readonly countingOf: (layout: Layout, width: number, blocks: number) => ModuleCounting | null;
}

/** Cells are rounded up, as layouts of the same measures differ by the seed. */
const cellsTogether = 2048;

/** Makes an engine. It keeps the memory of one program and of one counting. */
export function createEngine(module: CompiledModule | null = compileKernel()): Engine {
  let asked = 0;
  let lastTables: QuantileTables = new Map();
  let last: (Pick<Job, 'program' | 'points'> & { readonly ofSeed: (seed: number) => Evaluator }) | null = null;
  let counting: { readonly width: number; readonly blocks: number; readonly made: ModuleCounting } | null = null;
  return {
    module,
    evaluatorOf: ({ program, points, seed }, tables = lastTables) => {
      if (module === null) return createReferenceEvaluator(program, seed, { points });
      if (last?.program !== program || last.points !== points) {
        lastTables = quantileTables(program, tables);
        last = { program, points, ofSeed: prepareWasmEvaluator(program, points, module) };
      }
      const evaluate = last.ofSeed(seed);
      asked += 1;
      const own = asked;
      return (block) => {
        invariant(own === asked, 'evaluatorOf: an engine runs one job at a time');
        return evaluate(block);
      };
    },
    tables: () => lastTables,
    countingOf: (layout, width, blocks) => {
      if (module === null) return null;
      const cells = mostCells(layout);
      if (counting === null || counting.width !== width || counting.blocks < blocks || counting.made.cells < cells) {
        const most = Math.ceil(cells / cellsTogether) * cellsTogether;
        counting = { width, blocks, made: createModuleCounting(module, most, width, blocks) };
      }
      return counting.made;
    },
  };
}
