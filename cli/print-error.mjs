// @ts-check
import { ProgramFailure } from './program-failure.mjs';

/**
 * Before TypeScript is loaded, errors of the database and of the data folder cannot occur.
 * @param {unknown} error
 * @returns {Promise<unknown>}
 */
async function explained(error) {
  try {
    // @ts-expect-error Only with TypeScript's loader a file of this kind can be imported.
    const { explainStartFailure } = await import('../lib/database/explain-start-failure.ts');
    return explainStartFailure(error);
  } catch {
    return error;
  }
}

/**
 * Prints an error that ends a command: one that the operator can solve as its message, what a program wrote that failed, and a bug with
 * its stack.
 * @param {unknown} error
 */
export async function printError(error) {
  const found = error instanceof ProgramFailure ? error : await explained(error);
  if (found instanceof ProgramFailure) process.stderr.write(`${found.output.trimEnd()}\n\n`);
  const isExplained =
    found instanceof ProgramFailure || Reflect.get(Object(found), 'name') === 'OperatorError';
  console.error(isExplained ? Reflect.get(Object(found), 'message') : found);
}
