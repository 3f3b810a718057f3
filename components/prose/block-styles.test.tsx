import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkedBody } from '@/components/site/linked-body';
import type { Proof } from '@/lib/richtext/testing/proof';
import { BlockStyles } from './block-styles';

const FOLDER = 'components/prose';
const NODES = 'lib/richtext/nodes';

const ofBlocks = [...readFileSync(`${FOLDER}/body.css`, 'utf8').matchAll(/@import "\.\/(.+)\.css"/g)].map(
  ([, name = '']) => name,
);

/** The classes to which a style sheet gives a look. */
function classesOf(name: string): string[] {
  const rules = readFileSync(`${FOLDER}/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, found = '']) => found);
}

const classesIn = (html: string) =>
  [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));

/** The sheets of which a part is for this HTML. */
const meantFor = (html: string) =>
  ofBlocks.filter((name) => classesOf(name).some((found) => classesIn(html).includes(found)));

/** By the names of their files, whose addresses the build makes. */
const files = new Map(
  [
    ...readFileSync(`${FOLDER}/block-sheets.tsx`, 'utf8').matchAll(/import (\w+) from '\.\/(.+)\.css\?url'/g),
  ].map(([, name, file]) => [name, file]),
);
const linkedFor = (html: string) => BlockStyles({ html }).props.names.map((name: string) => files.get(name));

const proofs: Proof[] = await Promise.all(
  readdirSync(NODES).map(
    async (name) => (await import(/* @vite-ignore */ resolve(NODES, name, `${name}.proof.ts`))).proof,
  ),
);
/** As lib/publications/slots/entry-card.test.ts has it. */
const CARD =
  '<aside class="entry-card" lang="en" dir="ltr"><div><p class="entry-card-title"><a href="/x">X</a></p></div></aside>';

const bodies = [
  ...proofs.filter(({ renderedAs }) => renderedAs === 'body').map(({ html }) => html),
  CARD,
  linkedBody({ bodyHtml: '<p id="b-a" dir="ltr">A</p>', locale: 'en', number: 1 }),
];

describe('The styles of blocks', () => {
  it.each(bodies)('of %s are linked, and no others', (html) => {
    // A divider has no class.
    const divider = html.includes('<hr') ? ['insets'] : [];
    // Pictures side by side get their ratios when the page is rendered.
    const row = html.includes('figure-row') ? ['picture-ratios'] : [];
    expect(linkedFor(html)).toEqual([...row, ...meantFor(html), ...divider]);
  });

  it('are each linked for some block, in the order of body.css', () => {
    expect(ofBlocks.length).toBeGreaterThan(3);
    expect(linkedFor(bodies.join(''))).toEqual(ofBlocks);
  });

  it('are not linked for a text that has none', () => {
    expect(linkedFor('<h2>A</h2><p>B <em>c</em></p><ul><li><p>D</p></li></ul>')).toEqual([]);
  });
});
