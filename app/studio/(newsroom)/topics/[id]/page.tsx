import { PlacePage, type PlaceProps, placeMetadata } from '@/app/studio/(newsroom)/_place/place-page';

export const generateMetadata = (props: PlaceProps) => placeMetadata(props, 'topic');

export default function TopicPage({ params }: PlaceProps) {
  return <PlacePage params={params} kind="topic" />;
}
