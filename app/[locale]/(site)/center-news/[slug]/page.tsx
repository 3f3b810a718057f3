import { PieceRoute, pieceRouteMetadata } from '@/app/[locale]/(site)/piece-route';
import type { SlugProps } from '@/app/[locale]/(site)/reader-params';

export const generateMetadata = (props: SlugProps) => pieceRouteMetadata(props, 'center_news');

export default function CenterNewsPage(props: SlugProps) {
  return <PieceRoute {...props} kind="center_news" />;
}
