import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { forecastTables } from '../../src/report/forecast-tables.ts';
import { sampleForecast } from './sample-forecast.ts';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('a forecast as tables, truth', () => {
  it('has a row for each target, in full precision', () => {
    const rows = read(forecastTables(sampleForecast).targets);
    expect(rows.map((row) => row.id)).toEqual(['new-materials', 'steel-cluster', 'debt', 'both']);
    expect(Number(rows[0]!.shortfall_mean)).toBe(212.4312);
    expect(rows[0]).toMatchObject({ when: 'in', period: '2025', direction: 'at_least', threshold: '2000' });
    expect(rows[3]).toMatchObject({ of: 'new-materials steel-cluster', measure: '', shortfall_mean: '' });
  });

  it('has a row for each figure of a series, its standard error beside it', () => {
    const rows = read(forecastTables(sampleForecast).series);
    const { series } = sampleForecast;
    const figures = series.reduce((sum, each) => sum + each.periods.length * (1 + each.quantiles.length), 0);
    expect(rows).toHaveLength(figures);
    const row = rows.find((each) => each.id === 'output[steel]' && each.period === '2025' && each.level === '0.95')!;
    expect(row).toMatchObject({ variable: 'output', element: 'chain=steel', statistic: 'quantile', unit: '亿元/year' });
    expect(Number(row.value)).toBe(series[1]!.quantiles[4]!.values[5]);
    expect(Number(row.standard_error)).toBe(series[1]!.quantiles[4]!.standard_errors[5]);
  });
});
