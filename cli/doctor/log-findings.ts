import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '@/lib/env';
import { type Finding, ok, unknown, warning } from './finding';
import type { Situation } from './situation';

/** As lib/sign-in/log-refused-sign-in.ts writes it. */
const REFUSED_SIGN_IN =
  '{"level":40,"time":"2026-11-26T09:12:44.031Z","address":"192.0.2.7","reason":"wrong","msg":"A sign-in was refused"}';

/** Levels that leave out warnings. */
const SILENT_LEVELS = ['error', 'fatal', 'silent'];

function outputOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/fd/1`);
  } catch {
    return null;
  }
}

/** `output` is where the site's standard output goes. */
export function formatFinding({ LOG_FORMAT }: Pick<Env, 'LOG_FORMAT'>, output: string | null): Finding {
  if (LOG_FORMAT === 'json') return ok('The log holds one JSON object per line, and no password.');
  if (output === null) return unknown('Where the site’s output goes is not told by this system.');
  if (/^\/dev\/(?:pts\/|tty|console)/.test(output)) return ok('The output goes to a terminal.');
  return warning(
    `The output goes into a log (${output}) with lines for people at a terminal, and at a first start with the administrator’s one-time password: set LOG_FORMAT=json.`,
  );
}

/** Whether the expression of a filter of fail2ban finds a refused sign-in. False for one that cannot be read as an expression. */
function findsRefused(filter: string): boolean {
  const expression = /^failregex\s*=\s*(.+)$/m.exec(filter)?.[1] ?? '';
  try {
    return (
      expression !== '' && new RegExp(expression.replace(/<(?:ADDR|HOST)>/, '[\\d.]+')).test(REFUSED_SIGN_IN)
    );
  } catch {
    return false;
  }
}

function filterFinding(folder: string): Finding {
  const file = join(folder, 'filter.d', 'markaz.conf');
  if (!existsSync(file)) {
    return ok('fail2ban is installed and does not watch this site; docs/operating.md says how it can.');
  }
  try {
    if (findsRefused(readFileSync(file, 'utf8'))) return ok(`fail2ban finds refused sign-ins (${file}).`);
  } catch {
    return unknown(`${file} cannot be read by this user.`);
  }
  return warning(
    `The filter ${file} finds no refused sign-in of this version: copy docs/fail2ban/filter.d/markaz.conf there and reload fail2ban.`,
  );
}

/** What is logged and where, and whether fail2ban, where it is installed, finds in it who guesses passwords. */
export function logFindings({ env, site }: Situation, fail2ban = '/etc/fail2ban'): Finding[] {
  const findings: Finding[] = [];
  if (site?.pid) findings.push(formatFinding(env, outputOf(site.pid)));
  if (SILENT_LEVELS.includes(env.LOG_LEVEL)) {
    findings.push(
      warning(
        `LOG_LEVEL=${env.LOG_LEVEL} leaves out warnings: refused sign-ins, by which fail2ban and others notice guessing, and what a proxy sends wrongly. Set warn or info.`,
      ),
    );
  }
  if (existsSync(fail2ban)) findings.push(filterFinding(fail2ban));
  return findings;
}
