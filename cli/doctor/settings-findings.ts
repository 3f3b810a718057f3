import { type Env, readEnv } from '@/lib/env';
import { isPublicName } from '@/lib/http/is-public-name';
import { OperatorError } from '@/lib/operator-error';
import { type Finding, fault, ok, warning } from './finding';
import { settingsIn } from './site-variables';

type Variables = Record<string, string>;

/** The variables that a line of readEnv's error is about. */
function namesIn(line: string): string[] {
  const group = line.split(' or none of ')[1];
  return group ? (group.match(/\w+/g) ?? []) : [line.split(' ', 1)[0] ?? ''];
}

/** Reads the settings as the start does. Wrong ones are faults, and the other checks go on as if they were not set. */
export function readUsable(given: Variables): { env: Env; faults: Finding[] } {
  try {
    return { env: readEnv(given), faults: [] };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    const lines = error.message.split('\n');
    const wrong = new Set(lines.flatMap(namesIn));
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
    return { env: readEnv(rest), faults: lines.map((line) => fault(line)) };
  }
}

/** The settings of this command, completed by those with which the running site was started. */
export function mergeSettings(
  own: Record<string, string | undefined>,
  site: Variables | null,
): { given: Variables; findings: Finding[] } {
  const mine = settingsIn(own);
  if (!site) return { given: mine, findings: [] };
  const added = Object.keys(site).filter((name) => mine[name] === undefined);
  const different = Object.keys(site).filter(
    (name) => name !== 'DATA_DIR' && mine[name] !== undefined && mine[name] !== site[name],
  );
  return {
    given: { ...site, ...mine },
    findings: [
      ...(added.length > 0 ? [ok(`Taken from the running site: ${added.join(', ')}.`)] : []),
      ...different.map((name) =>
        warning(
          `${name} has another value here than in the running site: restart the service for the new value, or correct the one here. This command uses the one here.`,
        ),
      ),
    ],
  };
}

export const isLoopback = (host: string): boolean => /^(?:localhost|127\..*|\[?::1\]?)$/.test(host);

function siteUrlFinding({ SITE_URL }: Env, isSet: boolean): Finding {
  const { hostname, protocol } = new URL(SITE_URL);
  if (isLoopback(hostname)) {
    return warning(
      `SITE_URL ${isSet ? 'is' : 'is not set, so it is'} ${SITE_URL}, which only this machine can open: set it to the address that readers use.`,
    );
  }
  if (protocol === 'https:') return ok(`SITE_URL is ${SITE_URL}.`);
  const risk = 'passwords and sessions cross the network unencrypted';
  return isPublicName(hostname)
    ? fault(`SITE_URL is ${SITE_URL}, so that ${risk}: put TLS in front and write https://.`)
    : warning(`SITE_URL is ${SITE_URL}, so that ${risk}: that is for tests only.`);
}

function proxyFinding({ HOST, TRUSTED_PROXIES }: Env, given: ReadonlySet<string>): Finding {
  if (isLoopback(HOST)) return ok(`The site listens on ${HOST}, for a proxy on this machine.`);
  if (given.has('TRUSTED_PROXIES')) {
    return ok(`The site listens on ${HOST}, and believes the proxies ${TRUSTED_PROXIES.join(', ')}.`);
  }
  return warning(
    `The site listens on ${HOST}, which other machines can reach, but TRUSTED_PROXIES names this machine only: name the proxy in front, or all its visitors share one limit of sign-ins.`,
  );
}

/** What the settings themselves say, once each of them is valid. */
export function settingsFindings(env: Env, given: ReadonlySet<string>): Finding[] {
  const findings = [siteUrlFinding(env, given.has('SITE_URL')), proxyFinding(env, given)];
  if (env.DATABASE_DIRECT_URL && !env.DATABASE_URL) {
    findings.push(
      fault(
        'DATABASE_DIRECT_URL is set, but DATABASE_URL is empty: set both, or none for the embedded database.',
      ),
    );
  }
  if (env.ADMIN_PASSWORD) {
    findings.push(
      warning(
        'ADMIN_PASSWORD is set: it has an effect at the very first start only, so remove it where it is stored.',
      ),
    );
  }
  return findings;
}
