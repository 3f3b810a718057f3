import type { ContenderName } from './contenders';
import type { Findings } from './findings';
import type { TargetResult } from './measure-throughput';

export interface AimResult {
  aim: string;
  seen: string;
  /** Null where it could not be measured on this machine. */
  met: boolean | null;
}

const KILOBYTE = 1_000;

/** How many times as many requests a second our server answers as another one. */
export function ratioTo(other: ContenderName, { contenders }: TargetResult): number | null {
  const [ours, theirs] = [contenders.markaz, contenders[other]];
  return ours && theirs ? ours.perSecond / theirs.perSecond : null;
}

/** The target on which we come off worst decides. */
function worstRatio(other: ContenderName, { throughput }: Findings): number | null {
  const ratios = throughput.flatMap((result) => ratioTo(other, result) ?? []);
  return ratios.length === 0 ? null : Math.min(...ratios);
}

function aimResult(aim: string, value: number | null, { seen, isMet }: Comparison): AimResult {
  if (value === null) return { aim, seen: 'not measured here', met: null };
  return { aim, seen: seen(value), met: isMet(value) };
}

interface Comparison {
  seen(value: number): string;
  isMet(value: number): boolean;
}

const milliseconds = (limit: number): Comparison => ({
  seen: (value) => `${value.toFixed(1)} ms`,
  isMet: (value) => value <= limit,
});

/** What the newsroom promises itself, beside what was seen. Where several pages were measured, the worst counts. */
export function compareWithAims(findings: Findings): AimResult[] {
  const { publishing, renders, weights } = findings;
  const worst = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
  return [
    aimResult(
      'At least 40 times the requests per second of plain `next start`',
      worstRatio('next', findings),
      {
        seen: (value) => `${value.toFixed(0)} times`,
        isMet: (value) => value >= 40,
      },
    ),
    aimResult('At least 70 % of nginx sending the same stored bytes', worstRatio('nginx', findings), {
      seen: (value) => `${(value * 100).toFixed(0)} %`,
      isMet: (value) => value >= 0.7,
    }),
    aimResult(
      'From publishing to visible within 100 ms at the 95th percentile',
      worst(publishing.map(({ delay }) => delay.fromCommit.p95)),
      milliseconds(100),
    ),
    aimResult(
      'An article nobody has asked for yet within 60 ms at the 95th percentile',
      worst(renders.map(({ markaz }) => markaz.p95)),
      milliseconds(60),
    ),
    aimResult('No byte of framework JavaScript', worst(weights.map(({ markaz }) => markaz.frameworkScript)), {
      seen: (value) => `${value} bytes`,
      isMet: (value) => value === 0,
    }),
    aimResult(
      'HTML and CSS of a page within 20 KB, compressed',
      worst(weights.map(({ markaz }) => markaz.html + markaz.css)),
      {
        seen: (value) => `${(value / KILOBYTE).toFixed(1)} KB`,
        isMet: (value) => value <= 20 * KILOBYTE,
      },
    ),
  ];
}
