/** The order of computation, and the cycles that prevent one. */

/** Either an order in which each node follows all it needs, or the first cycle found, its members in order of need. */
export type Ordering =
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'cycle'; readonly members: readonly number[] };

/** Sorts nodes so that each follows what it needs, by depth-first search (Tarjan 1976), without recursion. */
export function sortByNeed(count: number, needs: (node: number) => readonly number[]): Ordering {
  const state = new Uint8Array(count); // 0 unseen, 1 on the way, 2 done
  const order: number[] = [];
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
        return { kind: 'cycle', members: nodes.slice(nodes.indexOf(needed)) };
      } else if (state[needed] === 0) {
        enter(needed);
      }
    }
  }
  return { kind: 'order', order };
}
