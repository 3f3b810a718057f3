import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tidyServerFiles } from './tidy-server-files.mjs';

const require = createRequire(import.meta.url);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, 'server', name);
function given(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), `${text}\n\n//# sourceMappingURL=${name.split('/').at(-1)}.map`);
  writeFileSync(at(`${name}.map`), '{}');
}

it('No file names its source map, which stays beside it', () => {
  given('app/page.js', 'module.exports="//# sourceMappingURL=in a text";');
  tidyServerFiles(folder);
  expect(readFileSync(at('app/page.js'), 'utf8')).toBe(
    'module.exports="//# sourceMappingURL=in a text";\n\n',
  );
  expect(readdirSync(at('app'))).toContain('page.js.map');
});

it('Modules that stand in several files are loaded once, from whichever file they are asked', () => {
  for (const name of ['chunks/b.js', 'chunks/ssr/a.js', 'chunks/a.js'])
    given(name, 'module.exports=[1,()=>"one"]');
  given('chunks/c.js', 'module.exports=[2,()=>"two"]');
  tidyServerFiles(folder);
  const loaded = ['a', 'b', 'ssr/a', 'c'].map((name) => require(at(`chunks/${name}.js`)));
  expect(loaded[1]).toBe(loaded[0]);
  expect(loaded[2]).toBe(loaded[0]);
  expect(loaded[0][1]()).toBe('one');
  expect(loaded[3][1]()).toBe('two');
});

it('Files that do something when they are loaded stay as they are, although others do the same', () => {
  for (const name of ['app/a.js', 'app/b.js']) given(name, 'globalThis.loads=(globalThis.loads??0)+1');
  tidyServerFiles(folder);
  for (const name of ['app/a.js', 'app/b.js'])
    expect(readFileSync(at(name), 'utf8')).toContain('globalThis.loads');
});

it('What was tidied stays as it is, and a folder without files of a server is left alone', () => {
  for (const name of ['chunks/a.js', 'chunks/b.js']) given(name, 'module.exports=[1,()=>"one"]');
  tidyServerFiles(folder);
  const texts = () => ['a', 'b'].map((name) => readFileSync(at(`chunks/${name}.js`), 'utf8'));
  const before = texts();
  tidyServerFiles(folder);
  expect(texts()).toEqual(before);
  tidyServerFiles(join(folder, 'nowhere'));
});
