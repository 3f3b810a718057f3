import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Defined by the interface library: in its own style sheets, or on its own elements. */
const LIBRARY = /^--(mantine|app-shell|button)-/;
/** Come with pages of the newsroom where something was chosen; lib/appearance/theme-css.test.ts compares their names. */
const CHOSEN = /^--look-/;

/** The custom properties that sources use and none of them defines: a declaration with one of these has no effect. */
function undefinedProperties(sources: readonly string[]): string[] {
  const rules = sources.map((source) => source.replace(/\/\*[\s\S]*?\*\//g, ''));
  const found = (pattern: RegExp) =>
    rules.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name ?? ''));
  const defined = new Set(found(/[{;\s'](--[\w-]+)'?\s*:/g));
  return found(/var\(\s*(--[\w-]+)/g).filter(
    (name) => !defined.has(name) && !LIBRARY.test(name) && !CHOSEN.test(name),
  );
}

describe('A custom property that a style sheet uses', () => {
  it('is defined by one, or by the theme', () => {
    const folders = ['app', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    );
    const sources = folders.filter((path) => /(?<!\.test)\.(css|tsx?)$/.test(path));
    expect(sources.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(10);
    expect(undefinedProperties(sources.map((path) => readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['in the same sheet', [':root { --sans: a; }\np { font: var(--sans); }']],
    ['in another one', ['p { font: var( --sans ); }', ':root{--sans:a}']],
    ['by the theme', ['p { color: var(--quiet); }', "const theme = { '--quiet': 'gray' };"]],
    ['by the library', ['p { color: var(--mantine-color-dimmed); }']],
  ])('may be defined %s', (_where, sources) => expect(undefinedProperties(sources)).toEqual([]));

  it.each([
    ['nowhere', ['p { font: var(--ui); }']],
    ['in a comment alone', ['/* --ui: a; */ p { font: var(--ui); }']],
    ['under a longer name', [':root { --ui-wide: a; }', 'p { font: var(--ui, serif); }']],
  ])('is found when it is defined %s', (_where, sources) =>
    expect(undefinedProperties(sources)).toEqual(['--ui']),
  );
});
