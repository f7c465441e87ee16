/** Draws to operations: uniforms from keyed streams, correlated normals under a copula, then the distribution. */

import type { Model, Rule } from '../model/model.ts';
import type { Registers, Section } from './registers.ts';

export interface DrawLowering {
  /** Names that key the streams used, by stream number. */
  readonly streams: readonly string[];
  /** Emits the value of a drawn cell from its parameters' registers. */
  readonly sample: (
    rule: Extract<Rule, { kind: 'draw' }>,
    parameters: readonly number[],
    cell: number,
    section: Section,
  ) => number;
}

/** Creates the lowering of a model's draws. */
export function createDrawLowering(model: Model, registers: Registers): DrawLowering {
  const streams: string[] = [];
  const streamOf = new Map<number, number>();
  const groupOf = new Map(model.dependence.flatMap((group) => group.draws.map((draw, row) => [draw, { group, row }])));

  const uniform = (draw: number, section: Section): number => {
    if (!streamOf.has(draw)) streamOf.set(draw, streams.push(model.draws[draw]!.name) - 1);
    const { each } = model.draws[draw]!;
    return registers.emit(section, { kind: 'uniform', inputs: [], stream: streamOf.get(draw)!, each });
  };

  const independentNormal = (draw: number, section: Section): number =>
    registers.emit(section, { kind: 'normal', inputs: [uniform(draw, section)] });

  /** The normal of a draw under its group's copula: a row of the factor times the group's independent normals. */
  const dependentNormal = (draw: number, section: Section): number => {
    const { group, row } = groupOf.get(draw)!;
    const terms = group.factor[row]!.flatMap((weight, column) => {
      if (weight === 0) return [];
      const normal = independentNormal(group.draws[column]!, section);
      const operation = 'multiply';
      return [registers.emit(section, { kind: 'apply', inputs: [registers.constant(weight), normal], operation })];
    });
    return terms.reduce((sum, term) =>
      registers.emit(section, { kind: 'apply', inputs: [sum, term], operation: 'add' }),
    );
  };

  return {
    streams,
    sample: ({ distribution, draw }, parameters, cell, section) => {
      const dependent = groupOf.has(draw);
      const from = dependent ? dependentNormal(draw, section) : uniform(draw, section);
      const values = parameters.map((register) => registers.constants.get(register));
      const fixed = values.every((value) => value !== undefined) ? values : null;
      return registers.emit(section, {
        kind: 'sample',
        inputs: fixed ? [from] : [from, ...parameters],
        source: dependent ? 'normal' : 'uniform',
        distribution,
        parameters: fixed,
        cell,
      });
    },
  };
}
