/** Draws to operations: uniforms from keyed streams, correlated normals under a copula, then the distribution. */

import { drawsFromNormal, type Form } from '../dist/form.ts';
import type { Draw, Mixing, Model, Rule } from '../model/model.ts';
import { drawFormulas } from './draw-formulas.ts';
import { foldKnown, isKnown } from './fold-known.ts';
import type { ProgramOperation } from './operations.ts';
import type { SampleOp } from './program.ts';
import type { Registers, Section } from './registers.ts';

type Source = Pick<SampleOp, 'source'> & { readonly from: number };
type DrawRule = Extract<Rule, { kind: 'draw' }>;

/** A draw's distribution, the registers of its parameters, and what it is given. */
interface Sampling {
  readonly distribution: Form;
  readonly parameters: readonly number[];
  readonly given: Source;
  readonly cell: number;
  readonly section: Section;
}

/** Of a known draw that no cell shows. Its parameters are in range, so that it is at fault on no path. */
const noCell = -1;

export interface DrawLowering {
  /** Names that key the streams used, by stream number. */
  readonly streams: readonly string[];
  /** Emits the value of a drawn cell from its parameters' registers. */
  readonly sample: (rule: DrawRule, parameters: readonly number[], cell: number, section: Section) => number;
  /** Emits a known draw's value, once a path; where a cell has just that, it is shared. */
  readonly sampleKnown: (draw: KnownDraw) => number;
}

/** A draw once a path, on its own, that does not ask the model for its parameters. */
export interface KnownDraw {
  readonly name: string;
  readonly distribution: Form;
  readonly parameters: readonly number[];
}

/** Creates the lowering of a model's draws; those with parameters out of range are faults where `checked`, else NaN. */
export function createDrawLowering(model: Model, registers: Registers, checked: boolean): DrawLowering {
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
      return [registers.apply(section, 'multiply', registers.constant(weight), normal)];
    });
    return terms.reduce((sum, term) => registers.apply(section, 'add', sum, term));
  };

  /** The probability of a draw under its group's Student-t copula, from its normal and the group's mixing variable. */
  const mixedUniform = (normal: number, mixing: Mixing, section: Section): number => {
    const { degrees } = mixing;
    const factor = registers.emit(section, { kind: 'mixing', inputs: [fill('uniform', mixing, section)], degrees });
    const value = registers.apply(section, 'multiply', normal, factor);
    return registers.emit(section, { kind: 'student', inputs: [value], degrees });
  };

  /** What a distribution is given by a draw that depends on no other. */
  const ownSource = (draw: Pick<Draw, 'name' | 'each'>, distribution: Form, section: Section): Source => {
    const source = drawsFromNormal(distribution) ? 'normal' : 'uniform';
    return { source, from: fill(source, draw, section) };
  };

  /** What a draw's distribution is given: a uniform or normal of its own, or what its group's copula makes of that. */
  const sourceOf = (draw: number, distribution: Form, section: Section): Source => {
    const found = groupOf.get(draw);
    if (found === undefined) return ownSource(model.draws[draw]!, distribution, section);
    const normal = dependentNormal(draw, section);
    const { mixing } = found.group;
    if (mixing === null) return { source: 'normal', from: normal };
    return { source: 'uniform', from: mixedUniform(normal, mixing, section) };
  };

  /** The value of a draw whose distribution is a formula of what it is given; null for others. */
  const byFormula = ({ distribution, parameters, given, cell, section }: Sampling): number | null => {
    const formula = typeof distribution === 'string' ? drawFormulas[distribution] : undefined;
    if (formula?.from !== given.source) return null;
    const builder = {
      apply: (operation: ProgramOperation, ...inputs: readonly number[]) =>
        registers.apply(section, operation, ...inputs),
      constant: registers.constant,
    };
    const value = formula.value(builder, given.from, parameters);
    const conditions = formula
      .conditions(builder, parameters)
      .filter((condition) => registers.constants.get(condition) !== 1);
    if (conditions.length === 0) return value;
    const valid = conditions.reduce((all, condition) => builder.apply('and', all, condition));
    if (!checked) return builder.apply('select', valid, value, registers.constant(Number.NaN));
    const home = registers.homes[valid];
    const where = home === 'once' || home === 'constant' ? 'once' : section;
    registers.append(where, { kind: 'require', inputs: [valid, ...parameters], distribution, cell });
    return value;
  };

  const sample = (sampling: Sampling): number => {
    const made = byFormula(sampling);
    if (made !== null) return made;
    const { distribution, parameters, given, cell, section } = sampling;
    const { source, from } = given;
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
  };

  return {
    streams,
    sample: ({ distribution, draw }, parameters, cell, section) =>
      sample({ distribution, parameters, given: sourceOf(draw, distribution, section), cell, section }),
    sampleKnown: ({ name, distribution, parameters }) =>
      sample({
        distribution,
        parameters: parameters.map(registers.constant),
        given: ownSource({ name, each: 'path' }, distribution, 'origin'),
        cell: model.draws.find((draw) => draw.name === name)?.cell ?? noCell,
        section: 'origin',
      }),
  };
}
