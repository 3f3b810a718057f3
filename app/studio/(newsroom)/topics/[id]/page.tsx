import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import { TERMS } from '@/app/studio/(newsroom)/_term/terms';
import { TopicForm } from '@/components/taxonomy/topic-form';

const { descriptor, actions } = TERMS.topic;

export const generateMetadata = (props: RecordProps) => recordMetadata(descriptor, props);

/** One topic and its form. */
export default function TopicPage({ params }: RecordProps) {
  return (
    <RecordPage descriptor={descriptor} params={params}>
      {(topic) => <TopicForm key={topic.id} topic={topic} actions={actions} />}
    </RecordPage>
  );
}
