import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, makeCells } from '../../src/summary/cells.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const risingEdges = fc
  .uniqueArray(finite, { minLength: 1, maxLength: 200, comparator: (a, b) => a === b })
  .map((edges) => Float64Array.from(edges).sort());

describe('law: cells', () => {
  it('the cell of a value is the number of edges that are not above it, wherever the guide lies', () => {
    fc.assert(
      fc.property(risingEdges, finite, finite, fc.array(finite), (edges, low, high, values) => {
        const cells = makeCells(edges, Math.min(low, high), Math.max(low, high));
        for (const value of [...values, ...edges])
          expect(cellOf(cells, value)).toBe(edges.filter((edge) => edge <= value).length);
      }),
    );
  });

  it('values of ordinary size find their cell too', () => {
    const ordinary = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(ordinary, { minLength: 2, comparator: (a, b) => a === b }),
        ordinary,
        (list, value) => {
          const edges = Float64Array.from(list).sort();
          expect(cellOf(makeCells(edges, -8, 8), value)).toBe(edges.filter((edge) => edge <= value).length);
        },
      ),
    );
  });
});
