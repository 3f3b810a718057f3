import { requireFreePort } from '@/cli/require-free-port';
import { type Env, listeningAddress } from '@/lib/env';
import { ask } from './ask';
import { type Finding, fault, ok, okOrFault, reasonOf, warning } from './finding';
import { isLoopback } from './settings-findings';

async function answerFinding(address: string): Promise<Finding> {
  try {
    const { status, body } = await ask(address);
    const isRight = status === 200 && body.includes('# TYPE ');
    return okOrFault(isRight, `Metrics are at ${address}.`, `${address} answers ${status}, without metrics.`);
  } catch (error) {
    return fault(`No metrics are at ${address} (${reasonOf(error)}): see the site's log.`);
  }
}

/** The port of metrics, which nobody should reach but the program that collects them. Empty without METRICS_PORT. */
export async function metricsFindings(
  { METRICS_PORT: port, METRICS_HOST: host }: Env,
  isRunning: boolean,
): Promise<Finding[]> {
  if (port === undefined) return [];
  const findings: Finding[] = [];
  if (!isLoopback(host)) {
    findings.push(
      warning(
        `Metrics are on ${host}, which other machines can reach: let a firewall admit the program that collects them alone.`,
      ),
    );
  }
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  if (isRunning) return [...findings, await answerFinding(`${listeningAddress(reachable, port)}/metrics`)];
  try {
    await requireFreePort(host, port);
    return [...findings, ok(`Port ${port} on ${host} is free for metrics.`)];
  } catch (error) {
    // The sentence is about PORT and HOST.
    return [...findings, fault(`${reasonOf(error)}.`.replace(/\b(?=(?:PORT|HOST)\b)/g, 'METRICS_'))];
  }
}
