import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { spaceFinding } from './data-folder-findings';
import {
  filesFinding,
  growthFindings,
  languagesFinding,
  memoryFinding,
  openFilesLimit,
} from './machine-findings';
import { memoryLimit } from './memory-limit';

const MEGABYTE = 2 ** 20;
const env = readEnv({ PAGE_CACHE_MB: '256' });

describe('A machine', () => {
  it('with enough memory is told what is needed, and what an upgrade needs', () => {
    expect(memoryFinding(env, 4_000 * MEGABYTE)).toMatchObject({ level: 'ok' });
  });

  it('that cannot hold two versions is warned of upgrades', () => {
    expect(memoryFinding(env, 1_200 * MEGABYTE)).toMatchObject({
      level: 'warning',
      text: expect.stringContaining('while a new version takes over'),
    });
  });

  it('that cannot hold the site is a fault, unless the database is elsewhere', () => {
    const limit = 900 * MEGABYTE;
    expect(memoryFinding(env, limit)).toMatchObject({ level: 'fault', text: expect.stringContaining('256') });
    const external = readEnv({ DATABASE_URL: 'postgresql://a@b/c' });
    expect(memoryFinding(external, limit).level).toBe('warning');
  });

  it('on which the application may grow beyond what is left is warned of, unless it is replaced before', () => {
    const limit = 1_500 * MEGABYTE;
    expect(growthFindings(env, limit)).toMatchObject([
      {
        level: 'warning',
        text: expect.stringMatching(/grown to 1536 MB, and the others leave it 894: set APPL/),
      },
    ]);
    expect(growthFindings(readEnv({ APPLICATION_MEMORY_MB: '894' }), limit)).toEqual([]);
    expect(growthFindings(env, 4_000 * MEGABYTE)).toEqual([]);
  });

  it('has as much memory as its control group and the machine allow', () => {
    expect(memoryLimit('self')).toBeGreaterThan(64 * MEGABYTE);
    expect(memoryLimit(process.pid)).toBe(memoryLimit('self'));
  });

  it.each([
    [256, 'fault'],
    [1_024, 'warning'],
    [65_536, 'ok'],
    [Number.POSITIVE_INFINITY, 'ok'],
    [null, 'unknown'],
  ])('that may open %s files: %s', (limit, level) => {
    expect(filesFinding(limit).level).toBe(level);
  });

  it('tells its limits and its languages', () => {
    expect(openFilesLimit('self')).toBeGreaterThan(0);
    expect(languagesFinding().level).toBe('ok');
  });
});

describe('A disk', () => {
  it('with space for an upgrade and for pages is fine', () => {
    expect(spaceFinding('/data', 5_000, 1_000).level).toBe('ok');
  });

  it('that stored pages will fill is warned of', () => {
    expect(spaceFinding('/data', 2_000, 1_000)).toMatchObject({
      level: 'warning',
      text: expect.stringMatching(
        /2000 MB free, of which stored pages may still take 1000, .*PAGE_CACHE_DISK_MB/,
      ),
    });
  });

  it('that is almost full is a fault', () => {
    expect(spaceFinding('/data', 150, 0)).toMatchObject({ level: 'fault' });
  });
});
