import type { LoggerInstance } from 'next-auth';
import { log } from '@/lib/log';

/**
 * next-auth on its own prints stack traces over several lines, for no more than a worn-out cookie that anybody can send.
 * Its code says what happened; what failed on our side is logged where it failed.
 */
export const authLogger: Partial<LoggerInstance> = {
  error: (code) => log.warn({ code }, 'next-auth'),
  warn: (code) => log.warn({ code }, 'next-auth'),
};
