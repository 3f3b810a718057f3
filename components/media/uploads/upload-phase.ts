import type { Upload } from './types';

/** Whether closing the page would stop this upload. */
export const isActive = ({ state }: Upload): boolean =>
  state === 'waiting' || state === 'sending' || state === 'paused';

/** Whether nothing more happens by itself. */
export const hasEnded = ({ state }: Upload): boolean =>
  state === 'ready' || state === 'refused' || state === 'failed';
