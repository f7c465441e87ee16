/** The form of a draw: its distribution by name and the forms inside it, apart from their parameters. Plain data. */

import type { Distribution, FixedDistribution, ParameterFault } from './distribution.ts';
import { distributions } from './registry.ts';

/**
 * A distribution by its name; one with others inside; or one whose parameters are known. Parameters of a form stand in one list, those of each
 * form inside it behind each other before its own; a known form has none in it.
 */
export type Form = string | CompositeForm | KnownForm;

/** A distribution of distributions, with the number of parameters of each form inside. */
export interface CompositeForm {
  readonly name: string;
  readonly of: readonly Form[];
  readonly counts: readonly number[];
}

/** A form with its parameters. */
export interface KnownForm {
  readonly known: Form;
  readonly parameters: readonly number[];
}

/** A fault of a form's parameters. */
export interface FormFault extends ParameterFault {
  /** The way to the form at fault: which form inside, and which inside that; empty for the outermost. */
  readonly within: readonly number[];
  /** The distribution at fault. */
  readonly distribution: Distribution;
  /** The parameter's value; NaN for a list, and for a distribution. */
  readonly value: number;
}

/** What a form offers: as a distribution does, but for where its faults lie. */
export interface ResolvedForm {
  readonly check: (parameters: readonly number[]) => FormFault | null;
  readonly at: (parameters: readonly number[]) => FixedDistribution;
}

const nothing: readonly FixedDistribution[] = [];

/** Looks a form's distributions up and fixes what is known of it. */
export function resolveForm(form: Form): ResolvedForm {
  if (typeof form === 'string') return resolveNamed(form);
  return 'known' in form ? resolveKnown(form) : resolveComposite(form);
}

/** Tells whether a form's draws are steps of a ladder of values: its distribution's are, or those of one inside it. */
export function isDiscreteForm(form: Form): boolean {
  if (typeof form === 'string') return distributionOf(form).discrete;
  return 'known' in form ? isDiscreteForm(form.known) : form.of.some(isDiscreteForm);
}

/** Tells whether a form's draws are made from standard normals: every distribution of it has `fromNormal`. */
export function drawsFromNormal(form: Form): boolean {
  if (typeof form === 'string') return distributionOf(form).drawnFromNormal === true;
  return 'known' in form && drawsFromNormal(form.known);
}

/** Tells whether quantiles of a form are found by iteration, so that for known parameters a table of them pays. */
export function isIterated(form: Form): boolean {
  return typeof form === 'string' && distributionOf(form).iterated === true;
}

function distributionOf(name: string): Distribution {
  const distribution = distributions.get(name);
  if (!distribution) throw new Error(`distributionOf: no distribution ${name}`);
  return distribution;
}

function resolveNamed(name: string): ResolvedForm {
  const distribution = distributionOf(name);
  return {
    check: (parameters) => {
      const fault = distribution.check(parameters, nothing);
      return fault && locate(fault, distribution, parameters);
    },
    at: (parameters) => distribution.at(parameters, nothing),
  };
}

/** Known parameters are checked before the run; here they are taken as right. */
function resolveKnown({ known, parameters }: KnownForm): ResolvedForm {
  const fixed = resolveForm(known).at(parameters);
  return { check: () => null, at: () => fixed };
}

function resolveComposite({ name, of, counts }: CompositeForm): ResolvedForm {
  const distribution = distributionOf(name);
  const parts = of.map(resolveForm);
  const starts = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
  const own = counts.reduce((sum, count) => sum + count, 0);
  const partOf = (parameters: readonly number[], i: number): readonly number[] =>
    parameters.slice(starts[i]!, starts[i]! + counts[i]!);
  const fixParts = (parameters: readonly number[]): readonly FixedDistribution[] =>
    parts.map((part, i) => part.at(partOf(parameters, i)));
  return {
    check: (parameters) => {
      for (const [i, part] of parts.entries()) {
        const fault = part.check(partOf(parameters, i));
        if (fault) return { ...fault, within: [i, ...fault.within] };
      }
      const rest = parameters.slice(own);
      const fault = distribution.check(rest, fixParts(parameters));
      return fault && locate(fault, distribution, rest);
    },
    at: (parameters) => distribution.at(parameters.slice(own), fixParts(parameters)),
  };
}

/** Completes a fault with the value of the parameter at fault among the distribution's own. */
function locate(fault: ParameterFault, distribution: Distribution, own: readonly number[]): FormFault {
  const numbers = distribution.parameters.filter((parameter) => parameter.of === undefined);
  const parameter = distribution.parameters[fault.parameter]!;
  const position = numbers.indexOf(parameter);
  const lists = numbers.filter(({ list }) => list === true).length;
  const { item } = fault;
  let value = Number.NaN;
  if (position >= 0 && parameter.list !== true) value = own[position]!;
  else if (position >= 0 && item !== undefined) value = own[(position * own.length) / lists + item]!;
  return { ...fault, within: [], distribution, value };
}
