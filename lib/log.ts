import pino from 'pino';

/** One JSON object per line on standard output, so that no text from outside can forge a second line. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', '*.password', 'secret', '*.secret', 'token', '*.token'],
});
