import { bibtex } from './bibtex';
import type { CitedWork } from './cited-work';
import { cslJson } from './csl-json';
import { ris } from './ris';

/** What programs that keep references read, each at an address of its own below that of what is cited. */
export const CITATION_FILES = {
  'cite.bib': { name: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
  'cite.ris': { name: 'RIS', type: 'application/x-research-info-systems', write: ris },
  'cite.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
} as const satisfies Record<string, { name: string; type: string; write: (work: CitedWork) => string }>;
export type CitationFile = keyof typeof CITATION_FILES;

export const isCitationFile = (name: string): name is CitationFile => Object.hasOwn(CITATION_FILES, name);
