import { STATUS_CODES } from 'node:http';
import type { Reply } from './types';

/** What the copies of one second may take beside the stored pages; whatever exceeds it is put together each time. */
const MAX_BYTES = 16 * 1_048_576;

/** After this long without a request, nothing is kept. Milliseconds. */
const IDLE = 2_000;

export interface WholeAnswers {
  /** The answer with its status line and date, in one piece. */
  of(status: number, reply: Reply): Buffer;
  /** Bytes that are kept just now. */
  readonly bytes: number;
}

/** Whole answers, each put together once a second, since its date is the only thing in it that changes. */
export function createWholeAnswers(maxBytes = MAX_BYTES): WholeAnswers {
  let second = 0;
  let date = '';
  let bytes = 0;
  let answers = new Map<Reply, Buffer>();
  let idle: NodeJS.Timeout | undefined;

  function begin(now: number): void {
    second = now;
    date = new Date(now * 1_000).toUTCString();
    bytes = 0;
    answers = new Map();
  }

  function beginSecond(now: number): void {
    begin(now);
    idle ??= setTimeout(() => {
      idle = undefined;
      begin(0);
    }, IDLE).unref();
    idle.refresh();
  }

  function putTogether(status: number, reply: Reply): Buffer {
    const opening = Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nDate: ${date}\r\n`);
    const whole = Buffer.concat([opening, reply.message]);
    if (bytes + whole.length > maxBytes) return whole;
    bytes += whole.length;
    answers.set(reply, whole);
    return whole;
  }

  return {
    of(status, reply) {
      const now = Math.trunc(Date.now() / 1_000);
      if (now !== second) beginSecond(now);
      return answers.get(reply) ?? putTogether(status, reply);
    },
    get bytes() {
      return bytes;
    },
  };
}
