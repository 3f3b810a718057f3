import { hkdfSync } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreeOnSecret } from '@/lib/database/shared-secret';
import type { Env } from '@/lib/env';
import { readOrCreateAuthSecret } from './data-folder';

type Settings = Pick<Env, 'AUTH_SECRET' | 'DATA_DIR'>;

/** AUTH_SECRET, or the copy in the data folder: for a start while the database is away. */
export function localAuthSecret({ AUTH_SECRET, DATA_DIR }: Settings): string {
  return AUTH_SECRET ?? readOrCreateAuthSecret(DATA_DIR);
}

/** The secret that all processes on this database share. The data folder keeps a copy of a generated one. */
export async function sharedAuthSecret(env: Settings, directUrl: string): Promise<string> {
  const { AUTH_SECRET: given, DATA_DIR } = env;
  const local = localAuthSecret(env);
  const secret = await agreeOnSecret(directUrl, { given, generated: local });
  if (secret !== local) replaceCopy(DATA_DIR, secret);
  return secret;
}

function replaceCopy(folder: string, secret: string): void {
  const file = join(folder, 'auth-secret');
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${secret}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}

/** The variables that the program, next-auth and Next read, all from one secret. */
export function secretVariables(secret: string): Record<string, string> {
  // A key of its own (RFC 5869), because Next encrypts with it what a page hands to its server actions.
  const actionsKey = Buffer.from(hkdfSync('sha256', secret, '', 'markaz server actions', 32));
  return {
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey.toString('base64'),
  };
}
