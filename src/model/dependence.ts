/** Dependence between draws: the plan's correlations gathered to groups, each with one copula and the factor of its matrix. */

import type { Correlation } from '../plan/plan.ts';
import { factorCorrelations } from './correlation-factor.ts';
import { correlationLinks, type Drawn, type Link } from './correlation-links.ts';
import type { DependenceGroup, Mixing } from './model.ts';

/**
 * Builds the groups of dependent draws. Draws are connected by the pairs that entries name, and what an entry says of copula and repair
 * holds for all that are. A Student-t copula keeps them together, also where every correlation is 0; under a Gaussian one
 * those that only a 0 connects are independent, and go apart. Logs copulas in conflict and matrices that are no correlation matrices.
 */
export function buildDependence(correlations: readonly Correlation[], drawn: Drawn): readonly DependenceGroup[] {
  const links = correlationLinks(correlations, drawn);
  return components(links).flatMap(({ members, links: own }) => {
    const mixing = mixingOf(members, own, drawn);
    const repair = own.find(({ entry }) => entry.repair !== null)?.entry.repair ?? null;
    const correlated = own.filter(({ rho }) => rho !== 0);
    const parts = mixing ? [{ members, links: own }] : components(correlated);
    return parts.flatMap((part) => {
      const draws = sortByName(part.members, drawn);
      const factor = factorCorrelations(draws, part.links, repair, drawn);
      return factor ? [{ draws, factor, mixing }] : [];
    });
  });
}

/** Sorts draws by name: the factor follows this order, so that the order of lines in the plan moves no number. */
function sortByName(draws: readonly number[], { draws: all }: Drawn): readonly number[] {
  return draws.toSorted((a, b) => (all[a]!.name < all[b]!.name ? -1 : 1));
}

/** The mixing variable of connected draws, null under a Gaussian copula; entries that name different copulas are an issue. */
function mixingOf(members: readonly number[], links: readonly Link[], drawn: Drawn): Mixing | null {
  const [copula, ...others] = links.flatMap(({ entry }) => entry.copula ?? []);
  if (copula === undefined) return null;
  const { degrees } = copula;
  for (const other of others) {
    if (other.degrees === degrees) continue;
    drawn.log.error('copulas-conflict', other.at, { degrees: String(other.degrees), other: String(degrees) });
  }
  // the least name, so that neither the order of lines nor what other groups hold moves the stream
  const name = drawn.draws[sortByName(members, drawn)[0]!]!.name;
  return { degrees, each: drawn.draws[members[0]!]!.each, name: `copula(${name})` };
}

/** Draws that links connect, rising, and those links. */
interface Component {
  readonly members: readonly number[];
  readonly links: readonly Link[];
}

/** Groups draws that links connect, in the order of their first members. */
function components(links: readonly Link[]): readonly Component[] {
  const draws = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((one, other) => one - other);
  const parent = new Map(draws.map((draw) => [draw, draw]));
  const root = (draw: number): number => {
    let top = draw;
    while (parent.get(top) !== top) top = parent.get(top)!;
    parent.set(draw, top);
    return top;
  };
  for (const { a, b } of links) {
    const [one, other] = [root(a), root(b)];
    parent.set(Math.max(one, other), Math.min(one, other));
  }
  const groups = new Map<number, { readonly members: number[]; readonly links: Link[] }>();
  for (const draw of draws) {
    if (root(draw) === draw) groups.set(draw, { members: [], links: [] });
    groups.get(root(draw))!.members.push(draw);
  }
  for (const link of links) groups.get(root(link.a))!.links.push(link);
  return [...groups.values()];
}
