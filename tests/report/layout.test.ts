import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bond, fitWidth, padEnd, padStart, wrapText } from '../../src/report/layout.ts';

const mixed = fc
  .array(fc.constantFrom('产', '出', '，', '。', 'a', 'bc', ' ', '2,000', '亿', '（', '）', '%'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('layout, truth', () => {
  it('counts a Chinese character as two cells', () => {
    expect(padEnd('目标', 6)).toBe('目标  ');
    expect(padStart('目标', 5)).toBe(' 目标');
    expect(fitWidth('新材料产值', 7)).toBe('新材料…');
  });

  it('breaks Chinese text between characters and English text between words', () => {
    expect(wrapText('新材料产值不低于', 6)).toEqual(['新材料', '产值不', '低于']);
    expect(wrapText('at least 2,000', 9)).toEqual(['at least', '2,000']);
  });

  it('begins no line with a closing mark', () => {
    expect(wrapText('产值，增加', 4)).toEqual(['产', '值，', '增加']);
  });

  it('lets no control character through', () => {
    expect(wrapText('a\u001b[31mb\tc', 40)).toEqual(['a [31mb c']);
    expect(fitWidth('a\u0007b', 10)).toBe('a b');
    expect(fitWidth('a\u202eb\u2066', 10)).toBe('a b ');
  });

  it('keeps together what is bonded', () => {
    expect(wrapText(`差 212.4${bond}±${bond}0.6${bond}亿元`, 16)).toEqual(['差', '212.4 ± 0.6 亿元']);
    expect(wrapText(`特钢${bond}+66、半导体${bond}−9、其他${bond}0`, 16)).toEqual([
      '特钢 +66、',
      '半导体 −9、',
      '其他 0',
    ]);
  });
});

describe('layout, law', () => {
  it('loses nothing but blanks when it wraps', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('keeps every line of short words within the width', () => {
    const words = fc.array(fc.constantFrom('产', 'ab', 'c', '出'), { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (text, width) => {
        for (const line of wrapText(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
