import { buildIfChanged, needsBuild } from './build-if-changed';
import { findProgram, isPurged } from './caches/cache-programs';
import { openNewsroom } from './caches/newsroom';
import { runTrial, type TrialResult } from './caches/run-trial';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

const PROGRAMS = [
  { kind: 'varnish', program: 'varnishd', versionOption: '-V' },
  { kind: 'expiring varnish', program: 'varnishd', versionOption: '-V' },
  { kind: 'plain varnish', program: 'varnishd', versionOption: '-V' },
  { kind: 'nginx', program: 'nginx', versionOption: '-v' },
] as const;

const spread = (times: readonly number[]): string => {
  const sorted = [...times].sort((one, other) => one - other);
  const [median, slowest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
  return `median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`;
};

/** What the documentation promises of each cache and did not come true. */
function problemsOf(result: TrialResult): string[] {
  const withPurges = isPurged(result.kind);
  const limitMs = withPurges ? 1_000 : 3_000;
  const slowest = Math.max(...result.publishSeenMs, ...result.withdrawnGoneMs);
  return [
    ...(slowest > limitMs ? [`a change took ${slowest.toFixed(0)} ms`] : []),
    ...(result.withdrawnWhileDown === 200 ? ['a withdrawn text was sent'] : []),
    ...(result.isKept && !withPurges ? ['a page was kept for seconds'] : []),
    ...(!result.isKept && result.kind === 'varnish' ? ['no page was kept'] : []),
    ...(withPurges && result.otherWhileDown.some((status) => status !== 200)
      ? ['no stale page was sent']
      : []),
    ...(!withPurges && result.otherWhileDown.at(-1) === 200 ? ['a stale page was sent'] : []),
  ];
}

function reportOf(result: TrialResult): string {
  return `${result.kind}
  new title seen:        ${spread(result.publishSeenMs)}
  withdrawn piece gone:  ${spread(result.withdrawnGoneMs)}
  site killed: the withdrawn piece is answered with ${result.withdrawnWhileDown}, another one with ${result.otherWhileDown.join(', then ')}`;
}

/** Tries the caches of docs/operating.md that are installed, with the documented settings. */
export default async function caches(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  let failures = 0;
  const work = async () => {
    if (needsBuild()) await step('Building the site', () => buildIfChanged(shutdown));
    const newsroom = await openNewsroom(shutdown);
    for (const { kind, program, versionOption } of PROGRAMS) {
      if (findProgram(program, versionOption) === null) {
        console.log(`${kind}: ${program} is not installed`);
        continue;
      }
      const result = await runTrial(kind, newsroom);
      const problems = problemsOf(result);
      console.log(`${reportOf(result)}${problems.map((problem) => `\n  wrong: ${problem}`).join('')}`);
      failures += problems.length;
    }
  };
  await work().catch((error) => shutdown.fail(error));
  await shutdown.finish();
  return failures === 0 ? 0 : 1;
}
