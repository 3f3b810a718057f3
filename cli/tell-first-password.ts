import type { Env } from '@/lib/env';
import { log } from '@/lib/log';
import { OperatorError } from '@/lib/operator-error';
import { writeFirstPassword } from '@/lib/users/first-password-file';

interface Account {
  email: string;
  password: string;
}

/** Logs are kept, sent on and read by many, so that a password is not for them. */
function keepInFile(dataDir: string, account: Account): void {
  try {
    const file = writeFirstPassword(dataDir, account);
    log.info({ account: account.email, file }, 'The administrator’s one-time password is in a file');
  } catch (error) {
    throw new OperatorError(
      `The administrator’s one-time password could not be written into ${dataDir} (${Reflect.get(Object(error), 'code')}): make another with npm run password -- ${account.email}.`,
    );
  }
}

/** Tells the operator the generated password of the first administrator: on the terminal, or in a file when the output is a log. */
export function tellFirstPassword({ LOG_FORMAT, DATA_DIR }: Env, account: Account): void {
  if (LOG_FORMAT === 'json') {
    keepInFile(DATA_DIR, account);
    return;
  }
  console.log(`\n  Administrator       ${account.email}\n  One-time password   ${account.password}`);
  console.log('  Shown this once; a new one is chosen at the first sign-in.\n');
}
