import {
  MergeChoicePage,
  type MergeChoiceProps,
  mergeChoiceMetadata,
} from '@/app/studio/(newsroom)/_record/merge-choice-page';
import { personDescriptor } from '@/lib/people/person-descriptor';

export const generateMetadata = () => mergeChoiceMetadata(personDescriptor);

export default function ChoosePersonPage(props: MergeChoiceProps) {
  return <MergeChoicePage descriptor={personDescriptor} {...props} />;
}
