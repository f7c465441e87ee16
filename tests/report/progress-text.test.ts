import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { durationText, progressText } from '../../src/report/progress-text.ts';

const progress = { done: 20_480, total: 65_536, elapsedMs: 2345 };

describe('progress as text, truth', () => {
  it('says how far, how fast and how long', () => {
    expect(progressText({ ...progress, width: 100, language: 'en' })).toBe(
      '██████░░░░░░░░░░░░░░  31%  20,480 of 65,536 paths · 8,700 paths/s · 5.2 s left',
    );
  });

  it('leaves out from the end what a narrow terminal has no room for', () => {
    for (const width of [20, 40, 60, 80]) {
      for (const language of ['en', 'zh'] as const) {
        expect(stringWidth(progressText({ ...progress, width, language }))).toBeLessThan(width);
      }
    }
  });

  it('writes durations as people say them', () => {
    expect(durationText(5.23, 'en')).toBe('5.2 s');
    expect(durationText(125, 'en')).toBe('2 min 5 s');
    expect(durationText(125, 'zh')).toBe('2 分 5 秒');
  });
});
