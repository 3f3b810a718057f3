import { TermPage, type TermProps, termMetadata } from '@/app/studio/(newsroom)/_term/term-page';

export const generateMetadata = (props: TermProps) => termMetadata(props, 'topic');

export default function TopicPage({ params }: TermProps) {
  return <TermPage params={params} kind="topic" />;
}
