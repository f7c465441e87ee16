import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/forecast/forecast.ts';
import { forecastText } from '../../src/report/forecast-text.ts';
import { sampleForecast } from './sample-forecast.ts';

const plain = { language: 'en', colour: false, width: 80 } as const;

describe('a forecast as text, truth', () => {
  it('says what is set, what is asked, and every probability with error, interval and verdict', () => {
    const text = forecastText(sampleForecast, plain);
    expect(text).toContain('variant Demand slump (slump) · growth_support = 1 ·');
    expect(text).toMatch(/✗ 34\.17% ± 0\.18 .* New materials reach 2,000 亿元/);
    expect(text).toContain('Output of new materials in 2025 at least 2,000 亿元/year');
    expect(text).toContain('33.79–34.55%');
    expect(text).toContain('missed: at least 50% is required');
    expect(text).toContain('212.4 ± 0.6 亿元/year on average');
    expect(text).toMatch(/\? 80\.31% ± 0\.15 .* steel-cluster/);
    expect(text).toMatch(/✓ 100\.000% ± 0\.002 .* Debt stays below 90% of revenue/);
    expect(text).toContain('all of: New materials reach 2,000 亿元, steel-cluster');
    expect(text).toContain('65,536 paths · 16 replicates · sampler random · seed 1');
    expect(text).toContain('the steps 2020-Q2 to 2020-Q4 fall in no complete reporting period');
  });

  it('speaks Chinese', () => {
    const text = forecastText(sampleForecast, { ...plain, language: 'zh' });
    expect(text).toContain('太忻一体化经济区 2025 年目标');
    expect(text).toContain('2025年新材料产值不低于 2,000 亿元/year');
    expect(text).toContain('未达标：要求不低于 50%');
    expect(text).toContain('65,536 条路径');
  });

  it('says the status of a target whose plan names levels', () => {
    const status = { is: 'at_risk', on_track: 0.7, at_risk: 0.3 } as const;
    const targets = sampleForecast.targets.map((target, i) => (i === 0 ? { ...target, status } : target));
    const text = (language: 'en' | 'zh') => forecastText({ ...sampleForecast, targets }, { ...plain, language });
    expect(text('en')).toMatch(/ {2}status {2,}at risk: 30% or more, below 70%\n/);
    expect(text('zh')).toMatch(/ {2}状态 {2,}存在风险：概率不低于 30%、低于 70%\n/);
  });

  it('leaves the warnings out when told that they are shown already', () => {
    expect(forecastText(sampleForecast, { ...plain, warnings: false })).not.toContain('complete reporting period');
  });

  it('writes a shortfall that is known exactly as a plain figure', () => {
    const shortfall = { mean: 212.5, standard_error: 0 };
    const targets = sampleForecast.targets.map((target, i) => (i === 0 ? { ...target, shortfall } : target));
    const text = forecastText({ ...sampleForecast, targets } as Forecast, plain);
    expect(text).toContain('212.5 亿元/year on average over the paths that miss');
  });

  it('explains the signs of a fan only where there is room for one', () => {
    expect(forecastText(sampleForecast, plain)).toContain('◈ both');
    const narrow = forecastText({ ...sampleForecast, warnings: [] }, { ...plain, width: 40 });
    expect(narrow).not.toContain('◈ both');
    expect(narrow).not.toMatch(/\n\n\n/);
  });

  it('says so when a plan has no targets', () => {
    const bare: Forecast = { ...sampleForecast, targets: [], series: [] };
    expect(forecastText(bare, plain)).toContain('The plan sets no targets.');
  });

  it('lists many series that no target measures only when asked', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...sampleForecast.series[0]!, id: `extra_${i}`, title: null }));
    const forecast: Forecast = { ...sampleForecast, series: [...sampleForecast.series, ...many] };
    expect(forecastText(forecast, plain)).toContain('9 more reported series');
    expect(forecastText(forecast, plain)).not.toContain('extra_3');
    expect(forecastText(forecast, { ...plain, verbose: true })).toContain('extra_3');
  });
});

describe('a forecast as text, law', () => {
  it.each([60, 80, 100, 120])('keeps within %i columns in both languages', (width) => {
    for (const language of ['en', 'zh'] as const) {
      const lines = forecastText(sampleForecast, { language, colour: false, width }).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });

  it('is the same with colour once the colour is taken away', () => {
    const coloured = forecastText(sampleForecast, { ...plain, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken away
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(forecastText(sampleForecast, plain));
    expect(coloured).not.toBe(forecastText(sampleForecast, plain));
  });
});

describe('a forecast as text, frozen', () => {
  it('reads in English as it did', () => {
    expect(forecastText(sampleForecast, plain)).toMatchSnapshot();
  });

  it('reads in Chinese as it did', () => {
    expect(forecastText(sampleForecast, { ...plain, language: 'zh' })).toMatchSnapshot();
  });
});
