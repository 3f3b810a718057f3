// @ts-check

/** Node reports a program that a signal ended without a code; a shell in between reports 128 + 9. */
const KILLED = 137;

export const DISK_FULL = 'the disk is full';
const MEMORY_RAN_OUT = 'it was killed or gave up, probably because the memory ran out: it needs about 2 GB';

/** In the order in which they are looked for. Code that a failed build shows may hold the words of a later one. */
const REASONS = /** @type {[RegExp, string][]} */ ([
  [/ENOSPC: |EDQUOT: |No space left on device|Disk quota exceeded/i, DISK_FULL],
  [/EROFS: |Read-only file system/i, 'the disk is read-only'],
  // Next reports so when the system ends one of its own processes.
  [/heap out of memory|Cannot allocate memory|ENOMEM: |signal: SIGKILL/i, MEMORY_RAN_OUT],
]);

/** npm ends its output with lines such as `npm error code ENOTFOUND`. */
const NPM_CODE = /^npm (?:error|ERR!) code (\S+)/m;
const NPM_REASONS = /** @type {[RegExp, string][]} */ ([
  [/^(?:ENOSPC|EDQUOT)$/, DISK_FULL],
  [/^(?:EACCES|EPERM|EROFS)$/, 'this user may not write there'],
  [/^E40\d$/, 'the package registry does not give out a package that package-lock.json names'],
  [/^EINTEGRITY$/, 'a package differs from what package-lock.json promises'],
  [/^EUSAGE$/, 'package.json and package-lock.json do not fit together'],
  [
    /^(?:E5\d\d|E(?:NOTFOUND|AI_AGAIN|CONN\w+|TIMEDOUT|NETUNREACH|HOSTUNREACH)|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/,
    'the package registry cannot be reached',
  ],
]);

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} Ending */

/**
 * The reason that a text of a program or of the system names, as a part of a sentence.
 * @param {string} text
 */
export function reasonIn(text) {
  const npmCode = NPM_CODE.exec(text)?.[1] ?? '';
  const npmReason = NPM_REASONS.find(([pattern]) => pattern.test(npmCode));
  return (npmReason ?? REASONS.find(([pattern]) => pattern.test(text)))?.[1];
}

/** @param {Ending} ending */
function reasonOf({ code, signal, output }) {
  const reason = reasonIn(output);
  if (reason) return reason;
  if (signal === 'SIGKILL' || code === KILLED) return MEMORY_RAN_OUT;
  return signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
}

/** A program that this one started has failed. `reason` is a part of a sentence; `output` is all that the program wrote. */
export class ProgramFailure extends Error {
  /** @override */
  name = 'ProgramFailure';

  /**
   * @param {string} description
   * @param {Ending} ending
   */
  constructor(description, ending) {
    const reason = reasonOf(ending);
    super(`${description} failed: ${reason}.`);
    this.description = description;
    this.reason = reason;
    this.output = ending.output;
  }
}
