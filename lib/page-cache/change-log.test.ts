import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangeLog, type KnownChanges } from './change-log';

const NOTHING: KnownChanges = { number: 3, floors: { changed: 1, withdrawn: 0 }, records: [] };

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'markaz-changes-'));
  path = join(folder, 'changes.log');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const openLog = (snapshot = () => NOTHING, buildId = 'build') => new ChangeLog({ path, buildId, snapshot });

async function loaded(log = openLog()) {
  const known = await log.load();
  return known && { ...known, records: [...known.records] };
}

describe('The log of changes', () => {
  it('begins with what is known, and continues with each change', async () => {
    const log = openLog(() => ({ ...NOTHING, records: [['a', 2, 0]] }));
    expect(await loaded(log)).toBeNull();
    await log.append({ number: 3, keys: ['before'], withdrawn: [] });
    await log.begin();
    await log.append({ number: 4, keys: ['b', 'c'], withdrawn: ['c'] });
    await log.close();
    expect(await loaded()).toEqual({
      number: 4,
      floors: NOTHING.floors,
      records: [
        ['a', 2, 0],
        ['b', 4, 0],
        ['c', 4, 4],
      ],
    });
    expect(await loaded(openLog(undefined, 'other build'))).toBeNull();
  });

  it('that was cut off is known up to the first change that is missing', async () => {
    const log = openLog();
    await log.begin();
    await Promise.all([4, 5, 6, 7].map((number) => log.append({ number, keys: ['k'], withdrawn: [] })));
    await log.close();
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, [...lines.slice(0, 2), lines[2]?.slice(0, 9), ...lines.slice(3)].join('\n'));
    expect(await loaded()).toMatchObject({ number: 4, records: [4, 6, 7].map((number) => ['k', number, 0]) });
  });

  it('is written anew when it has grown, and stays complete', async () => {
    let number = 3;
    const log = openLog(() => ({ ...NOTHING, number, records: [['all', number, 0]] }));
    await log.begin();
    const keys = Array.from({ length: 2_000 }, (_, index) => `key ${index}`);
    const writes = Array.from({ length: 300 }, () => {
      number += 1;
      return log.append({ number, keys, withdrawn: [] });
    });
    await Promise.all(writes);
    await log.append({ number: number + 1, keys: ['last'], withdrawn: [] });
    await log.close();
    expect((await stat(path)).size).toBeLessThan(1_000);
    expect(await loaded()).toMatchObject({
      number: 304,
      records: [
        ['all', 303, 0],
        ['last', 304, 0],
      ],
    });
  });

  it('does not exist while the pages are removed to which it belongs', async () => {
    const log = openLog();
    await log.begin();
    let text: string | null = '';
    await log.replace(async () => {
      text = await readFile(path, 'utf8').catch(() => null);
    });
    expect(text).toBeNull();
    expect(await loaded()).toMatchObject({ number: 3 });
    await log.close();
  });
});
