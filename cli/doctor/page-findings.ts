import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, ask } from './ask';
import { type Finding, fault, ok, reasonOf, unknown, warning } from './finding';
import { localOrigin } from './site-findings';
import type { Situation } from './situation';

const PAGE = '/en';

/** Longer than the two seconds for which a cache that counts whole seconds keeps a page without PURGE_URL. */
const KEPT_AFTER_MS = 3_500;

const ACCEPTED = { 'Accept-Encoding': 'gzip' };

const PROTECTING = ['content-security-policy', 'x-content-type-options', 'strict-transport-security'];

/** What something in front changes of a page. Both answers are of the same state of the page. */
export function changedFindings(own: Answer, through: Answer): Finding[] {
  const findings: Finding[] = [];
  const has = (name: string) => through.headers[name];
  const same = (name: string) => own.headers[name] === has(name);
  if (own.headers['content-encoding'] && !same('content-encoding')) {
    findings.push(
      warning(
        `Pages are sent as gzip and arrive as ${has('content-encoding') ?? 'plain text'}: let the proxy in front pass on Accept-Encoding, and not compress itself.`,
      ),
    );
  } else if (!own.body.equals(through.body)) {
    findings.push(
      fault('Something in front changes the text of pages: switch off its rewriting for this site.'),
    );
  }
  if (!same('etag')) {
    findings.push(
      warning('The ETag of pages is changed in front, so that browsers fetch again what they have.'),
    );
  }
  const lost = PROTECTING.filter((name) => own.headers[name] && !same(name));
  if (lost.length > 0) {
    findings.push(fault(`Headers that protect readers are changed or removed in front: ${lost.join(', ')}.`));
  }
  if (has('set-cookie')) {
    findings.push(
      warning('Something in front sets a cookie on reader pages, for which readers may have to be asked.'),
    );
  }
  return findings.length > 0
    ? findings
    : [ok('Pages arrive as they are sent: compressed, with their headers.')];
}

/** A publication between the two requests would look like a change in front, so a difference counts only the second time. */
async function comparePages(situation: Situation): Promise<Finding[]> {
  const { hostname, host } = new URL(situation.env.SITE_URL);
  const direct = { ...ACCEPTED, Host: host, 'X-Forwarded-Host': hostname };
  let findings: Finding[] = [];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const own = await ask(`${localOrigin(situation)}${PAGE}`, { headers: direct });
    const through = await ask(`${situation.env.SITE_URL}${PAGE}`, { headers: ACCEPTED });
    if (through.status !== own.status) {
      findings = [
        fault(
          `${situation.env.SITE_URL}${PAGE} answers ${through.status}, and the site itself ${own.status}: see the rules of what is in front.`,
        ),
      ];
    } else findings = changedFindings(own, through);
    if (findings.every(({ level }) => level === 'ok')) break;
  }
  return findings;
}

const ageOf = ({ headers }: Answer) => Number(headers.age ?? 0);

/** Whether a cache keeps what it must not: errors never for long, and pages only when it is told of changes. */
async function keptFindings(siteUrl: string, isPurged: boolean): Promise<Finding[]> {
  const missing = `${siteUrl}/en/articles/doctor-${randomBytes(6).toString('hex')}`;
  const page = `${siteUrl}${PAGE}`;
  const both = () => Promise.all([ask(missing), ask(page)]);
  await both();
  await pause(KEPT_AFTER_MS);
  const [error, kept] = await both();
  const findings: Finding[] = [];
  if (ageOf(error) > 2) {
    findings.push(
      fault(
        'A cache in front keeps "not found" for seconds, so that new pieces are missing: see docs/operating.md.',
      ),
    );
  }
  if (ageOf(kept) > 2 && !isPurged) {
    findings.push(
      fault(
        'A cache in front keeps pages for seconds without being told of changes, and would send withdrawn texts: set PURGE_URL, or let it obey Cache-Control.',
      ),
    );
  }
  return findings.length > 0 ? findings : [ok('No cache in front keeps what it should not.')];
}

/** Pages as readers get them through the public address, compared with what the site sends. */
export async function pageFindings(situation: Situation): Promise<Finding[]> {
  const { SITE_URL, PURGE_URL } = situation.env;
  try {
    return [...(await comparePages(situation)), ...(await keptFindings(SITE_URL, PURGE_URL.length > 0))];
  } catch (error) {
    return [unknown(`Pages could not be compared through ${SITE_URL}: ${reasonOf(error)}.`)];
  }
}
