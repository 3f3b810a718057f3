import { PiecePage, type PieceProps, pieceMetadata } from '@/app/studio/(newsroom)/_piece/piece-page';

export function generateMetadata(props: PieceProps) {
  return pieceMetadata(props, 'article');
}

export default function ArticlePage(props: PieceProps) {
  return <PiecePage {...props} kind="article" />;
}
