import { expect, it } from 'vitest';
import type { MemorySample, Soak } from './measure-soak';
import { soakReport } from './soak-report';

const MB = 1_000_000;

const sampleAt = (seconds: number, heap: number): MemorySample => ({
  seconds,
  front: { heap: heap * MB, resident: 200 * MB },
  application: { heap: 2 * heap * MB, resident: 500 * MB },
  pageCache: 10 * MB,
});

function soakOf(samples: MemorySample[], more: Partial<Soak> = {}): string {
  return soakReport({
    ...{ minutes: 30, samples, readers: null, saves: 7, published: 3 },
    ...{ applicationStarts: 1, failedReaders: 0, failures: [], ...more },
  });
}

it('Memory that stays as it is after warming up shows so, whatever the warming up took', () => {
  const report = soakOf(Array.from({ length: 180 }, (_, index) => sampleAt(index * 10, Math.min(index, 40))));
  expect(report).toContain('front process: heap 40 MB → 40 MB, resident 200 MB → 200 MB');
  expect(report).toContain('application process: heap 80 MB → 80 MB, resident 500 MB → 500 MB');
});

it('Memory that grows shows so, and one collection of garbage does not hide it', () => {
  const report = soakOf(
    Array.from({ length: 120 }, (_, index) => sampleAt(index * 10, index === 119 ? 1 : 100 + index)),
  );
  expect(report).toContain('front process: heap 145 MB → 204 MB');
});

it('The table has a row for parts of the time, the last moment, and moments without an application', () => {
  const samples = Array.from({ length: 61 }, (_, index) => sampleAt(index * 10, 50));
  const report = soakOf([...samples, { ...sampleAt(615, 50), application: null }]);
  expect(report).toMatch(/After 10\.3 minutes *\| +50 MB \| +200 MB \| +10 MB \| +– \| +– \|/);
  expect(report.match(/After /g)?.length).toBeLessThanOrEqual(18);
});

it('What was done meanwhile, and what failed, is told', () => {
  expect(soakOf([sampleAt(0, 1)], { failedReaders: 2, failures: ['/en: 503'] })).toContain(
    '0 requests of readers were answered (p99 – ms) and 2 failed, such as /en: 503; 7 saves, 3 publications',
  );
});
