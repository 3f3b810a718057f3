import { markdownTable } from './markdown-table';
import type { MemorySample, ProcessMemory, Soak } from './measure-soak';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** Of the samples after the start: the first quarter warms up. */
const WARM_SHARE = 1 / 4;
const SHOWN_SAMPLES = 16;

function memoryRow({ seconds, front, application, pageCache }: MemorySample): string[] {
  const both = (memory: ProcessMemory | null) =>
    memory ? [megabytes(memory.heap), megabytes(memory.resident)] : ['–', '–'];
  return [
    `After ${(seconds / 60).toFixed(1)} minutes`,
    ...both(front),
    megabytes(pageCache),
    ...both(application),
  ];
}

const medianOf = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The middle of the measured values of a third of the time after warming up; a garbage collection is then no trend. */
function trendOf(
  samples: readonly MemorySample[],
  bytesOf: (sample: MemorySample) => number | undefined,
): string {
  const warm = samples.slice(Math.floor(samples.length * WARM_SHARE));
  const third = Math.ceil(warm.length / 3);
  const middle = (part: readonly MemorySample[]) =>
    megabytes(medianOf(part.flatMap((sample) => bytesOf(sample) ?? [])));
  return `${middle(warm.slice(0, third))} → ${middle(warm.slice(-third))}`;
}

/** What was done meanwhile, and the memory of both processes in the course of it. */
export function soakReport(soak: Soak): string {
  const { samples, readers, failures } = soak;
  const every = Math.max(1, Math.ceil(samples.length / SHOWN_SAMPLES));
  const shown = samples.filter((_, index) => index % every === 0 || index === samples.length - 1);
  const head = ['Mixed load', 'Front: heap', 'resident', 'page cache', 'Application: heap', 'resident'];
  const trends = [
    'After warming up, median of the first and the last third:',
    `  front process: heap ${trendOf(samples, ({ front }) => front.heap)}, resident ${trendOf(samples, ({ front }) => front.resident)}`,
    `  application process: heap ${trendOf(samples, ({ application }) => application?.heap)}, resident ${trendOf(samples, ({ application }) => application?.resident)}`,
  ].join('\n');
  const done =
    `${readers?.count ?? 0} requests of readers were answered (p99 ${readers?.p99.toFixed(1) ?? '–'} ms) and ${soak.failedReaders} failed` +
    `${failures.length > 0 ? `, such as ${failures[0]}` : ''}; ${soak.saves} saves, ${soak.published} publications; ` +
    `the application process was started ${soak.applicationStarts} times.`;
  return [markdownTable(head, shown.map(memoryRow)), trends, done].join('\n\n');
}
