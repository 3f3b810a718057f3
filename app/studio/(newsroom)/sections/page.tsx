import type { Metadata } from 'next';
import { moveSectionAction, readSectionsAction } from '@/app/studio/(newsroom)/_term/actions';
import { requireUser } from '@/app/studio/session';
import { SectionOrder } from '@/components/taxonomy/section-order';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { listTerms } from '@/lib/taxonomy/list-terms';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';

const ACTIONS = { read: readSectionsAction, move: moveSectionAction };

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')('section.title') };
}

/** The sections in the order in which readers meet them. */
export default async function SectionsPage() {
  const { actor, user } = await requireUser();
  const t = translator(user.interfaceLocale, 'taxonomy');
  const items = await listTerms('section');
  const keeps = canKeepTaxonomy(actor);
  const create = keeps && (
    <LinkButton href="/studio/sections/new" primary>
      {t('section.new')}
    </LinkButton>
  );
  if (items.length === 0) {
    return (
      <>
        <PageHead title={t('section.title')} />
        <Notice title={t('section.empty')} text={t(keeps ? 'section.emptyText' : 'section.emptyReadOnly')}>
          {create}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('section.title')}
        lead={t(keeps ? 'section.lead' : 'section.readOnly')}
        actions={create}
      />
      <SectionOrder initial={{ items }} editable={keeps} actions={ACTIONS} />
    </>
  );
}
