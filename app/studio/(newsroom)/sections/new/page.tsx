import { NewTermPage, newTermMetadata } from '@/app/studio/(newsroom)/_term/new-term-page';

export const generateMetadata = () => newTermMetadata('section');

export default function NewSectionPage() {
  return <NewTermPage kind="section" />;
}
