'use client';

import { useState } from 'react';
import type { Reply } from './reply';

/** Why a call failed. The code is the server's, or `network` if there was no response, or `unexpected`. */
export interface Failure {
  code: string;
  issues: { path: string; key: string; message: string }[];
}

/**
 * Calls a server action and holds its failure until the next call. Never throws, because an error page would discard
 * what the user typed: a lost connection is a failure like any other.
 */
export function useAction<Input extends unknown[], T>(action: (...input: Input) => Promise<Reply<T>>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(...input: Input): Promise<Reply<T>> {
    setPending(true);
    const reply = await action(...input).catch(replyToError);
    setPending(false);
    setFailure(reply.ok ? null : reply);
    return reply;
  }

  /** The message to show beside a field. */
  const issueOf = (path: string) => failure?.issues.find((issue) => issue.path === path)?.message;

  return { run, pending, failure, issueOf, clear: () => setFailure(null) };
}

function replyToError(error: unknown): Extract<Reply<never>, { ok: false }> {
  return { ok: false, code: codeOf(error), issues: [] };
}

/** fetch reports a lost connection as a TypeError; other errors are invalid responses of the server. */
function codeOf(error: unknown): string {
  if (error instanceof TypeError) return 'network';
  // Next throws the body of a failed response as the message; the body sent by the front process begins with the
  // status.
  return error instanceof Error && error.message.startsWith('503 ') ? 'unavailable' : 'unexpected';
}
