import { MergePage, type MergePageProps, mergeMetadata } from '@/app/studio/(newsroom)/_record/merge-page';
import { mergeTopicsAction } from '@/app/studio/(newsroom)/topics/actions';
import { TopicMerge } from '@/components/taxonomy/topic-merge';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';

export const generateMetadata = () => mergeMetadata(topicDescriptor);

export default function MergeTopicPage({ params }: MergePageProps) {
  return (
    <MergePage descriptor={topicDescriptor} params={params}>
      {(sides) => <TopicMerge sides={sides} merge={mergeTopicsAction} />}
    </MergePage>
  );
}
