'use client';

import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LocaleField } from '@/components/ui/locale-field';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/i18n/locales';
import { NAME_MAX } from '@/lib/users/types';
import { NewPasswordFields, newPasswordIn } from './new-password-fields';
import { OpenedLink, type ReadLink, type UsableLink } from './opened-link';
import { signInWithChosen } from './try-signing-in';

interface Accepted {
  token: string;
  nameAr: string;
  nameEn: string;
  interfaceLocale: string;
  next: string;
}

interface Props {
  read: ReadLink;
  accept: (input: Accepted) => Promise<Reply<{ email: string }>>;
  minimum: number;
}

/** Where a passkey is offered, before the newsroom is opened. */
const WELCOME = '/studio/second-step?welcome';

/** A colleague who was invited looks over what an administrator has written down, chooses a password, and signs in with it. */
export function InvitationForm({ read, ...form }: Props) {
  return (
    <OpenedLink purpose="invitation" read={read}>
      {(link) => <AcceptInvitation key={link.token} link={link} {...form} />}
    </OpenedLink>
  );
}

function AcceptInvitation({ link, accept, minimum }: Omit<Props, 'read'> & { link: UsableLink }) {
  const t = useTranslations('auth.invitation');
  const tAccount = useTranslations('auth.account');
  const accepting = useAction(accept);
  const [differ, setDiffer] = useState(false);
  const { token, email } = link;
  const [own, setOwn] = useState({
    nameAr: link.nameAr,
    nameEn: link.nameEn,
    interfaceLocale: link.interfaceLocale as string,
  });
  const set = (field: keyof typeof own) => (value: string) =>
    setOwn((before) => ({ ...before, [field]: value }));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = newPasswordIn(new FormData(event.currentTarget));
    setDiffer(next === null);
    if (next === null) return;
    const reply = await accepting.run({ token, next, ...own });
    if (reply.ok) await signInWithChosen({ email: reply.data.email, password: next }, WELCOME);
  }

  const name = (field: 'nameAr' | 'nameEn') => ({
    name: field,
    label: tAccount(field),
    value: own[field],
    error: accepting.issueOf(field),
    onChange: set(field),
    required: true,
    maxLength: NAME_MAX,
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={accepting.failure} fields={['next', 'nameAr', 'nameEn']} />
        <Text size="sm">{t.rich('lead', { email: () => <bdi dir="ltr">{email}</bdi> })}</Text>
        <LocaleField {...name('nameAr')} language="ar" />
        <LocaleField {...name('nameEn')} language="en" />
        <NativeSelect
          name="interfaceLocale"
          label={tAccount('locale')}
          value={own.interfaceLocale}
          data={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
          onChange={(event) => set('interfaceLocale')(event.currentTarget.value)}
        />
        <NewPasswordFields
          email={email}
          minimum={minimum}
          error={accepting.issueOf('next')}
          differ={differ}
        />
        <Button type="submit" loading={accepting.pending} fullWidth>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
