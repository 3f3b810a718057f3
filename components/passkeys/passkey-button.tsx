'use client';

import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import { type AuthenticationResponseJSON, answerOf, type PasskeyQuestion } from './browser-passkeys';

interface Props {
  label: string;
  ask: () => Promise<Reply<PasskeyQuestion>>;
  /** What becomes of the answer. */
  onAnswer: (answer: AuthenticationResponseJSON) => Promise<void>;
  onFailure: (failure: Failure | null) => void;
}

/** Has the user's device answer with a passkey. */
export function PasskeyButton({ label, ask, onAnswer, onFailure }: Props) {
  const t = useTranslations('auth.passkeys');
  const asking = useAction(ask);
  const [pending, setPending] = useState(false);

  async function answer() {
    onFailure(null);
    setPending(true);
    const question = await asking.run();
    const given = question.ok ? await answerOf(question.data) : null;
    if (given) await onAnswer(given);
    else onFailure(question.ok ? { code: 'invalid', issues: [unanswered(t('unanswered'))] } : question);
    setPending(false);
  }

  return (
    <Button
      variant="default"
      fullWidth
      loading={pending}
      leftSection={<IconKey size={18} aria-hidden />}
      onClick={answer}
    >
      {label}
    </Button>
  );
}

const unanswered = (message: string) => ({ path: '', key: 'passkey.unanswered', message });
