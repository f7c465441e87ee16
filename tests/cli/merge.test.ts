import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attain, folderWith, growthPlan } from './attain.ts';

describe('attain run --blocks and attain merge, truth', () => {
  it('give over 7 ranges of blocks what one process gives, byte for byte, with its files and exit code', async () => {
    const folder = folderWith({ 'plan.yaml': growthPlan(118, '60%') });
    const cwd = { cwd: folder };
    const whole = ['run', 'plan.yaml', '--paths', '65536', '--seed', '5'];
    const ranges = ['0-8', '9-17', '18-26', '27-35', '36-44', '45-53', '54-63'];
    for (const [i, range] of ranges.entries()) {
      const part = await attain([...whole, '--blocks', range, '--summary', `parts/${i}.shard`], cwd);
      expect(part).toEqual({ code: 0, stdout: '', stderr: '' });
    }
    const files = ranges.map((_, i) => `parts/${i}.shard`);
    const one = await attain([...whole, '--json'], cwd);
    const merged = await attain(['merge', ...files.toReversed(), '--json', '--out', 'merged'], cwd);
    expect(merged).toEqual(one);
    expect(one.code).toBe(3);
    expect(readFileSync(join(folder, 'merged', 'forecast.json'), 'utf8')).toBe(one.stdout);
    const text = await attain(['merge', ...files], cwd);
    expect(text.stdout).toBe((await attain(whole, cwd)).stdout);
  });

  it('refuse one of the two options without the other, and what belongs to a whole run', async () => {
    const cwd = { cwd: folderWith({ 'plan.yaml': growthPlan(118, '60%') }) };
    const run = (...words: string[]) => attain(['run', 'plan.yaml', ...words], cwd);
    expect((await run('--blocks', '0-3')).stderr).toContain('--summary is missing: write --summary part-1.shard');
    expect((await run('--summary', 'a.shard')).stderr).toContain('--blocks is missing: write --blocks 0-15');
    const both = ['--blocks', '0-3', '--summary', 'a.shard'];
    expect((await run(...both, '--out', 'x')).stderr).toContain('--out does not go with --blocks');
    expect((await run(...both, '--watch')).stderr).toContain('--blocks does not go with --watch');
  });
});
