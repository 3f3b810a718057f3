'use client';

import { ActionIcon, Button, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { PageHead } from '@/components/ui/page-head';
import { ReleaseDialogs, type ReleaseQuestion } from './release-dialogs';
import type { PartProps } from './release-part';

/** The name of a release, and what can be done with the whole. */
export function ReleaseHead({ release, actions, acting, pill }: PartProps & { pill: ReactNode }) {
  const t = useTranslations('releases');
  const tSchedule = useTranslations('schedule');
  const [question, ask] = useState<ReleaseQuestion | null>(null);
  const { can, state, plan } = release;
  const isPlanned = plan !== null && state !== 'open';
  return (
    <>
      <PageHead
        title={<bdi>{release.name}</bdi>}
        lead={release.startedBy}
        actions={
          <>
            {pill}
            {can.change && <Button onClick={() => ask('publish')}>{t('publishNow')}</Button>}
            {can.change && (
              <Button variant="default" onClick={() => ask('plan')}>
                {isPlanned ? tSchedule('change') : t('schedule')}
              </Button>
            )}
            {can.rollBack && <Button onClick={() => ask('rollBack')}>{t('rollBack.open')}</Button>}
            {can.change && (
              <Menu position="bottom-end">
                <MenuTarget>
                  <ActionIcon size={36} variant="default" aria-label={t('more')}>
                    <IconDots size={18} aria-hidden />
                  </ActionIcon>
                </MenuTarget>
                <MenuDropdown>
                  <MenuItem onClick={() => ask('rename')}>{t('rename.open')}</MenuItem>
                  {isPlanned && (
                    <MenuItem onClick={() => void acting.act(actions.cancelPlan, {}, t('unscheduled'))}>
                      {tSchedule('remove')}
                    </MenuItem>
                  )}
                  <MenuItem color="red" onClick={() => ask('discard')}>
                    {t('discard.open')}
                  </MenuItem>
                </MenuDropdown>
              </Menu>
            )}
          </>
        }
      />
      {question && <ReleaseDialogs question={question} {...{ release, actions }} onClose={() => ask(null)} />}
    </>
  );
}
