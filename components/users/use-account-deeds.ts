'use client';

import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { UserActions } from './user-actions';

/** What is asked about first, because its owner feels it. */
export type Deed = 'reset' | 'end' | 'deactivate';

/** Does things to an account and remembers what came of the last one. */
export function useAccountDeeds(id: string, actions: UserActions) {
  const [password, setPassword] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const doing = useAction((call: () => Promise<Reply<unknown>>) => call());

  async function reset() {
    const reply = await actions.resetPassword({ id });
    if (reply.ok) setPassword(reply.data.password);
    return reply;
  }

  async function end() {
    const reply = await actions.endSessions({ id });
    setEnded(reply.ok);
    return reply;
  }

  const calls = {
    reset,
    end,
    deactivate: () => actions.deactivate({ id }),
    reactivate: () => actions.reactivate({ id }),
  };

  function run(deed: Deed | 'reactivate') {
    setPassword(null);
    setEnded(false);
    return doing.run(calls[deed]);
  }

  return { run, password, ended, pending: doing.pending, failure: doing.failure };
}
