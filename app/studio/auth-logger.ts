import type { LoggerInstance } from 'next-auth';
import { log } from '@/lib/log';

/**
 * Logs next-auth's error codes in one line each. Its own logger writes stack traces of several lines, even for an invalid
 * cookie, which any client can send. Failures of this application are logged where they occur.
 */
export const authLogger: Partial<LoggerInstance> = {
  error: (code) => log.warn({ code }, 'next-auth'),
  warn: (code) => log.warn({ code }, 'next-auth'),
};
