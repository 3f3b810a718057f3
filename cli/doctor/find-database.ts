import { findClusterFolder, findRunningServer } from '@/lib/database/database-program';
import { embeddedDatabaseUrl } from '@/lib/database/database-supervisor';
import { UNCOUNTED_APPLICATION_NAME } from '@/lib/database/embedded-server';
import { requireExternalDatabase } from '@/lib/database/external-database';
import { OperatorError } from '@/lib/operator-error';
import { type Finding, fault, ok, unknown, warning } from './finding';
import type { Situation } from './situation';

/** The database's addresses, or null when it cannot be asked; the findings say why. */
export interface FoundDatabase {
  urls: { url: string; directUrl: string } | null;
  findings: Finding[];
}

async function findExternal(url: string, directUrl: string): Promise<FoundDatabase> {
  try {
    const notice = await requireExternalDatabase(url, directUrl, { changesNothing: true });
    const warnings = notice?.split('\n').map(warning) ?? [];
    return {
      urls: { url, directUrl },
      findings: [
        ok('The database answers, holds Arabic text, and its role may do what is needed.'),
        ...warnings,
      ],
    };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { urls: null, findings: [fault(error.message)] };
  }
}

/** The embedded server is not started for this: it runs as long as the site does. */
function findEmbedded(dataDir: string, isSiteRunning: boolean): FoundDatabase {
  const server = findRunningServer(dataDir);
  if (server?.socketFolder) {
    const url = embeddedDatabaseUrl(server.socketFolder, UNCOUNTED_APPLICATION_NAME);
    return { urls: { url, directUrl: url }, findings: [ok('The embedded database runs.')] };
  }
  if (isSiteRunning) {
    return {
      urls: null,
      findings: [
        fault(
          'The embedded database does not run beside the running site, which starts it again every few seconds: its reason is in DATA_DIR/postgres/server.log.',
        ),
      ],
    };
  }
  const text = findClusterFolder(dataDir)
    ? 'The embedded database runs only while the site does, so it was not checked: start the site, then repeat this command.'
    : 'There is no embedded database yet; the first start creates it.';
  return { urls: null, findings: [unknown(text)] };
}

/** Finds the database that the site uses, and says whether it can be used at all. */
export async function findDatabase({ env, site }: Situation): Promise<FoundDatabase> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url, DATA_DIR } = env;
  try {
    return url ? await findExternal(url, directUrl ?? url) : findEmbedded(DATA_DIR, site !== null);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { urls: null, findings: [fault(error.message)] };
  }
}
