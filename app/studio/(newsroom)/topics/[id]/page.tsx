import type { RecordProps } from '@/app/studio/(newsroom)/_record/record-page';
import { TermPage, termMetadata } from '@/app/studio/(newsroom)/_term/term-page';

export const generateMetadata = (props: RecordProps) => termMetadata(props, 'topic');

export default function TopicPage({ params }: RecordProps) {
  return <TermPage params={params} kind="topic" />;
}
