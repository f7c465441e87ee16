import { describe, expect, it } from 'vitest';
import { messages } from '../../src/report/messages.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('texts in two languages, law', () => {
  it.each(Object.entries(messages))('%s names the same parameters in both', (_, { en, zh }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
  });
});
