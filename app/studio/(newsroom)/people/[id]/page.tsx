import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import {
  deletePersonAction,
  readPersonAction,
  savePersonAction,
} from '@/app/studio/(newsroom)/people/actions';
import { PersonForm } from '@/components/people/person-form';
import { personDescriptor } from '@/lib/people/person-descriptor';

const ACTIONS = { save: savePersonAction, read: readPersonAction, remove: deletePersonAction };

export const generateMetadata = (props: RecordProps) => recordMetadata(personDescriptor, props);

export default function PersonPage({ params }: RecordProps) {
  return (
    <RecordPage descriptor={personDescriptor} params={params}>
      {(person) => <PersonForm key={person.id} person={person} actions={ACTIONS} />}
    </RecordPage>
  );
}
