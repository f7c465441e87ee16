/** The pairs of draws that the plan's correlations link, names resolved and matrices written out. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { ElementNode, NameNode } from '../expr/ast.ts';
import type { Correlation } from '../plan/plan.ts';
import type { Slot } from './draws.ts';
import type { Draw } from './model.ts';
import type { Names } from './names.ts';
import { logUnpicked, pickElements } from './pick-elements.ts';

/** Two draws that an entry correlates, perhaps by 0; `a` is the one that comes first in the plan. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly rho: number;
  readonly entry: Correlation;
}

/** The draws of a model, and what finds them by name. */
export interface Drawn {
  readonly slots: readonly Slot[];
  readonly draws: readonly Draw[];
  readonly drawOf: ReadonlyMap<number, number>;
  readonly names: Names;
  readonly log: IssueLog;
}

/** Lists the links of all entries; a pair that is linked twice, with itself, or across kinds of draws is an issue. */
export function correlationLinks(correlations: readonly Correlation[], drawn: Drawn): readonly Link[] {
  const written = correlations.flatMap((entry) =>
    entry.kind === 'pair' ? pairLinks(entry, drawn) : matrixLinks(entry, drawn),
  );
  const known = new Map<string, Link>();
  for (const link of written) {
    const [first, second] = [drawn.draws[link.a]!, drawn.draws[link.b]!];
    const key = `${link.a} ${link.b}`;
    if (known.has(key)) {
      drawn.log.error('pair-twice', link.entry.at, { first: first.name, second: second.name });
    } else if (first.each !== second.each) {
      drawn.log.error('pair-of-unlike-draws', link.entry.at, { first: first.name, second: second.name });
    }
    known.set(key, link);
  }
  return [...known.values()];
}

function createLink(one: number, other: number, rho: number, entry: Correlation): Link {
  return { a: Math.min(one, other), b: Math.max(one, other), rho, entry };
}

/** The elements of a variable that have a source, by their keys. */
function drawsOfVariable(
  name: string,
  drawn: Drawn,
): ReadonlyMap<string, { readonly draw: number; readonly slot: Slot }> {
  const found = new Map<string, { draw: number; slot: Slot }>();
  for (const [number, slot] of drawn.slots.entries()) {
    const draw = drawn.drawOf.get(number);
    if (slot.variable.name === name && draw !== undefined) found.set(slot.keys.join('\u0000'), { draw, slot });
  }
  return found;
}

function checkDrawn(name: string, at: Place, drawn: Drawn): boolean {
  const known = drawn.names.variables.has(name);
  if (known && drawsOfVariable(name, drawn).size > 0) return true;
  const candidates = drawn.slots.filter((_, number) => drawn.drawOf.has(number)).map((slot) => slot.variable.name);
  drawn.log.error(
    known ? 'not-a-draw' : 'unknown-draw',
    at,
    { name },
    known ? null : drawn.log.nearest(name, candidates),
  );
  return false;
}

function pairLinks(entry: Extract<Correlation, { kind: 'pair' }>, drawn: Drawn): readonly Link[] {
  const sides = entry.between.map((node) => sideDraws(node, drawn));
  const links: Link[] = [];
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) {
      const [one, other] = [sides[i], sides[j]];
      if (!one || !other) continue;
      const partners = one.map(({ at }) => (one.length === 1 ? other[0] : other.find((side) => side.at === at)));
      if (one.length !== other.length || partners.includes(undefined)) {
        drawn.log.error('pair-shapes-differ', entry.at, {
          first: nodeText(entry.between[i]!),
          second: nodeText(entry.between[j]!),
        });
        continue;
      }
      for (const [k, { draw }] of one.entries()) links.push(createLink(draw, partners[k]!.draw, entry.rho, entry));
    }
  }
  return links.filter((link) => {
    if (link.a === link.b) drawn.log.error('pair-with-itself', entry.at, { name: drawn.draws[link.a]!.name });
    return link.a !== link.b;
  });
}

function nodeText(node: NameNode | ElementNode): string {
  if (node.kind === 'name') return node.name;
  const name = node.of.kind === 'name' ? node.of.name : `${node.of.table}.${node.of.column}`;
  return `${name}[${node.keys.map((key) => key.value).join(', ')}]`;
}

/** A draw that one side of a pair names, and where it stands on the indexes that the side runs over. */
interface SideDraw {
  readonly draw: number;
  readonly at: string;
}

/** The draws that one side of a pair names: one element, or all elements that a variable, or a part of it, has. */
function sideDraws(node: NameNode | ElementNode, drawn: Drawn): readonly SideDraw[] | null {
  const base = node.kind === 'element' ? node.of : node;
  const name = base.kind === 'name' ? base.name : base.table;
  if (!checkDrawn(name, base.at, drawn)) return null;
  const by = drawn.names.variables.get(name)!.by.map((index) => index.name);
  const picked = node.kind === 'name' ? { picked: {}, rest: by } : pickElements(by, node, drawn.names);
  const matching = [...drawsOfVariable(name, drawn).values()].flatMap(({ draw, slot }) => {
    const isMeant = picked && Object.entries(picked.picked).every(([index, key]) => slot.element[index] === key);
    const at = picked?.rest.toSorted().map((index) => [index, slot.element[index]]);
    return isMeant ? [{ draw, at: JSON.stringify(at) }] : [];
  });
  if (matching.length > 0) return matching;
  if (picked !== null) drawn.log.error('not-a-draw', base.at, { name: nodeText(node) });
  else if (node.kind === 'element') logUnpicked(name, by, node, drawn.names, drawn.log);
  return null;
}

function matrixLinks(entry: Extract<Correlation, { kind: 'matrix' }>, drawn: Drawn): readonly Link[] {
  const { of, by, matrix } = entry;
  if (!checkDrawn(of.name, of.at, drawn)) return [];
  const elements = drawn.names.indexes.get(by.name);
  if (!elements || !drawn.names.variables.get(of.name)!.by.some((index) => index.name === by.name)) {
    const indexes = drawn.names.variables.get(of.name)!.by.map((index) => index.name);
    drawn.log.error('unknown-index', by.at, { name: by.name }, drawn.log.nearest(by.name, indexes));
    return [];
  }
  if (elements.length !== matrix.length) {
    const params = { rows: String(matrix.length), index: by.name, count: String(elements.length) };
    drawn.log.error('matrix-size', entry.at, params);
    return [];
  }
  const members = [...drawsOfVariable(of.name, drawn).values()];
  const others = (slot: Slot): string => JSON.stringify({ ...slot.element, [by.name]: '' });
  return members.flatMap((one, i) =>
    members.slice(i + 1).flatMap((other) => {
      if (others(one.slot) !== others(other.slot)) return [];
      const [row, column] = [one, other].map(({ slot }) => elements.indexOf(slot.element[by.name]!));
      return [createLink(one.draw, other.draw, matrix[row!]![column!]!, entry)];
    }),
  );
}
