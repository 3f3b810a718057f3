import { TermPage, type TermProps, termMetadata } from '@/app/studio/(newsroom)/_term/term-page';

export const generateMetadata = (props: TermProps) => termMetadata(props, 'section');

export default function SectionPage({ params }: TermProps) {
  return <TermPage params={params} kind="section" />;
}
