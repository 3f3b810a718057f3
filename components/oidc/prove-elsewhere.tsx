'use client';

import { Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { onProvedElsewhere } from './proof-channel';
import { ProviderLabel } from './provider-label';

interface Props {
  name: string | null;
  onProved: () => void;
}

/** The way to a proof at the OpenID provider, in a tab of its own. What waits for it goes on by itself. */
export function ProveElsewhere({ name, onProved }: Props) {
  const t = useTranslations('auth.oidc');
  const latest = useRef(onProved);
  latest.current = onProved;
  useEffect(() => onProvedElsewhere(() => latest.current()), []);
  return (
    <>
      <Button
        component="a"
        href="/studio/prove"
        target="_blank"
        variant="default"
        fullWidth
        leftSection={<IconExternalLink size={18} aria-hidden />}
      >
        <ProviderLabel label="prove" name={name} />
      </Button>
      <Text size="sm" c="dimmed">
        {t('elsewhere')}
      </Text>
    </>
  );
}
