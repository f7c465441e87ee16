/** The order of computation, and the cycles that prevent one. */

/** Either an order in which each node follows all it needs, or cycles that share no node, the members of each in order of need. */
export type Ordering =
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'cycles'; readonly cycles: readonly (readonly number[])[] };

/** Sorts nodes so that each follows what it needs, by depth-first search (Tarjan 1976), without recursion. */
export function sortByNeed(count: number, needs: (node: number) => readonly number[]): Ordering {
  const state = new Uint8Array(count); // 0 unseen, 1 on the way, 2 done
  const order: number[] = [];
  const cycles: (readonly number[])[] = [];
  const cyclic = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue;
    const way: { readonly node: number; readonly needs: readonly number[]; next: number }[] = [];
    const enter = (node: number): void => {
      state[node] = 1;
      way.push({ node, needs: needs(node), next: 0 });
    };
    enter(root);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const needed = top.needs[top.next++];
      if (needed === undefined) {
        state[top.node] = 2;
        order.push(top.node);
        way.pop();
      } else if (state[needed] === 1) {
        const nodes = way.map((step) => step.node);
        const members = nodes.slice(nodes.indexOf(needed));
        if (!members.some((node) => cyclic.has(node))) cycles.push(members);
        for (const node of members) cyclic.add(node);
      } else if (state[needed] === 0) {
        enter(needed);
      }
    }
  }
  return cycles.length > 0 ? { kind: 'cycles', cycles } : { kind: 'order', order };
}
