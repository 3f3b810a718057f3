import { ARRIVAL_HEADER, ARRIVAL_PATH, type Arrival, arrivalToken } from '@/lib/http/arrival-report';
import { arrivalFindings, MADE_UP_ADDRESS } from './arrival-findings';
import { type Answer, ask } from './ask';
import { type Finding, fault, ok, reasonOf, unknown, warning } from './finding';
import type { Situation } from './situation';

/** Let's Encrypt renews 30 days before the end. */
const CERTIFICATE_DAYS = 14;

/** As large as a save may be (docs/operating.md). */
const LARGE_BODY = Buffer.alloc(2 ** 20, ' ');

const REMEDIES: [code: RegExp, remedy: string][] = [
  [/CERT_HAS_EXPIRED/, 'its certificate has expired: renew it, and see why that was not done automatically'],
  [/ALTNAME/, 'its certificate is for another name: get one for the host name of SITE_URL'],
  [
    /CERT|SIGNATURE/,
    'its certificate is not of an authority that browsers know, or the chain is incomplete: let the proxy send the full chain',
  ],
];

/** An error of the certificate is one for every reader; not reaching the own public address may be due to this machine's network. */
export function unreachable(siteUrl: string, error: unknown): Finding {
  const code = `${Reflect.get(Object(error), 'code') ?? ''}`;
  const remedy = REMEDIES.find(([pattern]) => pattern.test(code))?.[1];
  if (remedy) return fault(`${siteUrl}: ${remedy} (${code}).`);
  return warning(
    `${siteUrl} cannot be reached from this machine (${reasonOf(error)}): if readers reach it, this is a matter of this network and no fault; otherwise see DNS, the firewall and the proxy in front.`,
  );
}

function certificateFindings({ certificateEnds }: Answer): Finding[] {
  if (!certificateEnds) return [];
  const days = Math.floor((certificateEnds.getTime() - Date.now()) / 86_400_000);
  return days < CERTIFICATE_DAYS
    ? [warning(`The certificate ends in ${days} days: see why it was not renewed.`)]
    : [ok(`The certificate is valid for ${days} more days.`)];
}

/** What arrived of a request, or null when the answer is not the running version's own. */
function arrivalIn({ status, body }: Answer): Arrival | null {
  try {
    return status === 200 ? JSON.parse(body.toString()) : null;
  } catch {
    return null;
  }
}

async function askForArrival(siteUrl: string, secret: string, body?: Buffer): Promise<Answer> {
  const headers = { [ARRIVAL_HEADER]: arrivalToken(secret), 'X-Forwarded-For': MADE_UP_ADDRESS };
  return ask(`${siteUrl}${ARRIVAL_PATH}`, { method: body ? 'POST' : 'GET', headers, body });
}

async function largeBodyFinding(siteUrl: string, secret: string): Promise<Finding> {
  const text = 'A save of 1 MB';
  try {
    const answer = await askForArrival(siteUrl, secret, LARGE_BODY);
    if (arrivalIn(answer)?.bodyBytes === LARGE_BODY.length) return ok(`${text} arrives.`);
    return fault(
      answer.status === 413
        ? `${text} is refused by something in front (413): allow larger requests there, in nginx by client_max_body_size 2m.`
        : `${text} does not arrive through what is in front (it answered ${answer.status}): see its rules for requests to this site.`,
    );
  } catch (error) {
    return fault(`${text} does not arrive through what is in front: ${reasonOf(error)}.`);
  }
}

/** Asks the site through its public address, as readers do. `secret` is AUTH_SECRET, or null where it cannot be read. */
export async function publicAddressFindings({ env }: Situation, secret: string | null): Promise<Finding[]> {
  const { SITE_URL } = env;
  let first: Answer;
  try {
    first = await askForArrival(SITE_URL, secret ?? '-');
  } catch (error) {
    return [unreachable(SITE_URL, error)];
  }
  const arrival = arrivalIn(first);
  if (!arrival) {
    const { status } = first;
    return [
      ...certificateFindings(first),
      status === 200
        ? unknown(
            `${SITE_URL} answers, but does not tell this command what arrives: it is served by an older version, with another DATA_DIR, or by another process.`,
          )
        : fault(
            `${SITE_URL}${ARRIVAL_PATH} answers ${status}, and Markaz would answer 200: see what the proxy in front does with this host name.`,
          ),
    ];
  }
  return [
    ok(`${SITE_URL} leads to this site.`),
    ...certificateFindings(first),
    ...arrivalFindings(arrival, env),
    await largeBodyFinding(SITE_URL, secret ?? '-'),
  ];
}
