import { NewTermPage, newTermMetadata } from '@/app/studio/(newsroom)/_term/new-term-page';

export const generateMetadata = () => newTermMetadata('topic');

export default function NewTopicPage() {
  return <NewTermPage kind="topic" />;
}
