import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withSources } from './stack-sources';

const COMPILED = 'exports.greet = (person) => {\n  return person.name;\n};\n';
/** Each of its lines stands two lines below in the source. */
const MAP = {
  version: 3,
  names: [],
  mappings: 'AAEA;AACA;AACA',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stacks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The stack of an error in a file with this map. */
function stackWith(map: string | null): string {
  const file = join(folder, 'greet.js');
  writeFileSync(file, COMPILED);
  if (map !== null) writeFileSync(`${file}.map`, map);
  try {
    createRequire(import.meta.url)(file).greet(null);
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('nothing was thrown');
}

it.each(['../../../../lib/greet.ts', 'turbopack:///[project]/lib/greet.ts'])(
  'Who reads the log finds the line of the source at which an error arose, as %s',
  (source) => {
    const stack = stackWith(JSON.stringify({ ...MAP, sources: [source] }));
    expect(withSources(stack)).toMatch(/[ (]lib\/greet\.ts:4:/);
    expect(withSources(stack)).not.toContain(`${folder}/greet.js`);
    expect(withSources(stack).split('\n').slice(2)).toEqual(stack.split('\n').slice(2));
  },
);

it.each([
  ['without a map', null],
  ['with a map that cannot be read', '{'],
  ['with a map that says nothing', '{"version":3,"sources":[],"names":[],"mappings":""}'],
])('The stack of a file %s stays as it is', (_which, map) => {
  const stack = stackWith(map);
  expect(withSources(stack)).toBe(stack);
});
