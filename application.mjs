// The entry of an application process, which the front process starts (lib/application/spawn-application.ts).
import { register } from 'tsx/esm/api';
import { writeJsonLines } from './lib/write-json-lines.mjs';

writeJsonLines();
register();
const { runApplication } = await import('./application.ts');
await runApplication();
