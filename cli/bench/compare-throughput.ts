import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { step } from '@/cli/step';
import { ask } from './ask';
import { type Contender, ENCODINGS } from './contenders';
import type { Findings } from './findings';
import { findLoadGenerator } from './load-generator';
import { measureTarget, type Target, type TargetResult } from './measure-throughput';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import type { Plan } from './plan';
import type { Markaz } from './start-markaz';
import { findNginx, startNginx } from './start-nginx';

/** How long compressing some pages once more, in the background, takes at most. Milliseconds. */
const UNTIL_COMPRESSED = 3_000;

/** The servers that are there before nginx can be given what they send. */
export interface Bench {
  shutdown: Shutdown;
  plan: Plan;
  newsroom: NewsroomUnderTest;
  markaz: Markaz;
  next: Contender;
}

function targetsOf({ lead }: NewsroomUnderTest): Target[] {
  return [
    { label: 'Article, gzip, br', path: lead.paths.en, encoding: 'browser' },
    { label: 'Article, gzip', path: lead.paths.en, encoding: 'gzip' },
    { label: 'Arabic front page, gzip, br', path: '/ar', encoding: 'browser' },
    { label: 'English front page, gzip, br', path: '/en', encoding: 'browser' },
  ];
}

async function sentBytes({ path, encoding }: Target, contender: Contender): Promise<number> {
  const headers = { 'accept-encoding': ENCODINGS[encoding] };
  return (await ask(`${contender.origin(encoding)}${path}`, headers)).body.length;
}

/** As nginx is usually set up and as quick as it can be; none where it is not installed. */
async function openNginxes(
  { shutdown, newsroom, markaz }: Bench,
  targets: readonly Target[],
): Promise<Contender[]> {
  const program = findNginx();
  if (program === null) return [];
  // Once to have them rendered, and once more, which is what has them compressed as well as they can be.
  for (const target of [...targets, ...targets]) await sentBytes(target, markaz);
  await pause(UNTIL_COMPRESSED);
  const paths = [...new Set(targets.map(({ path }) => path))];
  const task = { folder: newsroom.folder, origin: markaz.origin('browser'), paths };
  return [
    await startNginx(shutdown, program, { ...task, isTuned: false }),
    await startNginx(shutdown, program, { ...task, isTuned: true }),
  ];
}

async function requireSameBytes(targets: readonly Target[], [first, ...others]: Contender[]): Promise<void> {
  if (!first) return;
  for (const target of targets) {
    const expected = await sentBytes(target, first);
    for (const other of others) {
      const found = await sentBytes(target, other);
      if (found !== expected) {
        throw new Error(`${other.name} sends ${found} bytes of ${target.path}, ${first.name} ${expected}`);
      }
    }
  }
}

/** Lets the servers answer the same requests in turns. */
export async function compareThroughput(
  bench: Bench,
): Promise<Pick<Findings, 'generator' | 'nginx' | 'throughput'>> {
  const { shutdown, newsroom, plan, markaz, next } = bench;
  const generator = findLoadGenerator(shutdown, newsroom.folder);
  const targets = targetsOf(newsroom);
  const nginxes = await openNginxes(bench, targets);
  const contenders = [markaz, next, ...nginxes];
  const throughput: TargetResult[] = [];
  for (const target of targets) {
    throughput.push(
      await step(`Requests: ${target.label}`, () => measureTarget(generator, contenders, target, plan)),
    );
  }
  await requireSameBytes(targets, [markaz, ...nginxes]);
  for (const { program } of nginxes) await program.stop();
  return { generator: generator.name, nginx: nginxes.length > 0 ? nginxVersion() : null, throughput };
}

function nginxVersion(): string {
  const { stderr } = spawnSync(findNginx() ?? 'nginx', ['-v'], { encoding: 'utf8' });
  return stderr.trim().replace(/^.*: /, '');
}
