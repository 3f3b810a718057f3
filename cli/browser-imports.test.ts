import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, without those of types alone. */
const IMPORT = /^(?:import|export)\s+(?:(?!type\b)([^'"]*?)from\s+)?['"]([^'"]+)['"]/gms;
const TYPES_ALONE = /^\s*\{\s*type\s[^,{}]*(?:,\s*type\s[^,{}]*)*,?\s*\}\s*$/;

function sourceFile(from: string, specifier: string): string | null {
  const path = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(from), specifier);
  const isOurs = specifier.startsWith('@/') || specifier.startsWith('.');
  return isOurs ? (['', '.ts', '.tsx'].map((end) => path + end).find(existsSync) ?? null) : null;
}

const loaded = new Map<string, string[]>();

/** What a file loads: files of ours by their paths, packages by their names. */
function importsOf(file: string): string[] {
  const known = loaded.get(file);
  if (known) return known;
  const code = /\.tsx?$/.test(file) ? readFileSync(file, 'utf8') : '';
  const found = [...code.matchAll(IMPORT)]
    .filter(([, names = '']) => !TYPES_ALONE.test(names))
    .map(([, , specifier = '']) => sourceFile(file, specifier) ?? specifier);
  loaded.set(file, found);
  return found;
}

const isDirective = (file: string, directive: string) =>
  readFileSync(file, 'utf8').startsWith(`'use ${directive}'`);

/** The way by which a file loads one whose name begins so, or null. What runs on the server alone is only called. */
function wayTo(target: string, file: string): string[] | null {
  const ways = [[file]];
  const seen = new Set([file]);
  for (const way of ways) {
    for (const next of importsOf(way.at(-1) ?? '')) {
      if (next.startsWith(target)) return [...way, next];
      if (seen.has(next) || !existsSync(next) || isDirective(next, 'server')) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

const inBrowser = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && isDirective(file, 'client'));

it('A way from what browsers load to a file or a package is found', () => {
  expect(inBrowser.length).toBeGreaterThan(100);
  expect(wayTo('lib/i18n/messages/ar/outage.json', 'components/studio/outage.tsx')).toHaveLength(2);
  expect(wayTo('@tiptap/', 'components/editor/canvas/canvas.tsx')?.at(-1)).toContain('@tiptap/');
  expect(wayTo('@tiptap/', 'components/studio/studio-providers.tsx')).toBeNull();
});

it.each(['lib/i18n/messages.ts', 'lib/i18n/newsroom-messages-'])(
  'No script brings the words of both languages with it (%s): each language is loaded by itself',
  (messages) => {
    expect(inBrowser.map((file) => wayTo(messages, file)).filter(Boolean)).toEqual([]);
  },
);

it('What stands beside a list of pieces, on every page, brings no editor with it', () => {
  const frame = inBrowser.filter((file) => !file.startsWith('components/editor/'));
  const editors = frame.map((file) => wayTo('@tiptap/', file)).filter(Boolean);
  expect(editors).toEqual([]);
});
