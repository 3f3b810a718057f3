import type { Metadata } from 'next';
import { moveSectionAction, readSectionsAction } from '@/app/studio/(newsroom)/sections/actions';
import { requireUser } from '@/app/studio/session';
import { SectionOrder } from '@/components/taxonomy/section-order';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import { translator } from '@/lib/i18n/translator';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';

const ACTIONS = { read: readSectionsAction, move: moveSectionAction };

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')('section.title') };
}

/** The sections in the order of the readers' navigation. */
export default async function SectionsPage() {
  const { actor, user } = await requireUser();
  const t = translator(user.interfaceLocale, 'taxonomy');
  const items = await listAllRecords(sectionDescriptor);
  const manages = sectionDescriptor.canManage(actor);
  const create = manages && (
    <LinkButton href="/studio/sections/new" primary>
      {t('section.new')}
    </LinkButton>
  );
  if (items.length === 0) {
    return (
      <>
        <PageHead title={t('section.title')} />
        <Notice title={t('section.empty')} text={t(manages ? 'section.emptyText' : 'section.emptyReadOnly')}>
          {create}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('section.title')}
        lead={t(manages ? 'section.lead' : 'section.readOnly')}
        actions={create}
      />
      <SectionOrder initial={{ items }} editable={manages} actions={ACTIONS} />
    </>
  );
}
