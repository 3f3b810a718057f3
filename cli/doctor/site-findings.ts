import { requireFreePort } from '@/cli/require-free-port';
import { listeningAddress } from '@/lib/env';
import { type Answer, ask } from './ask';
import { type Finding, fault, ok, reasonOf, unknown } from './finding';
import { metricsFindings } from './metrics-findings';
import type { Situation } from './situation';

/** What readers' side of the program says, and what a failure of each means. */
const PROBES = [
  ['/healthz', 'answers', 'does not answer as it should'],
  ['/readyz', 'can send pages', 'cannot send pages: see its log'],
  [
    '/readyz?for=studio',
    'can store changes',
    'cannot store changes, so that nobody can write: see that the database runs and that its disk has space',
  ],
] as const;

/** Where a program on this machine reaches the site. */
export function localOrigin({ env }: Pick<Situation, 'env'>): string {
  const host = env.HOST === '0.0.0.0' || env.HOST === '::' ? 'localhost' : env.HOST;
  return listeningAddress(host, env.PORT);
}

async function probe(origin: string, [path, good, bad]: (typeof PROBES)[number]): Promise<Finding> {
  let answer: Answer;
  try {
    answer = await ask(`${origin}${path}`);
  } catch (error) {
    return fault(`The running site gives no answer at ${origin}${path} (${reasonOf(error)}): see its log.`);
  }
  return answer.status === 200
    ? ok(`The site at ${origin} ${good}.`)
    : fault(`The site at ${origin} ${bad} (${path} answers ${answer.status}).`);
}

/** The running site on its own port; without one, whether the port is free for it. */
export async function siteFindings(situation: Situation): Promise<Finding[]> {
  const { env, site } = situation;
  const metrics = await metricsFindings(env, site !== null);
  if (site) {
    return [...(await Promise.all(PROBES.map((each) => probe(localOrigin(situation), each)))), ...metrics];
  }
  const notRunning = unknown(`No site runs with DATA_DIR ${env.DATA_DIR}, so none was asked.`);
  try {
    await requireFreePort(env.HOST, env.PORT);
    return [notRunning, ok(`Port ${env.PORT} on ${env.HOST} is free for it.`), ...metrics];
  } catch (error) {
    return [notRunning, fault(`${reasonOf(error)}.`), ...metrics];
  }
}
