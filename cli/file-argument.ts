import { resolve } from 'node:path';
import { OperatorError } from '@/lib/operator-error';

/**
 * The absolute path of the one file that a command's arguments name. Commands run in the program's folder; npm tells in INIT_CWD from
 * which folder it was called.
 */
export function fileArgument(command: string, [file, ...rest]: string[]): string {
  if (file && !file.startsWith('-') && rest.length === 0) {
    return resolve(process.env.INIT_CWD ?? process.cwd(), file);
  }
  throw new OperatorError(`Name one file: npm run ${command} -- /backups/markaz.tar.gz.`);
}
