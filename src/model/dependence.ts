/** Dependence between draws: the plan's correlations gathered to groups, each with the factor of its matrix. */

import type { IssueLog } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import type { ElementNode, NameNode } from '../expr/ast.ts';
import { choleskyFactor } from '../num/cholesky.ts';
import { smallestEigenvalue } from '../num/smallest-eigenvalue.ts';
import type { Correlation } from '../plan/plan.ts';
import type { Slot } from './draws.ts';
import type { DependenceGroup, Draw } from './model.ts';
import type { Names } from './names.ts';
import { logUnpicked, pickElements } from './pick-elements.ts';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly rho: number;
  readonly at: Place;
}

interface Drawn {
  readonly slots: readonly Slot[];
  readonly draws: readonly Draw[];
  readonly drawOf: ReadonlyMap<number, number>;
  readonly names: Names;
  readonly log: IssueLog;
}

/** Builds the groups of dependent draws; a matrix that is not positive semi-definite is an issue with its smallest eigenvalue. */
export function buildDependence(correlations: readonly Correlation[], drawn: Drawn): readonly DependenceGroup[] {
  const links = correlations.flatMap((entry) =>
    entry.kind === 'pair' ? pairLinks(entry, drawn) : matrixLinks(entry, drawn),
  );
  const known = new Map<string, Link>();
  for (const link of links) {
    const [low, high] = link.a < link.b ? [link.a, link.b] : [link.b, link.a];
    const [first, second] = [drawn.draws[low]!, drawn.draws[high]!];
    if (known.has(`${low} ${high}`)) {
      drawn.log.error('pair-twice', link.at, { first: first.name, second: second.name });
    } else if (first.each !== second.each) {
      drawn.log.error('pair-of-unlike-draws', link.at, { first: first.name, second: second.name });
    }
    known.set(`${low} ${high}`, link);
  }
  const linked = [...known.values()].filter((link) => link.rho !== 0);
  const linksOf = new Map<number, Link[]>();
  for (const link of linked) linksOf.set(link.a, [...(linksOf.get(link.a) ?? []), link]);
  return components(linked, drawn.draws.length).flatMap((members) => {
    const own = members.flatMap((draw) => linksOf.get(draw) ?? []);
    return factorGroup(members, own, drawn) ?? [];
  });
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
  drawn.log.error(known ? 'not-a-draw' : 'unknown-draw', at, { name }, known ? null : nearest(name, candidates));
  return false;
}

function pairLinks(entry: Extract<Correlation, { kind: 'pair' }>, drawn: Drawn): readonly Link[] {
  const sides = entry.between.map((node) => sideDraws(node, drawn));
  const links: Link[] = [];
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) {
      const [one, other] = [sides[i], sides[j]];
      if (!one || !other) continue;
      if (one.length !== other.length || one.some((side, k) => side.keys !== other[k]!.keys && one.length > 1)) {
        drawn.log.error('pair-shapes-differ', entry.at, {
          first: nodeText(entry.between[i]!),
          second: nodeText(entry.between[j]!),
        });
        continue;
      }
      for (const [k, side] of one.entries()) {
        links.push({ a: side.draw, b: other[k]!.draw, rho: entry.rho, at: entry.at });
      }
    }
  }
  return links.filter((link) => {
    if (link.a === link.b) drawn.log.error('pair-with-itself', link.at, { name: drawn.draws[link.a]!.name });
    return link.a !== link.b;
  });
}

function nodeText(node: NameNode | ElementNode): string {
  if (node.kind === 'name') return node.name;
  const name = node.of.kind === 'name' ? node.of.name : `${node.of.table}.${node.of.column}`;
  return `${name}[${node.keys.map((key) => key.value).join(', ')}]`;
}

/** The draws that one side of a pair names: one element, or all of a variable in order. */
function sideDraws(
  node: NameNode | ElementNode,
  drawn: Drawn,
): readonly { readonly draw: number; readonly keys: string }[] | null {
  const base = node.kind === 'element' ? node.of : node;
  const name = base.kind === 'name' ? base.name : base.table;
  if (!checkDrawn(name, base.at, drawn)) return null;
  const all = [...drawsOfVariable(name, drawn)].map(([keys, { draw, slot }]) => ({ draw, keys, slot }));
  if (node.kind === 'name') return all;
  const by = drawn.names.variables.get(name)!.by.map((index) => index.name);
  const picked = pickElements(by, node, drawn.names);
  const matching =
    picked && all.filter(({ slot }) => Object.entries(picked.picked).every(([i, e]) => slot.element[i] === e));
  if (matching && matching.length > 0) return matching;
  if (picked) drawn.log.error('not-a-draw', base.at, { name: nodeText(node) });
  else logUnpicked(name, by, node, drawn.names, drawn.log);
  return null;
}

function matrixLinks(entry: Extract<Correlation, { kind: 'matrix' }>, drawn: Drawn): readonly Link[] {
  const { of, by, matrix } = entry;
  if (!checkDrawn(of.name, of.at, drawn)) return [];
  const elements = drawn.names.indexes.get(by.name);
  if (!elements || !drawn.names.variables.get(of.name)!.by.some((index) => index.name === by.name)) {
    const indexes = drawn.names.variables.get(of.name)!.by.map((index) => index.name);
    drawn.log.error('unknown-index', by.at, { name: by.name }, nearest(by.name, indexes));
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
      return [{ a: one.draw, b: other.draw, rho: matrix[row!]![column!]!, at: entry.at }];
    }),
  );
}

/** Groups draws that links connect, each group's members rising. */
function components(links: readonly Link[], count: number): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, draw) => draw);
  const root = (draw: number): number => {
    let top = draw;
    while (parent[top] !== top) top = parent[top]!;
    parent[draw] = top;
    return top;
  };
  for (const { a, b } of links) {
    const [one, other] = [root(a), root(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = new Map<number, number[]>();
  for (let draw = 0; draw < count; draw++) {
    const top = root(draw);
    groups.set(top, [...(groups.get(top) ?? []), draw]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function factorGroup(members: readonly number[], links: readonly Link[], drawn: Drawn): DependenceGroup | null {
  const position = new Map(members.map((draw, i) => [draw, i]));
  const matrix = members.map((_, i) => members.map((__, j): number => (i === j ? 1 : 0)));
  for (const { a, b, rho } of links) {
    const [i, j] = [position.get(a)!, position.get(b)!];
    matrix[i]![j] = rho;
    matrix[j]![i] = rho;
  }
  const factor = choleskyFactor(matrix);
  if (factor !== null) return { draws: members, factor };
  const eigenvalue = smallestEigenvalue(matrix).toPrecision(4);
  const names = members.slice(0, 6).map((draw) => drawn.draws[draw]!.name);
  drawn.log.error('not-positive-semidefinite', links[0]!.at, { names: names.join(', '), eigenvalue });
  return null;
}
