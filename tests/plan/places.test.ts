import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createIssueLog } from '../../src/base/issue.ts';
import { createFileText } from '../../src/plan/file-text.ts';
import { readYaml } from '../../src/plan/read-yaml.ts';
import { nodeAt } from '../../src/plan/yaml-node.ts';

const words = fc.array(fc.stringMatching(/^[a-z0-9_()'"+*产]{1,9}$/), { minLength: 1, maxLength: 30 });
const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
const escapes: Readonly<Record<string, string>> = { '\\': '"', "'": "'" };

describe('truth: full-width punctuation inside texts is theirs', () => {
  it.each([
    'title: 钢铁：增长，以及 更多',
    'title: { zh: 甲，乙：丙, en: x }',
    'description: >\n  　　说明：第一段\n  范围： 全部',
    'description:\n  说明：第一段\n  范围： 全部',
    'name: "说明： a" # 注： b',
  ])('%s', (text) => {
    const log = createIssueLog();
    expect(readYaml(createFileText('f', `plan: 1\n${text}\n`), log)).not.toBeNull();
    expect(log.issues).toEqual([]);
  });
});

describe('law: every character of a text knows where it stands in the file', () => {
  it.each(styles)('%s', (style) => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (parts, lineWidth) => {
        const value = `x ${parts.join(' ')}`;
        const text = stringify(
          { before: 'y', list: [{ key: value }] },
          { defaultStringType: style, lineWidth, defaultKeyType: 'PLAIN' },
        );
        const log = createIssueLog();
        const tree = readYaml(createFileText('f', text), log);
        const node = nodeAt(tree!, ['list', 0, 'key']);
        if (node?.kind !== 'scalar') throw new Error('no text');
        expect(node.text.trim().split(/\s+/)).toEqual(value.split(' '));
        const lines = text.split('\n');
        for (const [i, character] of [...node.text].entries()) {
          if (/\s/.test(character)) continue;
          const { line, column } = node.source.at(i);
          const written = lines[line - 1]![column - 1]!;
          expect(escapes[written] ?? written).toBe(character);
        }
      }),
      { numRuns: 200 },
    );
  });
});
