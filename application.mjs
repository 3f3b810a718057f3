// The entry of an application process, which the front process starts (lib/application/spawn-application.ts).
import { register } from 'tsx/esm/api';
import { APPLICATION_PRIORITY, lowerProcessPriority } from './lib/lower-priority.mjs';
import { writeJsonLines } from './lib/write-json-lines.mjs';

writeJsonLines();
lowerProcessPriority(APPLICATION_PRIORITY);
register();
const { runApplication } = await import('./application.ts');
await runApplication();
