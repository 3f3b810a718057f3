import { register } from 'tsx/esm/api';

register();
await import('./full-disk-process.ts');
