'use client';

import { useState } from 'react';
import type { Reply } from './reply';

/** Why a call did not do what was asked. `network`: no answer came at all. */
export interface Failure {
  code: string;
  issues: { path: string; key: string; message: string }[];
}

/**
 * Calls a server action and keeps what went wrong until the next call. A page must never lose what somebody typed,
 * so nothing is thrown: a lost connection and an ended session are failures like any other.
 */
export function useAction<Input extends unknown[], T>(action: (...input: Input) => Promise<Reply<T>>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(...input: Input): Promise<Reply<T>> {
    setPending(true);
    const reply = await action(...input).catch(unanswered);
    setPending(false);
    setFailure(reply.ok ? null : reply);
    return reply;
  }

  /** The sentence to show beside a field. */
  const issueOf = (path: string) => failure?.issues.find((issue) => issue.path === path)?.message;

  return { run, pending, failure, issueOf, clear: () => setFailure(null) };
}

function unanswered(error: unknown): Extract<Reply<never>, { ok: false }> {
  return { ok: false, code: codeOf(error), issues: [] };
}

/** fetch reports every lost connection as a TypeError; the rest is the server failing to answer properly. */
function codeOf(error: unknown): string {
  if (error instanceof TypeError) return 'network';
  // Next throws the text of a failed answer, and the door's begins with its status.
  return error instanceof Error && error.message.startsWith('503 ') ? 'unavailable' : 'unexpected';
}
