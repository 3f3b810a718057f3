import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import { backupFindings } from './doctor/backup-findings';
import { dataFolderFindings } from './doctor/data-folder-findings';
import { type Finding, fault, reasonOf, unknown } from './doctor/finding';
import { logFindings } from './doctor/log-findings';
import { machineFindings } from './doctor/machine-findings';
import { mailFindings } from './doctor/mail-findings';
import { newsroomFindings } from './doctor/newsroom-findings';
import { oidcFindings } from './doctor/oidc-findings';
import { pageFindings } from './doctor/page-findings';
import { printFindings, summaryOf } from './doctor/print-findings';
import { publicAddressFindings } from './doctor/public-address-findings';
import { purgeUrlFindings } from './doctor/purge-findings';
import { mergeSettings, readUsable, settingsFindings } from './doctor/settings-findings';
import { siteFindings } from './doctor/site-findings';
import { readSiteVariables, settingsIn } from './doctor/site-variables';
import type { RunningSite, Situation } from './doctor/situation';
import { versionFindings } from './doctor/version-findings';
import { findRunningSite } from './launcher/control-client.mjs';

async function findSite(dataDir: string): Promise<{ site: RunningSite | null; findings: Finding[] }> {
  try {
    return { site: await findRunningSite(dataDir), findings: [] };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { site: null, findings: [fault(error.message)] };
  }
}

async function describeSituation(): Promise<{ situation: Situation; findings: Finding[] }> {
  const { DATA_DIR } = readUsable(settingsIn(process.env)).env;
  const { site, findings } = await findSite(DATA_DIR);
  const merged = mergeSettings(process.env, site && readSiteVariables(site.pid));
  const { env, faults } = readUsable({ ...merged.given, DATA_DIR });
  const given = new Set(Object.keys(merged.given));
  const settings = [...merged.findings, ...faults, ...settingsFindings(env, given), ...findings];
  return { situation: { env, given, site }, findings: settings };
}

/** AUTH_SECRET, or the copy of the generated one in the data folder. */
function findSecret({ env }: Situation): string | null {
  try {
    return env.AUTH_SECRET ?? readFileSync(join(env.DATA_DIR, 'auth-secret'), 'utf8').trim();
  } catch {
    return null;
  }
}

async function throughPublicAddress(situation: Situation): Promise<Finding[]> {
  if (!situation.site) return [unknown('The site does not run, so its public address was not asked.')];
  const findings = await publicAddressFindings(situation, findSecret(situation));
  const isReached = findings.some(({ level }) => level === 'ok');
  return isReached ? [...findings, ...(await pageFindings(situation))] : findings;
}

/** Prints the parts one after the other, because some take seconds. */
async function runParts(parts: [title: string, check: () => Promise<Finding[]>][]): Promise<Finding[]> {
  const all: Finding[] = [];
  for (const [title, check] of parts) {
    console.log(`\n${title}`);
    const findings = await check().catch((error: unknown) => [
      unknown(`This part ended with an error, which is a bug: ${reasonOf(error)}.`),
    ]);
    printFindings(findings);
    all.push(...findings);
  }
  return all;
}

/** Checks everything that docs/operating.md asks for, and changes nothing. The exit code is 1 when something is a fault. */
export default async function doctor(args: string[]): Promise<number> {
  if (args.length > 0)
    throw new OperatorError(`There is no option "${args.join(' ')}": see npm run doctor -- --help.`);
  const { situation, findings: settings } = await describeSituation();
  // Begun here, because a database that does not answer takes seconds. An error is reported by the part that waits for it.
  const newsroom = newsroomFindings(situation);
  newsroom.catch(() => {});
  const findings = await runParts([
    ['Settings', async () => settings],
    ['Machine', () => machineFindings(situation)],
    ['Data folder', () => dataFolderFindings(situation)],
    ['Versions', async () => versionFindings(situation, (await newsroom).applied)],
    ['Database and newsroom', async () => (await newsroom).findings],
    ['Backups', async () => backupFindings(situation)],
    ['E-mails', () => mailFindings(situation.env)],
    ['Sign-in service', () => oidcFindings(situation.env)],
    ['Log', async () => logFindings(situation)],
    ['Running site', () => siteFindings(situation)],
    ['Public address', () => throughPublicAddress(situation)],
    ...(situation.env.PURGE_URL.length > 0
      ? [['Cache in front', () => purgeUrlFindings(situation.env)] as [string, () => Promise<Finding[]>]]
      : []),
  ]);
  console.log(`\n${summaryOf(findings)}`);
  return findings.some(({ level }) => level === 'fault') ? 1 : 0;
}
