import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { startChild, waitUntilAnswered } from './child-program';
import type { MeasuredServer } from './measured-server';

/** What the front process knows of itself, in bytes. */
export interface FrontState {
  cachedBytes: number;
}

export interface Markaz extends MeasuredServer {
  siteUrl: string;
  state(): Promise<FrontState>;
}

/** Signs the sessions of the measured site. */
export const AUTH_SECRET = 'not secret, because the measured site has no accounts of anybody';

/** The environment of both measured programs; the database is already migrated and filled. */
export function settingsFor(port: number, databaseUrl: string, dataDir: string): Record<string, string> {
  const siteUrl = `http://127.0.0.1:${port}`;
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET,
    NEXTAUTH_SECRET: AUTH_SECRET,
    NEXTAUTH_URL: siteUrl,
    // Visitors from many networks sign in, as X-Forwarded-For says.
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Starts the server of `npm start` in a process of its own. At its end both of its processes write CPU profiles to `profileFolder`. */
export async function startMarkaz(
  shutdown: Shutdown,
  {
    databaseUrl,
    folder,
    profileFolder,
    metricsPort,
  }: { databaseUrl: string; folder: string; profileFolder: string | null; metricsPort?: number },
): Promise<Markaz> {
  const port = await findFreePort();
  const settings = {
    ...settingsFor(port, databaseUrl, folder),
    METRICS_PORT: metricsPort === undefined ? '' : String(metricsPort),
  };
  const profile: Record<string, string> =
    profileFolder === null
      ? {}
      : {
          NODE_OPTIONS: `--import ${new URL('profile-process.mjs', import.meta.url)}`,
          PROFILE_FOLDER: profileFolder,
        };
  const file = join('cli', 'bench', 'markaz-process.ts');
  const program = startChild(shutdown, process.execPath, ['--import', 'tsx', file], {
    env: { ...settings, ...profile },
    withChannel: true,
  });
  const siteUrl = `http://127.0.0.1:${port}`;
  await waitUntilAnswered(program, `${siteUrl}/readyz`);
  return {
    name: 'markaz',
    program,
    siteUrl,
    origin: () => siteUrl,
    state: () =>
      new Promise((resolve) => {
        program.child.once('message', (state) => resolve(state as FrontState));
        program.child.send('state?');
      }),
  };
}
