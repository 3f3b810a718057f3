'use client';

import { Button, Paper, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { LeadingAddress } from '@/lib/redirects/types';
import classes from './former-addresses.module.css';

export type AddFormerAddress = (input: { fromPath: string; toPath: string }) => Promise<Reply<unknown>>;

interface Props {
  addresses: LeadingAddress[];
  /** The address of the piece by its number. */
  toPath: string;
  add: AddFormerAddress;
}

/** The addresses that a piece had on the former site. Whoever opens one is led to it, wherever it moves. */
export function FormerAddresses({ addresses, toPath, add }: Props) {
  const t = useTranslations('redirects.former');
  const [fromPath, setFromPath] = useState('');
  const { run, pending, failure, issueOf } = useAction(add);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await run({ fromPath, toPath });
    if (reply.ok) setFromPath('');
  }

  return (
    <Paper withBorder radius="md" p="md" mt="md" component="form" noValidate onSubmit={submit}>
      <Stack gap="sm">
        <h2 className={classes.heading}>{t('title')}</h2>
        {addresses.length > 0 && (
          <ul className={classes.addresses}>
            {addresses.map((address) => (
              <li key={address.id}>
                <Link href={`/studio/redirects/${address.id}`}>
                  <bdi dir="ltr">{address.fromPath}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <FailureAlert failure={failure} fields={['fromPath']} />
        <TextInput
          label={t('address')}
          description={t('hint')}
          dir="ltr"
          autoComplete="off"
          maxLength={4_000}
          value={fromPath}
          error={issueOf('fromPath')}
          onChange={(event) => setFromPath(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={pending} disabled={fromPath.trim() === ''}>
          {t('add')}
        </Button>
      </Stack>
    </Paper>
  );
}
