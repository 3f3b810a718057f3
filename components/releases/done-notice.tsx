'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import classes from './releases.module.css';

interface Props {
  message: string;
  releaseId: string;
}

/** What was done with a release, and the way to it. */
export function DoneNotice({ message, releaseId }: Props) {
  const t = useTranslations('releases.together');
  return (
    <>
      {message}{' '}
      <Link href={`/studio/releases/${releaseId}`} className={classes.within}>
        {t('openRelease')}
      </Link>
    </>
  );
}
