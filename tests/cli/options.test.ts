import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';
import { setOptions, wholeNumber } from '../../src/cli/options.ts';
import { commandLineText } from '../../src/cli/usage.ts';

describe('options, truth', () => {
  it('splits a setting at its equals sign and points at its name', () => {
    const argv = ['run', 'p.yaml', '--set', 'a = 5%', '--set', 'x["b=c"]=-3%', '--set=y=1==1'];
    const set = setOptions(argv, ['a = 5%', 'x["b=c"]=-3%', 'y=1==1']);
    expect(set.map(({ name, text }) => [name, text.trim()])).toEqual([
      ['a', '5%'],
      ['x["b=c"]', '-3%'],
      ['y', '1==1'],
    ]);
    const line = commandLineText(argv);
    expect(set.map(({ place, name }) => line.slice(place.column - 1, place.column - 1 + name.length))).toEqual(
      set.map(({ name }) => name),
    );
  });

  it('tells equal settings apart by their place', () => {
    const argv = ['run', '--set', 'a=1', '--set', 'a=1'];
    expect(setOptions(argv, ['a=1', 'a=1']).map(({ place }) => place.column)).toEqual([18, 28]);
  });

  it.each(['', 'a', '=1', ' =1'])('refuses the setting %j', (value) => {
    expect(() => setOptions(['--set', value], [value])).toThrow('--set takes name=value');
  });

  it.each(['', '-1', '1.5', '1e3', '0x10', 'five', '1025', '99999999999999999999'])(
    'refuses the number %j',
    (value) => {
      expect(() => wholeNumber([value], '--threads', value, 0, 1024)).toThrow('--threads takes a whole number');
    },
  );

  it('takes the language from the option, else from the first of LC_ALL, LC_MESSAGES and LANG that is set', () => {
    expect(chooseLanguage(['run', '--lang', 'zh'], { LANG: 'en_US' })).toBe('zh');
    expect(chooseLanguage(['--lang=en'], { LC_ALL: 'zh_CN' })).toBe('en');
    expect(chooseLanguage([], { LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US' })).toBe('zh');
    expect(chooseLanguage([], { LC_ALL: 'C', LANG: 'zh_CN' })).toBe('en');
    expect(chooseLanguage([], {})).toBe('en');
  });
});
