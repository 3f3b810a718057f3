import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const LAYOUT = join(import.meta.dirname, '(newsroom)', 'layout.tsx');

function namespacesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/useTranslations\('(\w+)/g)])
    .map(([, namespace = '']) => namespace);
}

it('The newsroom sends the browser all messages that its components ask for there', () => {
  const [, areas = ''] = /const AREAS = \[([^\]]*)\]/.exec(readFileSync(LAYOUT, 'utf8')) ?? [];
  const sent = [...areas.matchAll(/'(\w+)'/g)].map(([, area]) => area);
  const asked = new Set(namespacesIn(join(ROOT, 'components')));
  expect(asked.size).toBeGreaterThan(15);
  expect([...asked].filter((namespace) => !sent.includes(namespace))).toEqual([]);
});
