import type { Metadata } from 'next';
import { requireUser } from '@/app/studio/session';
import { Composer } from '@/components/composer/composer';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { publishesAtOnce } from '@/lib/composing/publishes-at-once';
import { translator } from '@/lib/i18n/translator';
import { listPatterns } from '@/lib/line-patterns/list-patterns';
import {
  checkLinkAction,
  composeAction,
  findLinePeopleAction,
  findLinkedIssuesAction,
  findSeriesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'composer')('title') };
}

export default async function ComposePage() {
  const { actor, user } = await requireUser();
  const t = translator(user.interfaceLocale, 'composer');
  const patterns = await listPatterns({ isOffered: true });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/studio/patterns">{t('patterns.title')}</LinkButton>}
      />
      {patterns.length === 0 ? (
        <Notice title={t('noPatterns')} text={t('noPatternsText')} />
      ) : (
        <Composer
          patterns={patterns}
          publishes={await publishesAtOnce(actor)}
          actions={{
            compose: composeAction,
            findPeople: findLinePeopleAction,
            findSeries: findSeriesAction,
            findIssues: findLinkedIssuesAction,
            checkLink: checkLinkAction,
          }}
        />
      )}
    </>
  );
}
