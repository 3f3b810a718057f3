'use client';

import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { UserActions } from './user-actions';

/** The actions that a dialog confirms first, because the user of the account notices them. */
export type ConfirmedAction = 'reset' | 'factor' | 'end' | 'deactivate';

/** Runs an action on an account and holds the result of the last one. */
export function useAccountActions(id: string, actions: UserActions) {
  const [password, setPassword] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const running = useAction((call: () => Promise<Reply<unknown>>) => call());

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
    factor: () => actions.resetSecondFactor({ id }),
    deactivate: () => actions.deactivate({ id }),
    reactivate: () => actions.reactivate({ id }),
  };

  function run(action: ConfirmedAction | 'reactivate') {
    setPassword(null);
    setEnded(false);
    return running.run(calls[action]);
  }

  return { run, password, ended, pending: running.pending, failure: running.failure };
}
