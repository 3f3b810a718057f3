// Runs a part of a start in a process of its own: node cli/run-part.mjs NAME calls the default export of cli/NAME.ts.
import { register } from 'tsx/esm/api';
import { writeJsonLines } from '../lib/write-json-lines.mjs';
import { printError } from './print-error.mjs';

writeJsonLines();
register();
try {
  const part = await import(`./${process.argv[2]}.ts`);
  await part.default();
  process.exit(0);
} catch (error) {
  await printError(error);
  process.exit(1);
}
