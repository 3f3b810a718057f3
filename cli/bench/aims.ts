import type { BenchResults } from './bench-results';
import type { TargetResult } from './measure-throughput';
import type { ServerName } from './measured-server';

export interface AimResult {
  aim: string;
  measured: string;
  /** Null when it could not be measured on this machine. */
  met: boolean | null;
}

const KILOBYTE = 1_000;

/** Our requests per second divided by those of another server; null when one of them was not measured. */
export function ratioTo(other: ServerName, { servers }: TargetResult): number | null {
  const [ours, theirs] = [servers.markaz, servers[other]];
  return ours && theirs ? ours.perSecond / theirs.perSecond : null;
}

/** The lowest ratio of all targets. */
function worstRatio(other: ServerName, { throughput }: BenchResults): number | null {
  const ratios = throughput.flatMap((result) => ratioTo(other, result) ?? []);
  return ratios.length === 0 ? null : Math.min(...ratios);
}

function aimResult(aim: string, value: number | null, { format, isMet }: Comparison): AimResult {
  if (value === null) return { aim, measured: 'not measured here', met: null };
  return { aim, measured: format(value), met: isMet(value) };
}

interface Comparison {
  format(value: number): string;
  isMet(value: number): boolean;
}

const milliseconds = (limit: number): Comparison => ({
  format: (value) => `${value.toFixed(1)} ms`,
  isMet: (value) => value <= limit,
});

/** Compares the results with the project's aims. When several pages were measured, the worst one counts. */
export function compareWithAims(results: BenchResults): AimResult[] {
  const { publishing, renders, weights } = results;
  const worst = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
  return [
    aimResult(
      'At least 40 times the requests per second of plain `next start`',
      worstRatio('next', results),
      {
        format: (value) => `${value.toFixed(0)} times`,
        isMet: (value) => value >= 40,
      },
    ),
    aimResult('At least 70 % of nginx sending the same stored bytes', worstRatio('nginx', results), {
      format: (value) => `${(value * 100).toFixed(0)} %`,
      isMet: (value) => value >= 0.7,
    }),
    aimResult(
      'From publishing to visible within 100 ms at the 95th percentile',
      worst(publishing.map(({ delay }) => delay.fromCommit.p95)),
      milliseconds(100),
    ),
    aimResult(
      'First request of an article within 60 ms at the 95th percentile',
      worst(renders.map(({ markaz }) => markaz.p95)),
      milliseconds(60),
    ),
    aimResult('No byte of framework JavaScript', worst(weights.map(({ markaz }) => markaz.frameworkScript)), {
      format: (value) => `${value} bytes`,
      isMet: (value) => value === 0,
    }),
    aimResult(
      'HTML and CSS of a page within 20 KB, compressed',
      worst(weights.map(({ markaz }) => markaz.html + markaz.css)),
      {
        format: (value) => `${(value / KILOBYTE).toFixed(1)} KB`,
        isMet: (value) => value <= 20 * KILOBYTE,
      },
    ),
  ];
}
