import { PiecePage, type PieceProps, pieceMetadata } from '@/app/studio/(newsroom)/_piece/piece-page';

export function generateMetadata(props: PieceProps) {
  return pieceMetadata(props, 'page');
}

export default function EditSitePage(props: PieceProps) {
  return <PiecePage {...props} kind="page" />;
}
