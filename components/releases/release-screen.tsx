'use client';

import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRefreshAt } from '@/components/schedule/use-refresh-at';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { ReleaseActions } from './release-actions';
import { ReleaseHead } from './release-head';
import { ReleaseLine } from './release-line';
import { ReleasedEditions } from './released-editions';
import { ReleasedLists } from './released-lists';
import { ReleasedRedirects } from './released-redirects';
import classes from './releases.module.css';
import type { ShownRelease } from './shown-release';
import { SignOffs } from './sign-offs';
import { useRelease } from './use-release';

interface Props {
  release: ShownRelease;
  actions: ReleaseActions;
  /** The ReleasePill. */
  pill: ReactNode;
  /** The acts so far. */
  children: ReactNode;
}

/** One release: what is in it, who has signed it off, when readers get it, what stands in the way, and what happened with it. */
export function ReleaseScreen({ release, actions, pill, children }: Props) {
  const t = useTranslations('releases');
  const acting = useRelease(release);
  useRefreshAt(release.state === 'planned' ? (release.plan?.at ?? null) : null);
  const parts = { release, actions, acting };
  return (
    <>
      <Link href="/studio/releases" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden className="icon-dir" />
        {t('back')}
      </Link>
      <ReleaseHead {...parts} pill={pill} />
      <FailureAlert failure={acting.failure} />
      <ReleaseLine release={release} />
      <ReleasedEditions {...parts} />
      <ReleasedLists {...parts} />
      <ReleasedRedirects {...parts} />
      <SignOffs {...parts} />
      <section className={classes.section} aria-labelledby="history">
        <div className={classes.sectionHead}>
          <h2 className={classes.heading} id="history">
            {t('history')}
          </h2>
        </div>
        {children}
      </section>
    </>
  );
}
