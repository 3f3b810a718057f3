'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useContext, useState } from 'react';
import { ProofContext } from './proof-context';
import type { Reply } from './reply';

/**
 * Why a call failed. The code is the server's, or `network` if there was no response, `outdated` if the server no longer knows the
 * action because it was updated since this page was loaded, `proxy` if a server in between answered instead of it, or `unexpected`.
 */
export interface Failure {
  code: string;
  issues: { path: string; key: string; message: string }[];
  /** What had the focus when the call began. */
  focused?: Element | null;
}

/**
 * Calls a server action and holds its failure until the next call. Never throws, because an error page would discard
 * what the user typed: a lost connection is a failure like any other. Where the server asks for a proof of who sits there, one dialog asks
 * for it, and the same call is made again with what was typed.
 */
export function useAction<Input extends unknown[], T>(action: (...input: Input) => Promise<Reply<T>>) {
  const askForProof = useContext(ProofContext);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(...input: Input): Promise<Reply<T>> {
    const focused = document.activeElement;
    setPending(true);
    let reply = await action(...input).catch(replyToError);
    if (!reply.ok && reply.code === 'proof_needed' && (await askForProof()))
      reply = await action(...input).catch(replyToError);
    setPending(false);
    setFailure(reply.ok ? null : { ...reply, focused });
    return reply;
  }

  /** The message to show beside a field. */
  const issueOf = (path: string) => failure?.issues.find((issue) => issue.path === path)?.message;

  return { run, pending, failure, issueOf, clear: () => setFailure(null) };
}

/** The beginning of Next's own sentence (server-action-reducer). */
const NOT_OURS = 'An unexpected response was received from the server';

type Refused = Extract<Reply<never>, { ok: false }>;

/**
 * fetch reports a lost connection as a TypeError. Of another failed response Next throws the body as the error's message: our server
 * sends a line that begins with the status and, where there is more to say, a line of JSON (lib/http/send-refusal.ts). Of an answer that is no
 * text, such as the error page of a proxy, it says always the same.
 */
function replyToError(error: unknown): Refused {
  if (error instanceof TypeError) return { ok: false, code: 'network', issues: [] };
  if (unstable_isUnrecognizedActionError(error)) return { ok: false, code: 'outdated', issues: [] };
  if (error instanceof Error && error.message.startsWith(NOT_OURS))
    return { ok: false, code: 'proxy', issues: [] };
  const [status = '', json = ''] = error instanceof Error ? error.message.split('\n') : [];
  return (
    refusalIn(json) ?? {
      ok: false,
      code: status.startsWith('503 ') ? 'unavailable' : 'unexpected',
      issues: [],
    }
  );
}

function refusalIn(json: string): Refused | null {
  if (!json.startsWith('{"ok":false,')) return null;
  try {
    return JSON.parse(json) as Refused;
  } catch {
    return null;
  }
}
