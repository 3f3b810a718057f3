import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/lib/i18n/messages';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.test|\.proof)\.ts$/.test(name),
);
const used = sources.flatMap((name) =>
  [...readFileSync(new URL(name, folder), 'utf8').matchAll(/'document\.(\w+)'/g)].map(([, key]) => key),
);

describe('Every refusal of a document', () => {
  it('has its sentence, and every sentence its refusal', () => {
    expect(Object.keys(MESSAGES.en.errors.document).sort()).toEqual([...new Set(used)].sort());
  });
});
