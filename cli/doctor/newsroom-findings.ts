import pg from 'pg';
import type { AppliedMigration } from '@/lib/database/migration-issues';
import { requireAgreedSecret } from '@/lib/database/shared-secret';
import { OperatorError } from '@/lib/operator-error';
import { accountFindings } from './account-findings';
import { findDatabase } from './find-database';
import { type Finding, fault, ok, reasonOf, unknown } from './finding';
import { jobFindings } from './job-findings';
import { listenFinding } from './listen-finding';
import { waitingMailsFindings } from './mail-findings';
import { mediaFindings } from './media-findings';
import { waitingPurgesFindings } from './purge-findings';
import {
  indexFindings,
  migrationFindings,
  ownershipFindings,
  readApplied,
  vacuumFindings,
} from './schema-findings';
import { clockFinding, connectionsFinding, encryptionFinding, serverFinding } from './server-findings';
import type { Situation } from './situation';

/** For each question. */
const TIMEOUT_MS = 5_000;

type Check = (client: pg.Client) => Promise<Finding | Finding[]>;

async function secretFinding(client: pg.ClientBase, given: string | undefined): Promise<Finding> {
  try {
    await requireAgreedSecret(client, given);
    return ok(
      given
        ? 'AUTH_SECRET is the one with which this newsroom signs its sessions.'
        : 'Sessions are signed with the secret that the database keeps.',
    );
  } catch (error) {
    if (error instanceof OperatorError) return fault(error.message);
    throw error;
  }
}

/** One failed check leaves the others as they are. */
async function runAll(client: pg.Client, checks: Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    try {
      findings.push(...[await check(client)].flat());
    } catch (error) {
      findings.push(unknown(`A question to the database was not answered: ${reasonOf(error)}.`));
    }
  }
  return findings;
}

async function askDatabase(urls: { url: string; directUrl: string }, { env, site }: Situation) {
  const client = new pg.Client({
    connectionString: urls.directUrl,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const applied = await readApplied(client);
    const server = await runAll(client, [
      serverFinding,
      encryptionFinding,
      (each) => connectionsFinding(each, site !== null),
      (each) => clockFinding(each),
      async () => migrationFindings(applied),
      ownershipFindings,
      indexFindings,
      vacuumFindings,
    ]);
    const newsroom = await runAll(
      client,
      applied
        ? [
            (each) => secretFinding(each, env.AUTH_SECRET),
            (each) => accountFindings(each, env),
            (each) => waitingPurgesFindings(each, env),
            jobFindings,
            (each) => waitingMailsFindings(each, env),
            (each) => mediaFindings(each, env),
          ]
        : [],
    );
    return { applied, findings: [...server, ...newsroom, await listenFinding(urls.url, urls.directUrl)] };
  } finally {
    await client.end().catch(() => {});
  }
}

/** The database and what the newsroom keeps in it. `applied` is null where it could not be asked. */
export async function newsroomFindings(
  situation: Situation,
): Promise<{ applied: AppliedMigration[] | null; findings: Finding[] }> {
  const { urls, findings } = await findDatabase(situation);
  if (!urls) return { applied: null, findings };
  try {
    const asked = await askDatabase(urls, situation);
    return { applied: asked.applied, findings: [...findings, ...asked.findings] };
  } catch (error) {
    return {
      applied: null,
      findings: [...findings, fault(`The database does not answer: ${reasonOf(error)}.`)],
    };
  }
}
