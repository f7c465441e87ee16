/** Draws to operations: uniforms from keyed streams, correlated normals under a copula, then the distribution. */

import { drawsFromNormal, type Form } from '../dist/form.ts';
import type { Draw, Mixing, Model, Rule } from '../model/model.ts';
import { foldKnown, isKnown } from './fold-known.ts';
import type { SampleOp } from './program.ts';
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

type Source = Pick<SampleOp, 'source'> & { readonly from: number };

/** Creates the lowering of a model's draws. */
export function createDrawLowering(model: Model, registers: Registers): DrawLowering {
  const streams: string[] = [];
  const streamOf = new Map<string, number>();
  const groupOf = new Map(model.dependence.flatMap((group) => group.draws.map((draw, row) => [draw, { group, row }])));

  const fill = (kind: 'uniform' | 'normal', { name, each }: Pick<Draw, 'name' | 'each'>, section: Section): number => {
    if (!streamOf.has(name)) streamOf.set(name, streams.push(name) - 1);
    return registers.emit(section, { kind, inputs: [], stream: streamOf.get(name)!, each });
  };

  const independentNormal = (draw: number, section: Section): number => fill('normal', model.draws[draw]!, section);

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

  /** The probability of a draw under its group's Student-t copula, from its normal and the group's mixing variable. */
  const mixedUniform = (normal: number, mixing: Mixing, section: Section): number => {
    const { degrees } = mixing;
    const factor = registers.emit(section, { kind: 'mixing', inputs: [fill('uniform', mixing, section)], degrees });
    const inputs = [normal, factor];
    const value = registers.emit(section, { kind: 'apply', inputs, operation: 'multiply' });
    return registers.emit(section, { kind: 'student', inputs: [value], degrees });
  };

  /** What a draw's distribution is given: a uniform or normal of its own, or what its group's copula makes of that. */
  const sourceOf = (draw: number, distribution: Form, section: Section): Source => {
    const found = groupOf.get(draw);
    if (found === undefined) {
      const source = drawsFromNormal(distribution) ? 'normal' : 'uniform';
      return { source, from: fill(source, model.draws[draw]!, section) };
    }
    const normal = dependentNormal(draw, section);
    const { mixing } = found.group;
    if (mixing === null) return { source: 'normal', from: normal };
    return { source: 'uniform', from: mixedUniform(normal, mixing, section) };
  };

  return {
    streams,
    sample: ({ distribution, draw }, parameters, cell, section) => {
      const { source, from } = sourceOf(draw, distribution, section);
      const values = parameters.map((register) => registers.constants.get(register) ?? null);
      if (isKnown(values)) {
        return registers.emit(section, {
          kind: 'sample',
          inputs: [from],
          source,
          distribution,
          parameters: values,
          cell,
        });
      }
      const { form, unknown } = foldKnown(distribution, values);
      const inputs = [from, ...unknown.map((position) => parameters[position]!)];
      return registers.emit(section, { kind: 'sample', inputs, source, distribution: form, parameters: null, cell });
    },
  };
}
