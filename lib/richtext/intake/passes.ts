import { addLeads } from './add-leads';
import { applyStyleSheets } from './apply-style-sheets';
import { joinPoints } from './join-points';
import { leaveOutComments } from './leave-out-comments';
import { leaveOutHidden, takeTrackedChanges } from './leave-out-hidden';
import { leaveOutEmbeds, leaveOutPictures } from './leave-out-objects';
import { mendLinks } from './mend-links';
import { mendAllTexts } from './mend-text';
import { writeQuotationMarks } from './quotation-marks';
import { readBibliographies } from './read-bibliographies';
import { readTables } from './read-tables';
import { readVideos } from './read-videos';
import { rebuildBlocks } from './rebuild-blocks';
import { removeImpliedDirections, unwrapImpliedRuns } from './remove-implied-directions';
import { removeMarkup } from './remove-markup';
import { removeStyles, writeDirections } from './remove-styles';
import { restoreFootnotes } from './restore-footnotes';
import { restoreHeadings } from './restore-headings';
import { restoreWordLists } from './restore-word-lists';
import { restoreWordOnlineLists } from './restore-word-online-lists';
import { readTypedLists } from './typed-lists';
import type { Pass } from './types';
import { writeMarks } from './write-marks';

/** The way in, in its order. Each pass is one rule of what foreign text becomes, and works on what the earlier ones left. */
export const PASSES: readonly Pass[] = [
  { run: applyStyleSheets },
  { run: writeDirections },
  { run: removeMarkup },
  { run: leaveOutComments },
  { run: leaveOutHidden },
  { run: takeTrackedChanges },
  { run: leaveOutPictures },
  { run: readVideos, foreignOnly: true },
  { run: leaveOutEmbeds },
  { run: restoreFootnotes, foreignOnly: true },
  { run: restoreHeadings, foreignOnly: true },
  { run: writeMarks, foreignOnly: true },
  { run: mendLinks },
  { run: mendAllTexts },
  { run: writeQuotationMarks },
  { run: restoreWordLists, foreignOnly: true },
  { run: restoreWordOnlineLists, foreignOnly: true },
  { run: readTables, foreignOnly: true },
  { run: readBibliographies, foreignOnly: true },
  { run: rebuildBlocks, foreignOnly: true },
  { run: readTypedLists, foreignOnly: true },
  { run: joinPoints, foreignOnly: true },
  { run: addLeads },
  { run: removeStyles },
  // Runs first: they are compared with the direction that their block states.
  { run: unwrapImpliedRuns },
  { run: removeImpliedDirections },
];
