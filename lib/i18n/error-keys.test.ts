import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from './messages';

function sourceFiles(): string[] {
  return ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|generated/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

/** All that matches in the sources, each once, in order. */
function used(pattern: RegExp): string[] {
  const found = sourceFiles().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]),
  );
  return [...new Set(found)].filter((key) => key !== undefined).sort();
}

function sentence(area: 'errors' | 'audit', path: string): unknown {
  const tree: unknown = MESSAGES.en[area];
  return path.split('.').reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
}

describe('Every refusal in the code', () => {
  it.each(used(/path: [^}]*?\bkey: '([a-z][\w]*(?:\.\w+)*)'/g))('%s has a sentence', (key) => {
    expect(typeof sentence('errors', key)).toBe('string');
  });
});

describe('Every event of the audit trail', () => {
  it.each(used(/\baction: '([a-z_]+\.[a-z_]+)'/g))('%s has a sentence', (action) => {
    expect(typeof sentence('audit', `actions.${action}`)).toBe('string');
  });
});
