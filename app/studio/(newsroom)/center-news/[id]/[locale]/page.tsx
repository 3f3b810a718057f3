import { PiecePage, type PieceProps, pieceMetadata } from '@/app/studio/(newsroom)/_piece/piece-page';

export function generateMetadata(props: PieceProps) {
  return pieceMetadata(props, 'center_news');
}

export default function CenterNewsItemPage(props: PieceProps) {
  return <PiecePage {...props} kind="center_news" />;
}
