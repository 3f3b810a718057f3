import { MergePage, type MergePageProps, mergeMetadata } from '@/app/studio/(newsroom)/_record/merge-page';
import { mergePeopleAction } from '@/app/studio/(newsroom)/people/actions';
import { PersonMerge } from '@/components/people/person-merge';
import { personDescriptor } from '@/lib/people/person-descriptor';

export const generateMetadata = () => mergeMetadata(personDescriptor);

export default function MergePersonPage({ params }: MergePageProps) {
  return (
    <MergePage descriptor={personDescriptor} params={params}>
      {(sides) => <PersonMerge sides={sides} merge={mergePeopleAction} />}
    </MergePage>
  );
}
