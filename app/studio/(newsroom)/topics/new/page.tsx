import { NewPlacePage, newPlaceMetadata } from '@/app/studio/(newsroom)/_place/new-place-page';

export const generateMetadata = () => newPlaceMetadata('topic');

export default function NewTopicPage() {
  return <NewPlacePage kind="topic" />;
}
