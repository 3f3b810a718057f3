import pino from 'pino';

// A wrong level is refused by lib/env with a sentence; here it must not keep that sentence from being said.
const asked = process.env.LOG_LEVEL?.trim() ?? '';
const level = asked === 'silent' || asked in pino.levels.values ? asked : 'info';

/** One JSON object per line on standard output, so that no text from outside can forge a second line. */
export const log = pino({
  level,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', '*.password', 'secret', '*.secret', 'token', '*.token'],
});
