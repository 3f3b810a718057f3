'use client';

import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { LinkPurpose, OpenedLink as Opened } from '@/lib/account-links/types';
import { useLinkToken } from './use-link-token';

export type ReadLink = (input: { token: string; purpose: LinkPurpose }) => Promise<Reply<Opened>>;

/** A link that opens something, with its token. */
export type UsableLink = Opened & { token: string };

interface Props {
  purpose: LinkPurpose;
  read: ReadLink;
  children: (link: UsableLink) => ReactNode;
}

/** Asks what the link of the page's address is for, and shows that; what to do instead when it opens nothing any more. */
export function OpenedLink({ purpose, read, children }: Props) {
  const t = useTranslations('auth.link');
  const token = useLinkToken();
  const reading = useAction(read);
  const [opened, setOpened] = useState<UsableLink | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address alone decides what is asked for
  useEffect(() => {
    if (token === null) return;
    void reading
      .run({ token, purpose })
      .then((reply) => setOpened(reply.ok ? { ...reply.data, token } : null));
  }, [token]);

  if (opened !== null && opened.token === token) return children(opened);
  const hasEnded = reading.failure?.code === 'not_found';
  return (
    <Stack gap="md" mt="md">
      <FailureAlert failure={reading.failure} />
      {hasEnded && <Text size="sm">{t(`instead.${purpose}`)}</Text>}
      {hasEnded && <WayOn purpose={purpose} />}
      <Text size="sm" role="status">
        {reading.failure ? '' : t('reading')}
      </Text>
    </Stack>
  );
}

function WayOn({ purpose }: { purpose: LinkPurpose }) {
  const t = useTranslations('auth');
  const isForgotten = purpose === 'newPassword' || purpose === 'oldEmail';
  return (
    <Anchor size="sm" component={Link} href={isForgotten ? '/studio/forgotten-password' : '/studio/sign-in'}>
      {t(isForgotten ? 'forgotten.title' : 'signIn.title')}
    </Anchor>
  );
}
