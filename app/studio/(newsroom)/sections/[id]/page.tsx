import { PlacePage, type PlaceProps, placeMetadata } from '@/app/studio/(newsroom)/_place/place-page';

export const generateMetadata = (props: PlaceProps) => placeMetadata(props, 'section');

export default function SectionPage({ params }: PlaceProps) {
  return <PlacePage params={params} kind="section" />;
}
