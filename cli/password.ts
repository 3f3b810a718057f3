import { existsSync } from 'node:fs';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';
import { Shutdown, shutdownOnSignals } from './shutdown';

function addressIn([email, ...rest]: string[]): string {
  if (email?.includes('@') && rest.length === 0) return email;
  throw new OperatorError('Say whose password it is: npm run password -- someone@example.org.');
}

/** Beside a running site its database is used, which ends only with the last program that needs it. */
async function openDatabase(env: Env, shutdown: Shutdown): Promise<void> {
  // Starting the embedded database would make one, in which there is nobody.
  if (!env.DATABASE_URL && !existsSync(env.DATA_DIR)) {
    throw new OperatorError(
      `There is no newsroom in ${env.DATA_DIR}: set DATA_DIR or DATABASE_URL as for npm start.`,
    );
  }
  const database = await startDatabase(env);
  shutdown.add(() => database.stop());
  process.env.DATABASE_URL = database.url;
}

async function reset(email: string, shutdown: Shutdown): Promise<void> {
  const { closeDb } = await import('@/lib/db');
  const { resetForgottenPassword } = await import('@/lib/users/reset-forgotten-password');
  shutdown.add(closeDb);
  const given = await resetForgottenPassword(email).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error;
    throw new OperatorError(
      'The database does not answer, and nothing was changed: see that it runs, then try again.',
    );
  });
  if (!given) throw new OperatorError(`There is no account with the address ${email}.`);
  console.log(`\n  Account             ${email}\n  One-time password   ${given.password}`);
  console.log(
    '  Shown this once; a new one is chosen at the first sign-in. All sessions of the account have ended.',
  );
  if (given.isDeactivated) {
    console.log('  The account is deactivated: an administrator must activate it before it can be used.');
  }
  console.log('');
}

/** The way back for an administrator who has lost the password, with the site running or not. */
export default async function password(args: string[]): Promise<void> {
  const email = addressIn(args);
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const work = async () => {
    await openDatabase(readEnv(process.env), shutdown);
    await reset(email, shutdown);
  };
  await work().catch((error) => shutdown.fail(error));
  await shutdown.finish();
}
