import { OperatorError } from '@/lib/operator-error';
import { type Contender, type ContenderName, ENCODINGS, type Encoding } from './contenders';
import type { LoadReport } from './load';
import type { LoadGenerator } from './load-generator';
import { median } from './percentiles';
import type { Plan } from './plan';
import { processorSeconds } from './process-usage';

/** What is asked for again and again. */
export interface Target {
  label: string;
  path: string;
  encoding: Encoding;
}

/** Medians of the rounds. Latencies in milliseconds. */
export interface Throughput {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Microseconds of processor time for each request, and how many cores that kept busy; null where nobody counts. */
  processorPerRequest: number | null;
  coresBusy: number | null;
}

export interface TargetResult {
  target: Target;
  contenders: Partial<Record<ContenderName, Throughput>>;
}

type Round = LoadReport & { processor: number | null };

async function oneRound(
  generator: LoadGenerator,
  contender: Contender,
  { path, encoding }: Target,
  seconds: number,
): Promise<Round> {
  const before = processorSeconds(contender.program.pid);
  const report = await generator.run({
    url: `${contender.origin(encoding)}${path}`,
    headers: { 'Accept-Encoding': ENCODINGS[encoding] },
    seconds,
  });
  const after = processorSeconds(contender.program.pid);
  if (report.failed > 0) {
    throw new Error(
      `${report.failed} of ${report.requests} requests to ${contender.name} for ${path} failed:\n${contender.program.output()}`,
    );
  }
  return { ...report, processor: before === null || after === null ? null : after - before };
}

function requireAnswers({ requests, seconds }: Round, contender: Contender): void {
  if (requests > 0) return;
  throw new OperatorError(
    `${contender.name} answered nothing within ${seconds.toFixed(0)} s: this machine is too busy to measure anything.`,
  );
}

function middleOf(rounds: readonly Round[]): Throughput {
  const middle = (value: (round: Round) => number) => median(rounds.map(value));
  const isCounted = rounds.every(({ processor }) => processor !== null);
  return {
    perSecond: middle(({ requests, seconds }) => requests / seconds),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    processorPerRequest: isCounted
      ? middle(({ processor, requests }) => ((processor ?? 0) * 1_000_000) / requests)
      : null,
    coresBusy: isCounted ? middle(({ processor, seconds }) => (processor ?? 0) / seconds) : null,
  };
}

/** Whatever slows the machine down for a while meets all contenders: they take turns, and another one begins each round. */
export async function measureTarget(
  generator: LoadGenerator,
  contenders: readonly Contender[],
  target: Target,
  plan: Plan,
): Promise<TargetResult> {
  const rounds = new Map<ContenderName, Round[]>();
  for (let number = 0; number < plan.rounds; number++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(number + turn) % contenders.length];
      if (!contender) continue;
      await oneRound(generator, contender, target, number === 0 ? plan.warmUp : plan.rewarm);
      const round = await oneRound(generator, contender, target, plan.round);
      requireAnswers(round, contender);
      rounds.set(contender.name, [...(rounds.get(contender.name) ?? []), round]);
    }
  }
  return {
    target,
    contenders: Object.fromEntries([...rounds].map(([name, taken]) => [name, middleOf(taken)])),
  };
}
