'use client';

import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconPackage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRefreshAt } from '@/components/schedule/use-refresh-at';
import { Link } from '@/components/ui/link';
import type { ReleaseRef } from '@/lib/releases/types';
import classes from './releases.module.css';

/** The open release that an arrangement of a list is in, with its moment in full. */
export type ListsRelease = ReleaseRef & { moment: string | null };

/** Above a list: that an arrangement of it is in a release, and when readers get it. */
export function ListInRelease({ release }: { release: ListsRelease }) {
  const t = useTranslations('releases.list');
  const { isRefused } = release;
  useRefreshAt(isRefused ? null : release.at);
  return (
    <Alert
      mb="md"
      color={isRefused ? 'red' : 'petrol'}
      variant="light"
      icon={isRefused ? <IconAlertTriangle aria-hidden /> : <IconPackage aria-hidden />}
    >
      {t.rich(isRefused ? 'inRefused' : release.moment ? 'inPlanned' : 'inRelease', {
        name: release.name,
        moment: release.moment ?? '',
        link: (chunks) => (
          <Link href={`/studio/releases/${release.id}`} className={classes.within}>
            <bdi>{chunks}</bdi>
          </Link>
        ),
      })}
    </Alert>
  );
}
