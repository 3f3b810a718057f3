import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCacheFolder } from './cache-folder';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const mostRead = (folder: string) => join(folder, 'most-read.json');

describe('The pages that a version stores', () => {
  it('are apart from those of every other version, and stay over a restart', () => {
    const [one, other] = [openCacheFolder(dataDir, 'one'), openCacheFolder(dataDir, 'other')];
    expect(one).not.toBe(other);
    writeFileSync(join(one, 'page'), 'finished');
    expect(readFileSync(join(openCacheFolder(dataDir, 'one'), 'page'), 'utf8')).toBe('finished');
  });

  it('begin with what readers of the last version requested most', () => {
    for (const [id, seconds] of [
      ['older', 1_000],
      ['last', 2_000],
    ] as const) {
      const file = mostRead(openCacheFolder(dataDir, id));
      writeFileSync(file, id);
      utimesSync(file, seconds, seconds);
    }
    expect(readFileSync(mostRead(openCacheFolder(dataDir, 'new')), 'utf8')).toBe('last');
    expect(existsSync(join(dataDir, 'page-cache', 'last'))).toBe(true);
  });

  it('may be impossible to store, which does not stop the start', () => {
    mkdirSync(join(dataDir, 'x'));
    writeFileSync(join(dataDir, 'x', 'page-cache'), 'a file');
    expect(openCacheFolder(join(dataDir, 'x'), 'one')).toBe(join(dataDir, 'x', 'page-cache', 'one'));
  });
});
