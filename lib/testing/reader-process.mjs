import { register } from 'tsx/esm/api';

register();
await import('./reader-process.ts');
