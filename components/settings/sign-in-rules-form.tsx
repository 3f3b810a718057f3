'use client';

import { Stack, Switch, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { SignInRules } from '@/lib/auth/types';

interface Props {
  rules: SignInRules;
  change: (input: { seen: SignInRules; rules: SignInRules }) => Promise<Reply<unknown>>;
}

/** The rules of signing in, each stored as soon as it is chosen. */
export function SignInRulesForm({ rules, change }: Props) {
  const t = useTranslations('settings.signIn');
  const changing = useAction(change);
  return (
    <Stack component="section" aria-labelledby="sign-in-rules" mt="xl" maw={920}>
      <Title order={2} id="sign-in-rules">
        {t('title')}
      </Title>
      <Switch
        label={t('adminsNeedSecondStep')}
        description={t('adminsNeedSecondStepText')}
        checked={rules.adminsNeedSecondStep}
        disabled={changing.pending}
        onChange={(event) =>
          void changing.run({ seen: rules, rules: { adminsNeedSecondStep: event.currentTarget.checked } })
        }
      />
      <FailureAlert failure={changing.failure} />
    </Stack>
  );
}
