import { register } from 'tsx/esm/api';

register();
await import('./due-process.ts');
