import { existsSync } from 'node:fs';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { startDatabase } from '@/lib/database/start-database';
import { type Env, readEnv } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';
import { Shutdown, shutdownOnSignals } from './shutdown';

const REMOVE = '--remove-second-factor';

function accountIn(args: string[]): { email: string; removesSecondFactor: boolean } {
  const [email, ...rest] = args.filter((argument) => argument !== REMOVE);
  if (email?.includes('@') && rest.length === 0) return { email, removesSecondFactor: args.includes(REMOVE) };
  throw new OperatorError('Name one account by its e-mail address: npm run password -- someone@example.org.');
}

/** While the site runs, this uses the same embedded server, which stays until the last program that uses it ends. */
async function openDatabase(env: Env, shutdown: Shutdown): Promise<void> {
  // Starting the embedded database would create an empty one, without any account.
  if (!env.DATABASE_URL && !existsSync(env.DATA_DIR)) {
    throw new OperatorError(
      `There is no newsroom in ${env.DATA_DIR}: set DATA_DIR or DATABASE_URL as for npm start.`,
    );
  }
  const database = await startDatabase(env);
  shutdown.add(() => database.stop());
  process.env.DATABASE_URL = database.url;
}

function refuseWhileAway(error: unknown): never {
  if (!isDatabaseAway(error)) throw error;
  throw new OperatorError(
    'The database does not answer, and nothing was changed: make sure that it runs, then try again.',
  );
}

const unknownAccount = (email: string) =>
  new OperatorError(`There is no account with the e-mail address ${email}.`);

async function removeSecondFactor(email: string): Promise<void> {
  const { transaction } = await import('@/lib/transaction');
  const { resetSecondFactorOf } = await import('@/lib/second-factor/reset-second-factor');
  const isRemoved = await transaction((tx) => resetSecondFactorOf(tx, email)).catch(refuseWhileAway);
  if (!isRemoved) throw unknownAccount(email);
  console.log(`\n  Account   ${email}`);
  console.log(
    '  The second factor is removed: the password alone is enough to sign in. Its sessions have ended.\n',
  );
}

async function reset(email: string): Promise<void> {
  const { resetForgottenPassword } = await import('@/lib/users/reset-forgotten-password');
  const result = await resetForgottenPassword(email).catch(refuseWhileAway);
  if (!result) throw unknownAccount(email);
  console.log(`\n  Account             ${email}\n  One-time password   ${result.password}`);
  console.log(
    '  Shown this once; a new one is chosen at the first sign-in. All sessions of the account have ended.',
  );
  if (result.isDeactivated) {
    console.log('  The account is suspended: an administrator must reactivate it before it can be used.');
  }
  console.log('');
}

/**
 * Gives an account a new one-time password from the command line, or removes its second factor and leaves the password, whether or not
 * the site runs.
 */
export default async function password(args: string[]): Promise<void> {
  const { email, removesSecondFactor } = accountIn(args);
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const work = async () => {
    await openDatabase(readEnv(process.env), shutdown);
    const { closeDb } = await import('@/lib/db');
    shutdown.add(closeDb);
    await (removesSecondFactor ? removeSecondFactor(email) : reset(email));
  };
  await work().catch((error) => shutdown.fail(error));
  await shutdown.finish();
}
