import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { issueText } from '../../src/report/issue-text.ts';

const plan = 'plan: 1\nvariables:\n  产出: sum(钢铁) + semiconducter\n';

function sample() {
  const log = createIssueLog();
  log.error('unknown-variable', { file: 'plan.yaml', line: 3, column: 17 }, { name: 'semiconducter' }, 'semiconductor');
  log.warn('unknown-variable', { file: 'other.yaml', line: 1, column: 1 }, { name: 'x' });
  return log.issues;
}

describe('issues as text, truth', () => {
  it('points at the column with a caret that counts Chinese characters as two cells', () => {
    const text = issueText(sample(), { language: 'en', colour: false, sources: new Map([['plan.yaml', plan]]) });
    expect(text.split('\n')).toEqual([
      'plan.yaml:3:17 unknown variable "semiconducter"; did you mean "semiconductor"?',
      '   3 │   产出: sum(钢铁) + semiconducter',
      '     │                     ^',
      'other.yaml:1:1 warning: unknown variable "x"',
      '1 error, 1 warning',
      '',
    ]);
  });

  it('speaks Chinese', () => {
    const text = issueText(sample(), { language: 'zh', colour: false });
    expect(text).toBe(
      'plan.yaml:3:17 没有变量 "semiconducter"；是否想写 "semiconductor"？\n' +
        'other.yaml:1:1 警告：没有变量 "x"\n1 个错误、1 个警告\n',
    );
  });

  it('shows only what is around the column of a long line', () => {
    const log = createIssueLog();
    log.error('unknown-variable', { file: 'p', line: 1, column: 501 }, { name: 'x' });
    const sources = new Map([['p', `${'a'.repeat(500)}x${'b'.repeat(500)}`]]);
    const [, line, caret] = issueText(log.issues, { language: 'en', colour: false, sources }).split('\n');
    expect(line!.length).toBeLessThan(115);
    expect(line![caret!.indexOf('^')]).toBe('x');
  });

  it('is empty when there is no issue', () => {
    expect(issueText([], { language: 'en', colour: true })).toBe('');
  });

  it('lets no control character of a plan through to the terminal', () => {
    const log = createIssueLog();
    log.error('unknown-variable', { file: 'p', line: 1, column: 1 }, { name: 'x' });
    const text = issueText(log.issues, { language: 'en', colour: false, sources: new Map([['p', 'a\u001b[31mb']]) });
    expect(text).not.toContain('\u001b');
  });
});
