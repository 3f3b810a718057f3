// @vitest-environment jsdom
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MARK_SPECS } from './mark-specs';
import { NODE_SPECS } from './node-specs';
import { schema } from './schema';
import type { NodeSpec } from './spec-types';
import { prove } from './testing/prove';

const here = fileURLToPath(new URL('.', `file://${import.meta.filename}`));
const folderOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const nodeSpecs: readonly NodeSpec[] = NODE_SPECS;
const specs = [
  ...nodeSpecs.map(({ extension: { name } }) => ({
    name,
    path: `nodes/${folderOf(name)}/${folderOf(name)}`,
  })),
  ...MARK_SPECS.map(({ extension: { name } }) => ({
    name,
    path: `marks/${folderOf(name)}/${folderOf(name)}`,
  })),
];

describe('The specs', () => {
  it.each(specs)('$name has a folder of its own and a proof beside it', ({ path }) => {
    expect(existsSync(`${here}${path}.ts`)).toBe(true);
    expect(existsSync(`${here}${path}.proof.ts`)).toBe(true);
  });

  it('are all in the lists from which the schema is made', () => {
    const folders = ['nodes', 'marks'].flatMap((kind) =>
      readdirSync(here + kind).map((folder) => `${kind}/${folder}/${folder}`),
    );
    expect(specs.map(({ path }) => path).sort()).toEqual(folders.sort());
    const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    expect(specs.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});

for (const { name, path } of specs) {
  const file = `${here}${path}.proof.ts`;
  if (existsSync(file)) prove(name, (await import(/* @vite-ignore */ file)).proof);
}
