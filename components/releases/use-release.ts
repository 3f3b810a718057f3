'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import type { Reply } from '@/components/ui/reply';
import { changeSeen } from '@/components/ui/seen-version';
import { useAction } from '@/components/ui/use-action';
import type { SeenRelease } from '@/lib/releases/types';

/**
 * Changes a release as it is shown. After a conflict the page shows the release as it is now beside the failure, and what was typed stays where it
 * is. Answers whether it was done.
 */
export function useRelease(
  { id, version }: SeenRelease,
  named = (_path: string, message: string) => message,
) {
  const { refresh } = useRouter();
  const acting = useAction((send: () => Promise<Reply<unknown>>) => send());

  async function act<Input extends object>(
    verb: (input: Input & SeenRelease) => Promise<Reply<unknown>>,
    input: Input,
    done: string,
  ): Promise<boolean> {
    // Of two clicks, the second would be made for the version before the first.
    if (acting.pending) return false;
    const reply = await acting.run(() =>
      changeSeen(id, version, (seen) => verb({ ...input, id, version: seen })),
    );
    if (reply.ok) notifications.show({ message: done });
    else if (reply.code === 'conflict') refresh();
    return reply.ok;
  }

  const { pending, issueOf, clear } = acting;
  const failure = acting.failure && {
    ...acting.failure,
    issues: acting.failure.issues.map((issue) => ({
      ...issue,
      message: named(issue.path, issue.message),
    })),
  };
  return { act, pending, failure, issueOf, clear };
}

export type Acting = ReturnType<typeof useRelease>;
