import { CitationRoute, citationMetadata } from '@/app/e/[number]/[locale]/cite/citation-route';

export const generateMetadata = citationMetadata;

export default CitationRoute;
