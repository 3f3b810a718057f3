import {
  MergeChoicePage,
  type MergeChoiceProps,
  mergeChoiceMetadata,
} from '@/app/studio/(newsroom)/_record/merge-choice-page';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';

export const generateMetadata = () => mergeChoiceMetadata(topicDescriptor);

export default function ChooseTopicPage(props: MergeChoiceProps) {
  return <MergeChoicePage descriptor={topicDescriptor} {...props} />;
}
