'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { PreviewLinkActions, ShownPreviewLink } from './preview-link-actions';
import classes from './preview-links.module.css';

interface Props {
  /** Null until they are loaded. */
  links: ShownPreviewLink[] | null;
  actions: Pick<PreviewLinkActions, 'revoke'>;
  /** The one that is about to be revoked. */
  asked: ShownPreviewLink | null;
  onAsk: (link: ShownPreviewLink | null) => void;
  onRevoked: () => void;
}

/** The links to an edition: for whom, how often they were opened, until when they work. */
export function PreviewLinkList({ links, actions, asked, onAsk, onRevoked }: Props) {
  const t = useTranslations('studio.previewLinks');
  const heading = useId();
  const revoking = useAction(actions.revoke);
  async function revoke(id: string) {
    if (!(await revoking.run({ id })).ok) return;
    notifications.show({ message: t('revokeDone') });
    onAsk(null);
    onRevoked();
  }
  function keep() {
    revoking.clear();
    onAsk(null);
  }
  return (
    <Stack gap="xs" component="section" aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {t('existing')}
      </Title>
      {links === null && <Text size="sm">{t('loading')}</Text>}
      {links?.length === 0 && <Text size="sm">{t('none')}</Text>}
      {links && links.length > 0 && (
        <ul className={classes.links}>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} onRevoke={() => onAsk(link)} />
          ))}
        </ul>
      )}
      {asked && (
        <ConfirmDialog
          opened
          title={t('revokeTitle')}
          text={t('revokeText', { name: asked.name })}
          submit={t('revokeNow')}
          danger
          pending={revoking.pending}
          onClose={keep}
          onConfirm={() => void revoke(asked.id)}
        >
          <FailureAlert failure={revoking.failure} />
        </ConfirmDialog>
      )}
    </Stack>
  );
}

function LinkRow({ link, onRevoke }: { link: ShownPreviewLink; onRevoke: () => void }) {
  const t = useTranslations('studio.previewLinks');
  const isOpen = link.state === 'open';
  // A closed one opens again as soon as whoever made it may share the piece again.
  const isRevocable = isOpen || link.state === 'closed';
  const shown = link.revision === null ? t('shows.newest') : t('shows.fixed', { number: link.revision });
  const facts = [
    shown,
    link.state === 'open' ? t('until', { moment: link.expiresAt }) : t(`state.${link.state}`),
    t('openings', { count: link.openings, last: link.lastOpenedAt }),
    t('madeBy', { name: link.createdBy, moment: link.createdAt }),
  ];
  return (
    <li className={classes.link} data-closed={!isOpen || undefined}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={600}>
            <bdi>{link.name}</bdi>
          </Text>
          {facts.map((fact) => (
            <Text key={fact} size="sm">
              {fact}
            </Text>
          ))}
        </div>
        {isRevocable && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('revokeOf', { name: link.name })}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        )}
      </Group>
    </li>
  );
}
