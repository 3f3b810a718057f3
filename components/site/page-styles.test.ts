import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDERS = ['app', 'components'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((file) => /(?<!\.test)\.tsx?$/.test(file));

const importersOf = (name: string) =>
  sources.filter((file) => new RegExp(`from '[^']*/${name}'`).test(readFileSync(file, 'utf8')));

/** What a page imports is sent with it, also where only another page shows it: every page of the site imports the fragments. */
it('The style of the front page is sent with no other page', () => {
  const parts = ['front-card', 'front-issues', 'front-page', 'front-pieces'];
  expect(importersOf('front\\.module\\.css')).toEqual(parts.map((name) => `components/site/${name}.tsx`));
  // Of its parts, only the page and its other parts know.
  for (const part of parts.filter((name) => name !== 'front-page'))
    for (const file of importersOf(part)) expect(file).toMatch(/^components\/site\/front-/);
  const pages = importersOf('front-page').filter((file) => file.endsWith('.tsx'));
  expect(pages).toContain('app/[locale]/(site)/page.tsx');
  expect(pages.filter((file) => file.startsWith('app/[locale]/(site)/'))).toEqual([
    'app/[locale]/(site)/page.tsx',
  ]);
});

/** Without them a picture is as large as its file, and a table has no lines. */
it('The styles of a body come with whatever shows one, for readers and in the newsroom', () => {
  const showing = importersOf('prose');
  expect(showing).toContain('components/prose/sheet-prose.tsx');
  for (const file of showing)
    expect(readFileSync(file, 'utf8'), file).toContain("import '@/components/prose/body.css'");
});

it('Dark colours are the same where a device asks for them and where a reader does', () => {
  const style = readFileSync('components/site/reader.css', 'utf8');
  const colours = (selector: string) =>
    style
      .split(`${selector} {`)[1]
      ?.split('}')[0]
      ?.match(/--\w+: #\w+/g);
  expect(colours(':root:not(.theme-light)')).toHaveLength(6);
  expect(colours('.theme-dark')).toEqual(colours(':root:not(.theme-light)'));
});
