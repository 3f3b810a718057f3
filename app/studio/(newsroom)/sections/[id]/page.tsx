import type { RecordProps } from '@/app/studio/(newsroom)/_record/record-page';
import { TermPage, termMetadata } from '@/app/studio/(newsroom)/_term/term-page';

export const generateMetadata = (props: RecordProps) => termMetadata(props, 'section');

export default function SectionPage({ params }: RecordProps) {
  return <TermPage params={params} kind="section" />;
}
