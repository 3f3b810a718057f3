import type { Metadata } from 'next';
import { requireUser } from '@/app/studio/session';
import { PatternTable } from '@/components/line-patterns/pattern-table';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { listPatterns } from '@/lib/line-patterns/list-patterns';
import { canManagePatterns } from '@/lib/line-patterns/policy';
import { movePatternAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'composer')('patterns.title') };
}

export default async function PatternsPage() {
  const { actor, user } = await requireUser();
  const t = translator(user.interfaceLocale, 'composer');
  const manages = canManagePatterns(actor);
  const patterns = await listPatterns();
  return (
    <>
      <PageHead
        title={t('patterns.title')}
        lead={t(manages ? 'patterns.lead' : 'patterns.readOnly')}
        actions={
          <>
            <LinkButton href="/studio/center-news/compose">{t('title')}</LinkButton>
            {manages && (
              <LinkButton href="/studio/patterns/new" primary>
                {t('patterns.new')}
              </LinkButton>
            )}
          </>
        }
      />
      {patterns.length === 0 ? (
        <Notice title={t('noPatterns')} text={t('noPatternsText')} />
      ) : (
        <PatternTable patterns={patterns} move={manages ? movePatternAction : null} />
      )}
    </>
  );
}
