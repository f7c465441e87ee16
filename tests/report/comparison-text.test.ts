import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.ts';
import { compare } from '../../src/index.ts';
import { comparisonText } from '../../src/report/comparison-text.ts';
import { differenceWithError, pointsWithError } from '../../src/report/number-text.ts';

const text = `plan: 1
name: 产出
title: { en: Output of the zone, zh: 园区产出 }
time: { origin: 2020, end: 2022, step: year }
variables:
  增速: normal(5%, 2%)
  产出: { title: { en: Output, zh: 产出 }, start: 100, next: 产出 * (1 + 增速) }
  平: 3
targets:
  增长: { title: { en: Output grows by a tenth within two years, zh: 两年内产出增长一成 }, measure: 产出, in: 2022, at_least: 110 }
  不变: { measure: 平, in: 2022, at_least: 3 }
report: [产出, 平]
variants:
${Array.from({ length: 7 }, (_, i) => `  方案${i}: { set: { 增速: "normal(${i + 1}%, 2%)" } }`).join('\n')}
`;
const source = { file: 'plan.yaml', text, read: () => '' };
const plain = { language: 'en', colour: false, width: 80 } as const;
let comparison: Comparison;

beforeAll(async () => {
  comparison = await compare(source, { paths: 1024, failOnDrop: 0.2 });
});

describe('a comparison as text, truth', () => {
  it('keeps within the width of the terminal, in both languages, with the first column in every part', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const width of [60, 80, 120]) {
        const written = comparisonText(comparison, { language, colour: false, width, verbose: true });
        const lines = written.split('\n');
        const long = lines.filter((line) => stringWidth(line) > width);
        expect(long).toEqual([]);
        const first = language === 'en' ? 'as written' : '原文';
        const heads = lines.filter((line) => line.trim().startsWith(first));
        expect(heads.length).toBeGreaterThan(1);
        expect(heads.join(' ').match(/方案\d/g)).toHaveLength(2 * 7); // of targets and of means
        for (let i = 0; i < 7; i++) expect(written).toContain(`方案${i}`);
      }
    }
  });

  it('says which way a difference goes, when no path differs, and what falls too far', () => {
    const written = comparisonText(comparison, plain);
    expect(written).toMatch(/▼ -\d\d\.\d ± \d\.\d/);
    expect(written).toMatch(/▲ \+\d\d\.\d ± \d\.\d/);
    expect(written).toContain('= no path differs');
    expect(written).toContain('Drops of more than 20 pp');
    expect(written).toMatch(/✗ Output grows by a tenth within two years falls in 方案0: -\d\d\.\d ± \d\.\d pp/);
    expect(written).not.toContain('Means at the end');
  });

  it('shows means at the end, and the names of targets in Chinese, when asked', () => {
    const written = comparisonText(comparison, { ...plain, language: 'zh', verbose: true });
    expect(written).toContain('期末均值');
    expect(written).toContain('两年内产出增长一成');
    expect(written).toContain('3 确定');
  });

  it('says what each column asks for where they ask for different things', async () => {
    const other = { ...source, file: 'new.yaml', text: text.replace('at_least: 110', 'at_least: 111') };
    const written = comparisonText(await compare([source, other], { paths: 1024 }), plain);
    expect(written).toContain('plan.yaml: Output in 2022 at least 110');
    expect(written).toContain('new.yaml: Output in 2022 at least 111');
  });
});

describe('a difference as text, truth', () => {
  it('has its sign, and the digits that its error supports', () => {
    expect(pointsWithError(0.0703, 0.0002)).toBe('+7.03 ± 0.02');
    expect(pointsWithError(-0.14, 0.0003)).toBe('-14.00 ± 0.03');
    expect(pointsWithError(0.00001, 0.0003)).toBe('0.00 ± 0.03');
    expect(pointsWithError(0.5, 0)).toBe('+50');
    expect(differenceWithError(1234.5, 2)).toBe('+1,235 ± 2');
    expect(differenceWithError(2.5e12, 3e10)).toBe('(+2.50 ± 0.03)e12');
    expect(differenceWithError(0, 0)).toBe('0');
  });
});
