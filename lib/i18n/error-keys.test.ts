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

/** The first groups of all matches in the sources, unique and sorted. */
function usedKeys(pattern: RegExp): string[] {
  const found = sourceFiles().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]),
  );
  return [...new Set(found)].filter((key) => key !== undefined).sort();
}

function messageAt(area: 'errors' | 'audit', path: string): unknown {
  const tree: unknown = MESSAGES.en[area];
  return path.split('.').reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
}

describe('Every issue key in the code', () => {
  it.each(usedKeys(/path: [^}]*?\bkey: '([a-z][\w]*(?:\.\w+)*)'/g))('%s has a message', (key) => {
    expect(typeof messageAt('errors', key)).toBe('string');
  });
});

describe('Every event of the audit log', () => {
  it.each(usedKeys(/\baction: '([a-z_]+\.[a-z_]+)'/g))('%s has a message', (action) => {
    expect(typeof messageAt('audit', `actions.${action}`)).toBe('string');
  });
});
