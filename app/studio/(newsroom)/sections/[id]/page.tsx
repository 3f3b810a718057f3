import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import { TERMS } from '@/app/studio/(newsroom)/_term/terms';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { SectionForm } from '@/components/taxonomy/section-form';
import { listMadeLists } from '@/lib/lists/list-made-lists';

const { descriptor, actions } = TERMS.section;

export const generateMetadata = (props: RecordProps) => recordMetadata(descriptor, props);

/** One section and its form. */
export default async function SectionPage({ params }: RecordProps) {
  const { actor } = await requireUser();
  const lists = await orNotFound(listMadeLists(actor));
  return (
    <RecordPage descriptor={descriptor} params={params}>
      {(section) => <SectionForm key={section.id} section={section} actions={actions} lists={lists} />}
    </RecordPage>
  );
}
