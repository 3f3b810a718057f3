// The entry of a front process, which a launcher starts (cli/launcher/front-process.mjs).
import { register } from 'tsx/esm/api';
import { writeJsonLines } from '../lib/write-json-lines.mjs';

writeJsonLines();
process.env.NODE_ENV = 'production';
register();
const { serveSite } = await import('./serve-site.ts');
await serveSite();
