import { describe, expect, it } from 'vitest';
import { messages, messagesByTopic } from '../../src/report/messages.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('texts in two languages, law', () => {
  it.each(Object.entries(messages))('%s names the same parameters in both', (_, { en, zh }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
  });
});

describe('the catalogue of texts, law', () => {
  it('has each text under one topic', () => {
    const keys = Object.values(messagesByTopic).flatMap((topic) => Object.keys(topic));
    expect(keys).toHaveLength(new Set(keys).size);
    expect(keys.sort()).toEqual(Object.keys(messages).sort());
  });
});
