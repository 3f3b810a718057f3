import { OperatorError } from '@/lib/operator-error';
import type { LoadReport } from './load';
import type { LoadGenerator } from './load-generator';
import { ENCODINGS, type Encoding, type MeasuredServer, type ServerName } from './measured-server';
import { median } from './percentiles';
import type { Plan } from './plan';
import { processorSeconds } from './process-usage';

/** One page in one encoding. */
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
  /** Microseconds of processor time per request, and the cores that this used; null where the system has no /proc. */
  processorPerRequest: number | null;
  coresBusy: number | null;
}

export interface TargetResult {
  target: Target;
  servers: Partial<Record<ServerName, Throughput>>;
}

type Round = LoadReport & { processorSeconds: number | null };

async function oneRound(
  generator: LoadGenerator,
  server: MeasuredServer,
  { path, encoding }: Target,
  seconds: number,
): Promise<Round> {
  const before = processorSeconds(server.program.pid);
  const report = await generator.run({
    url: `${server.origin(encoding)}${path}`,
    headers: { 'Accept-Encoding': ENCODINGS[encoding] },
    seconds,
  });
  const after = processorSeconds(server.program.pid);
  if (report.failed > 0) {
    throw new Error(
      `${report.failed} of ${report.requests} requests to ${server.name} for ${path} failed:\n${server.program.output()}`,
    );
  }
  return { ...report, processorSeconds: before === null || after === null ? null : after - before };
}

/** How often a round in which nothing was answered is repeated, each time for twice as long. */
const LONGER_ROUNDS = 2;

/** A server that renders every request works on all connections at the same time, and may answer the first of them after the round. */
async function roundWithAnswers(
  generator: LoadGenerator,
  server: MeasuredServer,
  target: Target,
  roundSeconds: number,
): Promise<Round> {
  let seconds = roundSeconds;
  for (let repeated = 0; ; repeated += 1, seconds *= 2) {
    const round = await oneRound(generator, server, target, seconds);
    if (round.requests > 0) return round;
    if (repeated === LONGER_ROUNDS)
      throw new OperatorError(
        `${server.name} answered nothing within ${seconds} s: this machine is too busy to measure anything.`,
      );
  }
}

function medianOf(rounds: readonly Round[]): Throughput {
  const medianBy = (value: (round: Round) => number) => median(rounds.map(value));
  const isCounted = rounds.every((round) => round.processorSeconds !== null);
  return {
    perSecond: medianBy(({ requests, seconds }) => requests / seconds),
    p50: medianBy(({ p50 }) => p50),
    p95: medianBy(({ p95 }) => p95),
    p99: medianBy(({ p99 }) => p99),
    processorPerRequest: isCounted
      ? medianBy((round) => ((round.processorSeconds ?? 0) * 1_000_000) / round.requests)
      : null,
    coresBusy: isCounted ? medianBy((round) => (round.processorSeconds ?? 0) / round.seconds) : null,
  };
}

/** The servers take turns and each round starts with another one, so that a slow phase of the machine affects all of them. */
export async function measureTarget(
  generator: LoadGenerator,
  servers: readonly MeasuredServer[],
  target: Target,
  plan: Plan,
): Promise<TargetResult> {
  const rounds = new Map<ServerName, Round[]>();
  for (let number = 0; number < plan.rounds; number++) {
    for (let turn = 0; turn < servers.length; turn++) {
      const server = servers[(number + turn) % servers.length];
      if (!server) continue;
      await oneRound(generator, server, target, number === 0 ? plan.warmUpSeconds : plan.rewarmSeconds);
      const round = await roundWithAnswers(generator, server, target, plan.roundSeconds);
      rounds.set(server.name, [...(rounds.get(server.name) ?? []), round]);
    }
  }
  return {
    target,
    servers: Object.fromEntries([...rounds].map(([name, taken]) => [name, medianOf(taken)])),
  };
}
