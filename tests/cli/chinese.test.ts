/** A plan in which everything has a Chinese name, its files too, in every command: nothing half-translated, nothing out of line. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { attain } from './attain.ts';
import { startLive } from './live-attain.ts';

const plan = '太忻特钢2025.yaml';

interface Command {
  readonly args: readonly string[];
  readonly code: number;
  /** What stdout says among other things. */
  readonly says: readonly string[];
}

const commands: readonly Command[] = [
  { args: ['check', plan], code: 0, says: ['太忻特钢2025.yaml：通过', '变量 13', '目标 5'] },
  {
    args: ['run', plan, '--paths', '1024', '--variant', '加力'],
    code: 3,
    says: [
      '方案 全力扶持（加力）',
      '2025年产业链总产值不低于 1,000 亿元/年',
      '存在风险：',
      '至少达到其中 2 项：总产值达到一千亿元',
    ],
  },
  {
    args: ['run', plan, '--paths', '1024', '--set', '趋势[特钢]=-3%', '--set', '统计口径=全部特钢'],
    code: 3,
    says: ['趋势[特钢] = -3%'],
  },
  { args: ['compare', plan, '--paths', '1024'], code: 0, says: ['全力扶持', '按全部特钢统计', '各路径均相同'] },
  { args: ['replay', plan, '--path', '3'], code: 0, says: ['第 3 号路径', '供料比[新材料]', '2024-Q4'] },
  { args: ['new', '我的规划'], code: 0, says: ['我的规划'] },
  { args: ['schema'], code: 0, says: ['目标', '产值'] },
];

/** Words of the command and of the plan language, which stand as they are in any language. */
const kept = /attain|Ctrl-C|random|sobol|lhs|--[a-z-]+|\.(?:yaml|csv|json)|\b(?:run|plan|schema)\b|[0-9a-f]{12}/g;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'attain-中文-'));
  cpSync(fileURLToPath(new URL('./chinese/', import.meta.url)), made, { recursive: true });
  return made;
}

describe('a plan written wholly in Chinese', () => {
  it.each(commands)('$args', async ({ args, code, says }) => {
    const ended = await attain(args, { cwd: folder(), env: { LANG: 'zh_CN.UTF-8' } });
    expect([ended.code, ended.stderr.replace(/^.*条路径，用时.*\n/gm, '')], ended.stdout).toEqual([
      code,
      args[0] === 'new' ? ended.stderr : '',
    ]);
    const said = args[0] === 'new' ? ended.stdout + ended.stderr : ended.stdout;
    for (const text of says) expect(said).toContain(text);
    if (args[0] === 'schema') return;
    expect(said.replaceAll(kept, '').match(/[a-z]{3,}[^/\n]*/gi)).toBeNull();
    const lines = args[0] === 'new' ? [] : said.split('\n');
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  it('is watched: what a save changed, and a mistake, are told in Chinese alone', async () => {
    const cwd = folder();
    const live = startLive(['run', plan, '--watch', '--paths', '1024', '--threads', '1', '--lang', 'zh'], cwd);
    const says = async (...patterns: readonly RegExp[]): Promise<string> => {
      const { stdout, stderr } = await live.until(...patterns);
      return stdout + stderr;
    };
    const expectChinese = (said: string): void => {
      expect(said.replaceAll(kept, '').match(/[a-z]{3,}[^/\n]*/gi)).toBeNull();
      const lines = said.split('\n').filter((line) => !line.startsWith('正在监视'));
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    };
    expectChinese(await says(/正在监视 太忻特钢2025\.yaml 及其 3 个数据文件：/, /16 组重复/));
    const text = readFileSync(join(cwd, plan), 'utf8');
    writeFileSync(join(cwd, plan), text.replace('"normal(5%, 2%)"', '"normal(7%, 2%)"'));
    const changed = await says(/三项达其二\n/);
    expect(changed).toMatch(/▲ \+\d+\.\d+ ± \d+\.\d+ {2,}总产值达到一千亿元/);
    expectChinese(changed);
    writeFileSync(join(cwd, plan), text.replace('exp((趋势', 'exp((趋式'));
    const failed = await says(/上次的结果仍然有效；/);
    expect(failed).toContain('没有变量 "趋式"；是否想写 "趋势"？');
    expect(await live.interrupt()).toBe(130);
  });

  it('has the columns of its tables in line', async () => {
    const { stdout } = await attain(['replay', plan, '--path', '3'], { cwd: folder(), env: { LANG: 'zh_CN.UTF-8' } });
    const blocks = stdout.split('\n\n').filter((block) => block.includes('供料比[新材料]') && block.includes('-Q'));
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) {
      const rows = block.split('\n').filter((line) => /\d$/.test(line));
      expect(new Set(rows.map((line) => stringWidth(line))).size, block).toBe(1);
    }
  });

  it('has the same figures as JSON, under its own names', async () => {
    const { code, stdout } = await attain(['run', plan, '--paths', '1024', '--json'], { cwd: folder() });
    const made = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(made.plan.name).toBe('太忻特钢 2025');
    expect(made.targets.map((target: { id: string }) => target.id)).toEqual([
      '产值过千亿',
      '特钢率先',
      '不滑坡',
      '忻州占比',
      '三项达其二',
    ]);
    expect(
      made.series.map(({ id, element }: { id: string; element: object }) => [id, ...Object.values(element)].join(' ')),
    ).toContain('产值 半导体');
  });

  it('is told of its mistakes in its own names, in Chinese, with the nearest name', async () => {
    const made = folder();
    const text = readFileSync(join(made, plan), 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes('exp((趋势')) + 1;
    writeFileSync(join(made, plan), text.replace('exp((趋势', 'exp((趋式'));
    const { code, stdout, stderr } = await attain(['check', plan], { cwd: made, env: { LANG: 'zh_CN.UTF-8' } });
    expect(code).toBe(2);
    expect(stdout + stderr).toContain(`${plan}:${line}:`);
    expect(stdout + stderr).toMatch(/没有变量 "趋式".*趋势/);
  });
});
