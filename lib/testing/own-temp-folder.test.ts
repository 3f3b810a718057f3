import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TestProject } from 'vitest/node';
import openTempFolder from './own-temp-folder';

/** No process has a number as high as this. */
const KILLED = 2 ** 22 + 1;

const projectWith = (folder: string) => ({ config: { env: { TMPDIR: folder } } }) as unknown as TestProject;

function givenFolders(...names: string[]): string {
  const around = join(tmpdir(), 'around');
  for (const name of names) {
    mkdirSync(join(around, name, 'kept'), { recursive: true });
    writeFileSync(join(around, name, 'kept/file'), '');
  }
  return around;
}

it('What tests left in the temporary folder goes with their run, and what killed runs left with the next', () => {
  const others = [`temp-${process.ppid}`, 'temp-of-somebody', `other-${KILLED}`];
  const around = givenFolders(`temp-${KILLED}`, ...others);
  const folder = join(around, `temp-${process.pid}`);
  const close = openTempFolder(projectWith(folder));
  expect(statSync(folder).mode & 0o1777).toBe(0o1777);
  mkdirSync(join(folder, 'cards-1/more'), { recursive: true });
  expect(readdirSync(around).sort()).toEqual([...others, `temp-${process.pid}`].sort());
  close();
  expect(existsSync(folder)).toBe(false);
  close();
  expect(readdirSync(around).sort()).toEqual([...others].sort());
});

it('Test files have a temporary folder of their run alone', () => {
  expect(tmpdir()).toMatch(/\/markaz-temp-\d+$/);
});
