import { NewPlacePage, newPlaceMetadata } from '@/app/studio/(newsroom)/_place/new-place-page';

export const generateMetadata = () => newPlaceMetadata('section');

export default function NewSectionPage() {
  return <NewPlacePage kind="section" />;
}
