'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { ProofContext } from '@/components/ui/proof-context';
import { type ProofActions, ProofDialog } from './proof-dialog';

interface Props {
  actions: ProofActions;
  /** Whether the user shows a code or a passkey instead of the password. */
  hasSecondFactor: boolean;
  children: ReactNode;
}

interface Question {
  answer: Promise<boolean>;
  resolve: (isProved: boolean) => void;
}

function newQuestion(): Question {
  let resolve: Question['resolve'] = () => {};
  const answer = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { answer, resolve };
}

/** What asks for a proof on a page, whichever act needs it (components/ui/use-action.ts). */
export function ProofProvider({ actions, hasSecondFactor, children }: Props) {
  const [asking, setAsking] = useState(false);
  const question = useRef<Question | null>(null);

  const ask = useMemo(
    () => () => {
      // Acts that need it at the same moment share one question.
      question.current ??= newQuestion();
      setAsking(true);
      return question.current.answer;
    },
    [],
  );

  function settle(isProved: boolean) {
    setAsking(false);
    question.current?.resolve(isProved);
    question.current = null;
  }

  return (
    <ProofContext value={ask}>
      {children}
      <ProofDialog
        opened={asking}
        actions={actions}
        hasSecondFactor={hasSecondFactor}
        onProved={() => settle(true)}
        onClose={() => settle(false)}
      />
    </ProofContext>
  );
}
