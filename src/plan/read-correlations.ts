/** Reads correlations: a pair of draws, or a matrix over a variable's elements, each perhaps with a copula and a repair. */

import type { ElementNode, NameNode } from '../expr/ast.ts';
import { normalizeName } from '../expr/name.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import { field, items, type Located, scalar } from './located.ts';
import type { Correlation, Named } from './plan.ts';
import { readNumber } from './read-literal.ts';
import { readNotes } from './read-notes.ts';
import type { Reader } from './reader.ts';
import type { CorrelationFile } from './schema.ts';
import type { ScalarNode } from './yaml-node.ts';

/** Degrees of freedom that a copula may have: with fewer its factors overflow, with more it is Gaussian to five digits. */
const [fewestDegrees, mostDegrees] = [0.5, 1e5];

/** Reads one entry; null after logging when it says nothing that can be used. */
export function readCorrelation(located: Located<CorrelationFile>, reader: Reader): Correlation | null {
  const joint = readJoint(located, reader);
  const between = field(located, 'between');
  if (between) {
    const members = items(between).map((item) => readReference(scalar(item)!, reader));
    const rho = readNumber(scalar(field(located, 'rho'))!, -1, 1, reader);
    if (joint === null || rho === null || members.includes(null)) return null;
    return { kind: 'pair', ...joint, between: members.filter((member) => member !== null), rho };
  }
  const matrix = readMatrix(located, reader);
  const named = (key: 'of' | 'by'): Named => {
    const node = scalar(field(located, key))!;
    return { name: normalizeName(node.text), at: node.at };
  };
  return joint && matrix && { kind: 'matrix', ...joint, of: named('of'), by: named('by'), matrix };
}

function readJoint(located: Located<CorrelationFile>, reader: Reader): Omit<Correlation, 'kind'> | null {
  const copula = field(located, 'copula');
  const node = copula && scalar(field(copula, 'student_t'));
  const degrees = node && readNumber(node, fewestDegrees, mostDegrees, reader);
  if (node && degrees === null) return null;
  return {
    at: located.node.at,
    copula: node && degrees !== null ? { degrees, at: node.at } : null,
    repair: scalar(field(located, 'repair'))?.at ?? null,
    ...readNotes(located),
  };
}

/** Reads a variable's name or one of its elements; null after logging when something else stands there. */
export function readReference(node: ScalarNode, { units, log }: Reader): NameNode | ElementNode | null {
  const expr = parseExpression(node.source, units, log);
  if (expr.kind === 'name' || (expr.kind === 'element' && expr.of.kind === 'name')) return expr;
  if (expr.kind !== 'invalid') log.error('not-a-variable', node.at, { text: node.text });
  return null;
}

/** A square matrix, symmetric, with ones on its diagonal and entries from -1 to 1. */
function readMatrix(located: Located<CorrelationFile>, reader: Reader): readonly (readonly number[])[] | null {
  const { log } = reader;
  const rows = items(field(located, 'matrix'));
  const nodes = rows.map((row) => items(row).map((cell) => scalar(cell)!));
  const ragged = nodes.findIndex((row) => row.length !== nodes.length);
  if (ragged >= 0) {
    const params = { row: String(ragged + 1), entries: String(nodes[ragged]!.length), rows: String(nodes.length) };
    log.error('matrix-not-square', rows[ragged]!.node.at, params);
    return null;
  }
  const values = nodes.map((row) => row.map((node) => readNumber(node, -1, 1, reader)));
  let valid = values.every((row) => row.every((value) => value !== null));
  for (const [i, row] of values.entries()) {
    for (const [j, value] of row.entries()) {
      const mirror = values[j]![i]!;
      if (value === null || mirror === null) continue;
      const node = nodes[i]![j]!;
      if (i === j && value !== 1) log.error('matrix-diagonal', node.at, { text: node.text });
      else if (j < i && value !== mirror) {
        log.error('matrix-not-symmetric', node.at, {
          row: String(i + 1),
          column: String(j + 1),
          text: node.text,
          other: String(mirror),
        });
      } else continue;
      valid = false;
    }
  }
  return valid ? (values as readonly (readonly number[])[]) : null;
}
