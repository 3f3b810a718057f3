import { PieceRoute, pieceRouteMetadata } from '@/app/[locale]/(site)/piece-route';
import type { SlugProps } from '@/app/[locale]/(site)/reader-params';

export const generateMetadata = (props: SlugProps) => pieceRouteMetadata(props, 'article');

export default function ArticlePage(props: SlugProps) {
  return <PieceRoute {...props} kind="article" />;
}
